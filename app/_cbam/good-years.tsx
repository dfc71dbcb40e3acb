import { getTranslations } from 'next-intl/server';
import type { AmountRange } from '@/lib/assessment/cbam/amount-range';
import type { GoodExposure } from '@/lib/assessment/cbam/exposure';
import type { GoodYear } from '@/lib/assessment/cbam/good-year';
import type { Decimal } from '@/lib/finance/decimal';
import type { Locale } from '@/lib/taxonomy/bilingual';
import { formatEuro, formatPlain, rangeWords } from './cbam-amount';

/** In the order of the arithmetic. */
const STEPS = ['perTonne', 'freeAllocation', 'due', 'euroBeforeHome', 'euro'] as const;
type Step = (typeof STEPS)[number];

const SHOW: Readonly<Record<Step, (value: Decimal, locale: Locale) => string>> = {
  perTonne: formatPlain,
  freeAllocation: formatPlain,
  due: formatPlain,
  euroBeforeHome: formatEuro,
  euro: formatEuro,
};

async function Row({ each, locale }: { each: GoodYear; locale: Locale }) {
  const t = await getTranslations('cbam');
  const words = (step: Step) => {
    const range: AmountRange | null = each[step];
    return range ? rangeWords(range, locale, SHOW[step]) : t('unknown');
  };
  return (
    <tr className="border-b border-rule">
      <th scope="row" className="whitespace-nowrap py-1 text-left font-normal">
        {each.year}
      </th>
      {STEPS.map((step) => (
        <td key={step} className="whitespace-nowrap py-1 pl-4 text-right">
          {words(step)}
        </td>
      ))}
    </tr>
  );
}

/** The arithmetic of one good, year by year. */
export async function GoodYears({ good, locale }: { good: GoodExposure; locale: Locale }) {
  const t = await getTranslations('cbam');
  return (
    <table className="w-full border-collapse text-small">
      <caption className="pb-1 text-left font-medium">{t('cn', { cn: good.cn })}</caption>
      <thead>
        <tr className="border-b border-ink align-bottom">
          <th scope="col" className="whitespace-nowrap py-1 text-left font-semibold">
            {t('year')}
          </th>
          {STEPS.map((step) => (
            <th key={step} scope="col" className="min-w-20 py-1 pl-4 text-right font-semibold">
              {t(`step.${step}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {good.years.map((each) => (
          <Row key={each.year} each={each} locale={locale} />
        ))}
      </tbody>
    </table>
  );
}
