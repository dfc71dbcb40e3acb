import { getTranslations } from 'next-intl/server';
import { LineList } from '@/app/_energy/line-list';
import { OriginLine } from '@/app/_energy/origin-line';
import { missingLabels } from '@/app/_result/missing-labels';
import { scoreText } from '@/app/_standing/score-text';
import type { Bottleneck } from '@/lib/assessment/bottleneck/bottleneck';
import { figure } from '@/lib/assessment/figure';
import { INDICATORS } from '@/lib/assessment/indicators';
import { point } from '@/lib/profile/interval';
import type { Facts } from '@/lib/profile/known';
import type { Locale } from '@/lib/taxonomy/bilingual';
import { type Funding, ownTypes } from './funding';
import { gainWords } from './gain-words';
import { InstrumentList } from './instrument-list';
import { typeNames } from './type-names';

interface Shown {
  readonly gap: Bottleneck;
  readonly locale: Locale;
}

async function Head({ gap: { id, lost, score }, locale }: Shown) {
  const t = await getTranslations('bottleneck.gaps');
  return (
    <div className="flex flex-wrap items-baseline justify-between gap-x-6">
      <h3 id={`gap-name-${id}`} className="font-semibold">
        {INDICATORS[id].name[locale]}
      </h3>
      <p>
        {t('costs', { points: scoreText(lost, locale) })}
        <span className="pl-4 text-small text-muted">
          {t('score', { score: scoreText(score, locale) })}
        </span>
      </p>
    </div>
  );
}

/** What a year would save, or which answers that still needs. */
async function GainFigures({ gap: { gain, missing }, locale }: Shown) {
  const t = await getTranslations('bottleneck.gaps');
  const parts = gainWords(gain, locale);
  return (
    <>
      {parts.length > 0 ? (
        <dl className="flex flex-wrap gap-x-12 gap-y-2">
          {parts.map(({ key, words }) => (
            <div key={key}>
              <dt className="text-small text-muted">{t(`gain.${key}`)}</dt>
              <dd>{words}</dd>
            </div>
          ))}
        </dl>
      ) : null}
      {missing.length > 0 ? (
        <p className="measure text-small text-unknown">
          <span aria-hidden="true">○ </span>
          {t(parts.length > 0 ? 'gainWaitsMore' : 'gainWaits', {
            names: missingLabels(missing, locale),
          })}
        </p>
      ) : null}
      {parts.length === 0 && missing.length === 0 ? (
        <p className="text-small text-muted">{t(gain === null ? 'noGain' : 'gainNotDerived')}</p>
      ) : null}
    </>
  );
}

async function Arithmetic({ gap: { id, frontier, lines }, locale }: Shown) {
  const t = await getTranslations('bottleneck.gaps');
  const { name, unit } = INDICATORS[id];
  return (
    <details>
      <summary className="py-2 text-small text-accent">
        {t('how')}
        <span className="sr-only"> {name[locale]}</span>
      </summary>
      {frontier ? (
        <p className="measure mb-2 text-small">
          {t('frontier', { value: figure(point(frontier.value))[locale], unit: unit[locale] })}
          <OriginLine origin={frontier.origin} locale={locale} />
        </p>
      ) : null}
      <LineList lines={lines} locale={locale} />
    </details>
  );
}

async function Projects({ gap, facts, locale }: Shown & { facts: Facts }) {
  const t = await getTranslations('bottleneck.gaps');
  const own = ownTypes(gap, facts);
  return (
    <div className="measure">
      <p>{t('projects', { types: typeNames(gap.projectTypes, locale) })}</p>
      {own.length > 0 ? <p>{t('ownProject', { types: typeNames(own, locale) })}</p> : null}
    </div>
  );
}

/** One bottleneck: what it costs, what closing it brings, by which projects, and what pays for them. */
export async function Gap({
  gap,
  funding,
  facts,
  base,
  locale,
}: Shown & {
  readonly funding: Funding | undefined;
  readonly facts: Facts;
  /** The address of the result. */
  readonly base: string;
}) {
  const { id, projectTypes } = gap;
  return (
    <article
      id={`gap-${id}`}
      aria-labelledby={`gap-name-${id}`}
      className="grid grid-cols-[minmax(0,1fr)] gap-2 border-b border-rule pb-4"
    >
      <Head gap={gap} locale={locale} />
      <GainFigures gap={gap} locale={locale} />
      <Arithmetic gap={gap} locale={locale} />
      {projectTypes.length > 0 ? <Projects gap={gap} facts={facts} locale={locale} /> : null}
      {projectTypes.length > 0 && funding ? (
        <InstrumentList funding={funding} base={base} locale={locale} />
      ) : null}
    </article>
  );
}
