import { getTranslations } from 'next-intl/server';
import type { AccountTotals } from '@/lib/assessment/account/energy-account';
import type { Locale } from '@/lib/taxonomy/bilingual';
import { tableFigure } from './table-figure';
import { hasOpenEnd, isSum, isTakenAsZero, TOTAL_KEYS, type TotalKey } from './totals-view';

async function Total({
  total,
  totals,
  locale,
}: {
  total: TotalKey;
  totals: AccountTotals;
  locale: Locale;
}) {
  const t = await getTranslations('energyAccount');
  const value = totals[total];
  return (
    <tr className={`border-b border-rule ${isSum(total) ? 'font-semibold' : ''}`}>
      <th
        scope="row"
        className={`py-1 pr-4 text-left ${isSum(total) ? 'font-semibold' : 'pl-4 font-normal'}`}
      >
        {t(`total.${total}`)}
      </th>
      <td className="py-1 text-right">
        {value
          ? tableFigure(value, locale)
          : t(isTakenAsZero(total, totals) ? 'takenAsZero' : 'unknown')}
      </td>
    </tr>
  );
}

/** Energy, and emissions by scope and together. */
export async function TotalsTable({ totals, locale }: { totals: AccountTotals; locale: Locale }) {
  const t = await getTranslations('energyAccount');
  return (
    <>
      <table className="w-full max-w-2xl border-collapse">
        <caption className="pb-1 text-left font-semibold">{t('totals')}</caption>
        <tbody>
          {TOTAL_KEYS.map((key) => (
            <Total key={key} total={key} totals={totals} locale={locale} />
          ))}
        </tbody>
      </table>
      {hasOpenEnd(totals) ? <p className="text-small text-unknown">{t('openEnd')}</p> : null}
    </>
  );
}
