import { getTranslations } from 'next-intl/server';
import { Scrollable } from '@/app/_package/scrollable';
import { assumptionWords } from '@/app/_worth/assumption-form';
import { type AssumptionKey, assumption } from '@/lib/finance/assumption';
import type { Locale } from '@/lib/taxonomy/bilingual';

interface Props {
  readonly title: string;
  readonly keys: readonly AssumptionKey[];
  readonly asOf: string;
  readonly locale: Locale;
}

/** Prices that are assumptions, each with its default and where that comes from. */
export async function PriceTable({ title, keys, asOf, locale }: Props) {
  const t = await getTranslations('assessmentMethod.bottlenecks');
  return (
    <Scrollable label={title}>
      <table className="w-full min-w-xl border-collapse text-small">
        <caption className="py-2 text-left font-semibold">{title}</caption>
        <thead>
          <tr className="border-b-2 border-ink">
            {(['price', 'value', 'source'] as const).map((column) => (
              <th key={column} scope="col" className="py-1 pr-4 text-left font-semibold">
                {t(column)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {keys.map((key) => {
            const { label, byDefault, source } = assumption(key);
            return (
              <tr key={key} className="border-b border-rule align-top">
                <th scope="row" className="py-1 pr-4 text-left font-normal">
                  {label[locale]}
                </th>
                <td className="py-1 pr-4 whitespace-nowrap">
                  {assumptionWords(key, byDefault(asOf), locale)}
                </td>
                <td className="py-1">{source(asOf)[locale]}</td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </Scrollable>
  );
}
