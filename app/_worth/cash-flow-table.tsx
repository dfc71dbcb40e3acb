import { getTranslations } from 'next-intl/server';
import type { YearFlow } from '@/lib/finance/benefit/part-worth';
import { isNothing } from '@/lib/finance/cell';
import { isExact } from '@/lib/finance/estimate';
import { formatExactMoney } from '@/lib/finance/format-amount';
import type { Locale } from '@/lib/taxonomy/bilingual';

/** What comes in by year, undiscounted; years without anything are left out. */
export async function CashFlowTable({
  flows,
  locale,
}: {
  flows: readonly YearFlow[];
  locale: Locale;
}) {
  const t = await getTranslations('worth');
  const rows = flows.flatMap(({ year, amount }) =>
    amount.estimate && !isNothing(amount) ? [{ year, estimate: amount.estimate }] : [],
  );
  if (rows.length === 0) return null;
  const isRange = rows.some(({ estimate }) => !isExact(estimate));
  const money = (value: (typeof rows)[number]['estimate']['low']) =>
    formatExactMoney(value, locale);
  return (
    <table className="w-full max-w-xl text-small">
      <caption className="text-left text-muted">{t('flows')}</caption>
      <thead>
        <tr className="border-b border-rule text-left">
          <th scope="col" className="py-1 font-medium">
            {t('year')}
          </th>
          <th scope="col" className="py-1 text-right font-medium">
            {t(isRange ? 'likely' : 'amount')}
          </th>
          {isRange ? (
            <th scope="col" className="py-1 pl-4 text-right font-medium">
              {t('range')}
            </th>
          ) : null}
        </tr>
      </thead>
      <tbody>
        {rows.map(({ year, estimate }) => (
          <tr key={year} className="border-b border-rule">
            <th scope="row" className="py-1 text-left font-normal">
              {year}
            </th>
            <td className="py-1 text-right">{money(estimate.likely)}</td>
            {isRange ? (
              <td className="py-1 pl-4 text-right text-muted">
                {isExact(estimate) ? '' : `${money(estimate.low)}–${money(estimate.high)}`}
              </td>
            ) : null}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
