import { getTranslations } from 'next-intl/server';
import type { Locale } from '@/lib/taxonomy/bilingual';
import { CONFIDENCES } from '@/lib/taxonomy/instrument-codes';
import { BENCHMARK_COUNTS } from './benchmark-counts';

const KINDS = ['limitRows', 'listRows'] as const;

/** How many limits are on record of each confidence. */
export async function BenchmarkTable({ locale }: { locale: Locale }) {
  const t = await getTranslations('assessmentMethod.products');
  return (
    <table className="w-full max-w-lg border-collapse text-small tabular-nums">
      <caption className="py-2 text-left font-semibold">{t('table')}</caption>
      <thead>
        <tr className="border-b-2 border-ink">
          <th scope="col" className="py-1 text-left font-semibold">
            {t('kind')}
          </th>
          {BENCHMARK_COUNTS.byConfidence.limitRows.map(({ confidence }) => (
            <th key={confidence} scope="col" className="py-1 pl-4 text-right">
              {CONFIDENCES.labels[confidence][locale]}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {KINDS.map((kind) => (
          <tr key={kind} className="border-b border-rule">
            <th scope="row" className="py-1 text-left font-normal">
              {t(kind)}
            </th>
            {BENCHMARK_COUNTS.byConfidence[kind].map(({ confidence, count }) => (
              <td key={confidence} className="py-1 pl-4 text-right">
                {count}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
