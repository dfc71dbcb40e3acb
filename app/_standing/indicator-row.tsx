import { getTranslations } from 'next-intl/server';
import { LineList } from '@/app/_energy/line-list';
import { missingLabels } from '@/app/_result/missing-labels';
import { figure } from '@/lib/assessment/figure';
import { ANY_SCORE, type IndicatorResult } from '@/lib/assessment/indicator';
import { INDICATORS } from '@/lib/assessment/indicators';
import type { Locale } from '@/lib/taxonomy/bilingual';
import { CONFIDENCES } from '@/lib/taxonomy/instrument-codes';
import { ScoreBar } from './score-bar';
import { scoreText, weightText } from './score-text';

interface Props {
  readonly result: IndicatorResult;
  readonly number: number;
  readonly weight: number;
  readonly locale: Locale;
}

async function valueWords({ id, value }: IndicatorResult, locale: Locale): Promise<string> {
  const t = await getTranslations('standing');
  if (!value || (value.min === -Infinity && value.max === Infinity)) return t('valueOpen');
  return t('value', { value: figure(value)[locale], unit: INDICATORS[id].unit[locale] });
}

async function referenceWords({ id, reference }: IndicatorResult, locale: Locale) {
  const t = await getTranslations('standing');
  if (!reference) return undefined;
  const { value, origin } = reference;
  const said = {
    value: figure({ min: value, max: value })[locale],
    unit: INDICATORS[id].unit[locale],
    confidence: CONFIDENCES.labels[origin.confidence][locale],
  };
  return origin.year === undefined
    ? t('reference', said)
    : t('referenceOfYear', { ...said, year: String(origin.year) });
}

async function Facts({ result, weight, locale }: Omit<Props, 'number'>) {
  const t = await getTranslations('standing');
  const reference = await referenceWords(result, locale);
  return (
    <ul className="flex flex-wrap gap-x-5 text-small text-muted">
      <li>{await valueWords(result, locale)}</li>
      {reference ? <li>{reference}</li> : null}
      <li>{t('weightOf', { weight: weightText(weight) })}</li>
    </ul>
  );
}

async function How({ result, locale }: Pick<Props, 'result' | 'locale'>) {
  const t = await getTranslations('standing');
  const { definition, scoring, name } = INDICATORS[result.id];
  return (
    <details>
      <summary className="py-2 text-small text-accent">
        {t('how')}
        <span className="sr-only"> {name[locale]}</span>
      </summary>
      <div className="grid grid-cols-[minmax(0,1fr)] gap-2">
        <p className="measure text-small">{t('definition', { text: definition[locale] })}</p>
        <p className="measure text-small">{t('scoring', { text: scoring[locale] })}</p>
        <LineList lines={result.lines} locale={locale} />
      </div>
    </details>
  );
}

/** One indicator: what the firm's value is, what that scores, and on unfolding how. */
export async function IndicatorRow({ result, number, weight, locale }: Props) {
  const t = await getTranslations('standing');
  const { id, score, missing } = result;
  const isOpen = score.min === ANY_SCORE.min && score.max === ANY_SCORE.max;
  return (
    <li id={`indicator-${id}`} className="grid gap-1 border-b border-rule py-3">
      <div className="grid grid-cols-[minmax(0,1fr)] items-center gap-x-6 gap-y-1 md:grid-cols-[minmax(0,1fr)_auto_11rem]">
        <h4 className="font-medium">
          {number} {INDICATORS[id].name[locale]}
        </h4>
        <ScoreBar score={score} />
        <p className="md:text-right">
          {isOpen ? (
            <span className="text-unknown">
              <span aria-hidden="true">○ </span>
              {t('open')}
            </span>
          ) : (
            t('points', { score: scoreText(score, locale) })
          )}
        </p>
      </div>
      <Facts result={result} weight={weight} locale={locale} />
      {missing.length > 0 ? (
        <p className="measure text-small text-unknown">
          <span aria-hidden="true">○ </span>
          {t('missing', { names: missingLabels(missing, locale) })}
        </p>
      ) : null}
      <How result={result} locale={locale} />
    </li>
  );
}
