import { getTranslations } from 'next-intl/server';
import { type Decimal, ZERO } from '@/lib/finance/decimal';
import type { PackageYear } from '@/lib/packaging/package-cash-flow';
import { broughtBy, FLOWS } from './cash-flow-chart';
import { columnAmount } from './column-amount';

const sum = (amounts: readonly Decimal[]) =>
  amounts.reduce((all, amount) => all.plus(amount), ZERO);

/** The cash flow year by year to the fen; what is paid has a minus, so that each row adds up. */
export async function CashFlowTable({ rows }: { rows: readonly PackageYear[] }) {
  const t = await getTranslations('package');
  const figure = 'py-2 pl-4 text-right print:pl-2';
  const cell = `whitespace-nowrap ${figure}`;
  const head = `min-w-20 font-semibold print:min-w-14 ${figure}`;
  return (
    <table className="w-full border-collapse text-small print:text-[0.75rem]">
      <caption className="pb-2 text-left text-muted">{t('tableUnit')}</caption>
      <thead>
        <tr className="border-b-2 border-ink align-bottom">
          <th scope="col" className="whitespace-nowrap py-2 text-left font-semibold">
            {t('year')}
          </th>
          {FLOWS.map((flow) => (
            <th key={flow} scope="col" className={head}>
              {t(`flow.${flow}`)}
            </th>
          ))}
          <th scope="col" className={head}>
            {t('net')}
          </th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.year} className="border-b border-rule">
            <th scope="row" className="whitespace-nowrap py-2 text-left font-normal">
              {row.year}
            </th>
            {FLOWS.map((flow) => (
              <td key={flow} className={cell}>
                {columnAmount(broughtBy(row, flow))}
              </td>
            ))}
            <td className={`${cell} font-medium`}>{columnAmount(row.net)}</td>
          </tr>
        ))}
      </tbody>
      <tfoot className="print:table-row-group">
        <tr className="border-b-2 border-ink font-semibold">
          <th scope="row" className="whitespace-nowrap py-2 text-left">
            {t('sum')}
          </th>
          {FLOWS.map((flow) => (
            <td key={flow} className={cell}>
              {columnAmount(sum(rows.map((row) => broughtBy(row, flow))))}
            </td>
          ))}
          <td className={cell}>{columnAmount(sum(rows.map(({ net }) => net)))}</td>
        </tr>
      </tfoot>
    </table>
  );
}
