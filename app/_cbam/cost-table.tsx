import { getTranslations } from 'next-intl/server';
import { percentOf } from '@/app/_package/column-amount';
import type { CbamResult, YearTotal } from '@/lib/assessment/cbam/exposure';
import type { CostRange } from '@/lib/assessment/cbam/good-cost';
import { phasedIn } from '@/lib/assessment/cbam/phase-in';
import type { Decimal } from '@/lib/finance/decimal';
import { formatShortMoney } from '@/lib/finance/format-amount';
import type { Locale } from '@/lib/taxonomy/bilingual';
import { formatEuro, rangeWords } from './cbam-amount';

/** The range, and the likely amount under it where one can be named. */
async function Cost({
  cost,
  show,
  locale,
}: {
  cost: CostRange | null;
  show: (value: Decimal, locale: Locale) => string;
  locale: Locale;
}) {
  const t = await getTranslations('cbam');
  if (!cost) return <span className="text-unknown">{t('unknown')}</span>;
  const isRange = !cost.min.eq(cost.max);
  return (
    <>
      {rangeWords(cost, locale, show)}
      {isRange && cost.likely ? (
        <span className="block text-small text-muted">
          {t('likelyAmount', { amount: show(cost.likely, locale) })}
        </span>
      ) : null}
    </>
  );
}

function Year({
  total: { year, euro, cny },
  hasYuan,
  locale,
}: {
  total: YearTotal;
  hasYuan: boolean;
  locale: Locale;
}) {
  const cell = 'whitespace-nowrap py-1 pl-4 text-right';
  return (
    <tr className="border-b border-rule align-top">
      <th scope="row" className="whitespace-nowrap py-1 text-left font-normal">
        {year}
      </th>
      <td className={cell}>{percentOf(phasedIn(year))}</td>
      <td className={cell}>
        <Cost cost={euro} show={formatEuro} locale={locale} />
      </td>
      {hasYuan ? (
        <td className={cell}>
          <Cost cost={cny} show={formatShortMoney} locale={locale} />
        </td>
      ) : null}
    </tr>
  );
}

/** The cost of all goods together, year by year, in euro and, where there is a rate, in yuan. */
export async function CostTable({
  total,
  exchangeRate,
  locale,
}: Pick<CbamResult, 'total' | 'exchangeRate'> & { locale: Locale }) {
  const t = await getTranslations('cbam');
  const head = 'min-w-20 py-2 pl-4 text-right font-semibold';
  return (
    <table className="w-full max-w-3xl border-collapse">
      <thead>
        <tr className="border-b-2 border-ink align-bottom text-small">
          <th scope="col" className="whitespace-nowrap py-2 text-left font-semibold">
            {t('year')}
          </th>
          <th scope="col" className={head}>
            {t('ended')}
          </th>
          <th scope="col" className={head}>
            {t('euro')}
          </th>
          {exchangeRate ? (
            <th scope="col" className={head}>
              {t('yuan')}
            </th>
          ) : null}
        </tr>
      </thead>
      <tbody>
        {total.map((each) => (
          <Year key={each.year} total={each} hasYuan={exchangeRate !== null} locale={locale} />
        ))}
      </tbody>
    </table>
  );
}
