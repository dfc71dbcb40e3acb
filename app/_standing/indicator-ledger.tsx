import { getTranslations } from 'next-intl/server';
import { Section } from '@/app/_package/section';
import { DIMENSION_IDS, type DimensionId, INDICATOR_IDS } from '@/lib/assessment/indicator';
import { INDICATORS } from '@/lib/assessment/indicators';
import { societyCap } from '@/lib/assessment/indicators/participation';
import { isPoint } from '@/lib/profile/interval';
import type { Locale } from '@/lib/taxonomy/bilingual';
import { IndicatorRow } from './indicator-row';
import type { LoadedAssessment } from './load-assessment';
import { scoreText, weightText } from './score-text';

interface Props {
  readonly loaded: LoadedAssessment;
  readonly locale: Locale;
}

/** Why the society dimension may score less than its indicators do. */
async function Cap({ loaded }: Pick<Props, 'loaded'>) {
  const t = await getTranslations('standing');
  const cap = societyCap(loaded.result.firm.facts);
  if (!cap) return null;
  return (
    <p className="measure text-small">
      {t(isPoint(cap) ? 'capped' : 'mayBeCapped', { cap: cap.min })}
    </p>
  );
}

async function Dimension({ id, loaded, locale }: Props & { id: DimensionId }) {
  const t = await getTranslations('standing');
  const { indicators, index, weighting } = loaded.assessment;
  const own = indicators.filter((result) => INDICATORS[result.id].dimension === id);
  const weight = own.reduce((all, result) => all + weighting.weights[result.id], 0);
  return (
    <section aria-labelledby={`dimension-${id}`} className="grid grid-cols-[minmax(0,1fr)]">
      <div className="border-b-2 border-ink pb-1">
        <h3 id={`dimension-${id}`} className="font-semibold">
          {t('dimensionScore', {
            name: t(`dimension.${id}`),
            score: scoreText(index.dimensions[id], locale),
          })}
          <span className="pl-3 text-small font-normal text-muted">
            {t('weightOf', { weight: weightText(weight) })}
          </span>
        </h3>
        {id === 'society' ? <Cap loaded={loaded} /> : null}
      </div>
      <ol>
        {own.map((result) => (
          <IndicatorRow
            key={result.id}
            result={result}
            number={INDICATOR_IDS.indexOf(result.id) + 1}
            weight={weighting.weights[result.id]}
            locale={locale}
          />
        ))}
      </ol>
    </section>
  );
}

/** The eleven indicators by dimension, each with the arithmetic of its score. */
export async function IndicatorLedger({ loaded, locale }: Props) {
  const t = await getTranslations('standing');
  return (
    <Section id="indicators" title={t('indicators')}>
      <p className="measure text-small text-muted">{t('indicatorsIdea')}</p>
      <div className="grid grid-cols-[minmax(0,1fr)] gap-8 print:block print:space-y-6">
        {DIMENSION_IDS.map((id) => (
          <Dimension key={id} id={id} loaded={loaded} locale={locale} />
        ))}
      </div>
    </Section>
  );
}
