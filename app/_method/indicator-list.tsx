import { getTranslations } from 'next-intl/server';
import { weightText } from '@/app/_standing/score-text';
import { DIMENSION_IDS, type DimensionId, INDICATOR_IDS } from '@/lib/assessment/indicator';
import { INDICATORS } from '@/lib/assessment/indicators';
import { attribute } from '@/lib/profile/registry';
import type { Locale } from '@/lib/taxonomy/bilingual';

const SEPARATOR: Readonly<Record<Locale, string>> = { zh: '、', en: '; ' };

async function Dimension({ id, locale }: { id: DimensionId; locale: Locale }) {
  const t = await getTranslations('assessmentMethod.indicators');
  const name = await getTranslations('standing.dimension');
  const own = INDICATOR_IDS.map((indicator) => INDICATORS[indicator]).filter(
    ({ dimension }) => dimension === id,
  );
  const weight = weightText(own.reduce((sum, { defaultWeight }) => sum + defaultWeight, 0));
  return (
    <section aria-labelledby={`dimension-${id}`} className="grid grid-cols-[minmax(0,1fr)]">
      <h3 id={`dimension-${id}`} className="border-b-2 border-ink pb-1 font-semibold">
        {t('dimension', { name: name(id), weight })}
      </h3>
      <ol>
        {own.map((indicator) => (
          <li key={indicator.id} className="grid gap-1 border-b border-rule py-3">
            <h4 className="font-medium">
              {INDICATOR_IDS.indexOf(indicator.id) + 1}. {indicator.name[locale]}
              <span className="pl-3 text-small font-normal text-muted">
                {t('weight', { weight: weightText(indicator.defaultWeight) })}
              </span>
            </h4>
            <dl className="grid grid-cols-[5rem_minmax(0,1fr)] gap-x-4 gap-y-1 text-small">
              {(['definition', 'scoring', 'unit'] as const).map((part) => (
                <Part key={part} label={t(part)} text={indicator[part][locale]} />
              ))}
              <Part
                label={t('needs')}
                text={indicator.needs
                  .map((key) => attribute(key).label[locale])
                  .join(SEPARATOR[locale])}
              />
            </dl>
          </li>
        ))}
      </ol>
    </section>
  );
}

function Part({ label, text }: { label: string; text: string }) {
  return (
    <>
      <dt className="text-muted">{label}</dt>
      <dd className="measure">{text}</dd>
    </>
  );
}

/** The eleven indicators by dimension: what each is, how it scores and what it needs. */
export function IndicatorList({ locale }: { locale: Locale }) {
  return (
    <div className="grid grid-cols-[minmax(0,1fr)] gap-8">
      {DIMENSION_IDS.map((id) => (
        <Dimension key={id} id={id} locale={locale} />
      ))}
    </div>
  );
}
