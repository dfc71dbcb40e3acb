import { getTranslations } from 'next-intl/server';
import { Scrollable } from '@/app/_package/scrollable';
import { plainFigure } from '@/lib/assessment/figure';
import type { Confidence } from '@/lib/assessment/line';
import { type SectorReference, sectorReference } from '@/lib/assessment/sector-reference';
import type { Locale } from '@/lib/taxonomy/bilingual';
import { CONFIDENCES } from '@/lib/taxonomy/instrument-codes';
import { allSectors, sector } from '@/lib/taxonomy/sector';

/** The divisions of manufacturing that have references, in the order of their codes. */
export const REFERENCES: readonly SectorReference[] = allSectors().flatMap(({ code }) =>
  code.length === 2 ? (sectorReference(code) ?? []) : [],
);

const SEPARATOR: Readonly<Record<Locale, string>> = { zh: '、', en: ', ' };
const confidenceOf = (confidence: Confidence, locale: Locale) =>
  CONFIDENCES.labels[confidence][locale];

function Row({ reference, locale }: { reference: SectorReference; locale: Locale }) {
  const { division, energyPerOutput, electricityPerOutput, co2PerOutput, coalShare } = reference;
  const cell = 'py-1 pl-4 text-right';
  return (
    <tr className="border-b border-rule">
      <th scope="row" className="py-1 text-left font-normal">
        {division} {sector(division).name[locale]}
      </th>
      <td className={cell}>{energyPerOutput.value.toFixed(4)}</td>
      <td className={cell}>{plainFigure(electricityPerOutput.value)}</td>
      <td className={cell}>{co2PerOutput.value.toFixed(3)}</td>
      <td className={cell}>{(coalShare.value * 100).toFixed(1)}%</td>
      <td className="py-1 pl-4 whitespace-nowrap">
        {[energyPerOutput, co2PerOutput]
          .map(({ origin }) => confidenceOf(origin.confidence, locale))
          .join(SEPARATOR[locale])}
      </td>
    </tr>
  );
}

const COLUMNS = ['energy', 'electricity', 'carbon', 'coal'] as const;

/** What firms are held against, division by division. */
export async function ReferenceTable({ year, locale }: { year: string; locale: Locale }) {
  const t = await getTranslations('assessmentMethod.references');
  const label = t('table', { year });
  return (
    <Scrollable label={label}>
      <table className="w-full min-w-2xl border-collapse text-small tabular-nums">
        <caption className="py-2 text-left font-semibold">{label}</caption>
        <thead>
          <tr className="border-b-2 border-ink">
            <th scope="col" className="py-2 text-left align-bottom font-semibold">
              {t('division')}
            </th>
            {COLUMNS.map((column) => (
              <th key={column} scope="col" className="py-2 pl-4 text-right align-bottom">
                {t(column)}
              </th>
            ))}
            <th scope="col" className="py-2 pl-4 text-left align-bottom">
              {t('confidence')}
            </th>
          </tr>
        </thead>
        <tbody>
          {REFERENCES.map((reference) => (
            <Row key={reference.division} reference={reference} locale={locale} />
          ))}
        </tbody>
      </table>
    </Scrollable>
  );
}
