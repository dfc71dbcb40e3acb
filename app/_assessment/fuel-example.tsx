import { getTranslations } from 'next-intl/server';
import { energyAccount } from '@/lib/assessment/account/energy-account';
import type { Answers } from '@/lib/profile/answers';
import { factsOf } from '@/lib/profile/facts';
import { groupDigits } from '@/lib/profile/format-number';
import type { Locale } from '@/lib/taxonomy/bilingual';
import { FUEL_UNIT_LABELS, fuelCarrier, unitAfterNumber } from '@/lib/taxonomy/fuel-carrier';
import { regionName } from '@/lib/taxonomy/region';
import { AccountFigures } from './account-figures';
import { FigureLines } from './figure-line';

const REGION = '320500';

/** A year's bills of an invented plant. */
const BILLS = [
  { carrier: 'electricity', amount: 126.4, unit: 'wan_kWh' },
  { carrier: 'natural_gas', amount: 38.5, unit: 'wan_m3' },
  { carrier: 'steam', amount: 5200, unit: 't' },
] as const;

const ANSWERS: Answers = { region: REGION, fuelUse: [...BILLS] };

/** How bills are filled in and what comes of it, by the same arithmetic as the firm's own figures. */
export async function FuelExample({ asOf, locale }: { asOf: string; locale: Locale }) {
  const t = await getTranslations('assessment');
  const { rows, totals } = energyAccount(factsOf(ANSWERS, asOf).facts);
  const [first] = BILLS;
  return (
    <details className="border-y border-rule py-2">
      <summary className="min-h-8 text-accent">
        {t('example.title', {
          amount: groupDigits(first.amount),
          unit: unitAfterNumber(first.unit)[locale],
        })}
      </summary>
      <p className="measure text-small text-muted">
        {t('example.note', { region: regionName(REGION)[locale] })}
      </p>
      <ol className="mt-2 grid gap-3">
        {BILLS.map(({ carrier, amount, unit }) => {
          const row = rows.find((each) => each.carrier === carrier);
          const { name, base } = fuelCarrier(carrier);
          return (
            <li key={carrier} className="grid gap-1 border-l-2 border-rule pl-3">
              <strong className="font-medium">
                {t(`example.${carrier}`, {
                  quantity: groupDigits(row?.quantity.min ?? amount),
                  base: unitAfterNumber(base)[locale],
                })}
              </strong>
              <span>
                {t('example.fill', {
                  carrier: name[locale],
                  amount: groupDigits(amount),
                  unit: FUEL_UNIT_LABELS[unit][locale],
                })}
              </span>
              <FigureLines lines={row?.lines ?? []} locale={locale} />
            </li>
          );
        })}
      </ol>
      <p className="mt-3 font-medium">{t('example.total')}</p>
      <AccountFigures totals={totals} locale={locale} />
    </details>
  );
}
