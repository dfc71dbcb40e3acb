import { getTranslations } from 'next-intl/server';
import { energyAccount } from '@/lib/assessment/account/energy-account';
import type { Facts } from '@/lib/profile/known';
import type { Locale } from '@/lib/taxonomy/bilingual';
import { AccountFigures } from './account-figures';
import { FigureLines } from './figure-line';

/** What the saved table of carriers adds up to; nothing while it is empty. */
export async function FuelSum({ facts, locale }: { facts: Facts; locale: Locale }) {
  const t = await getTranslations('assessment');
  const { rows, totals, lines } = energyAccount(facts);
  if (rows.length === 0) return null;
  return (
    <section aria-labelledby="fuel-sum" className="grid gap-2 border-l-2 border-accent pl-4">
      <h2 id="fuel-sum" className="font-medium">
        {t('sum.title')}
      </h2>
      <AccountFigures totals={totals} locale={locale} />
      {facts.has('region') ? null : <p className="text-small text-unknown">{t('sum.noRegion')}</p>}
      <details className="text-small">
        <summary className="min-h-8 text-accent">{t('sum.lines')}</summary>
        <div className="grid gap-3">
          {rows.map((row, at) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: the rows have no other order or name.
            <FigureLines key={at} lines={row.lines} locale={locale} />
          ))}
          <FigureLines lines={lines} locale={locale} />
        </div>
      </details>
    </section>
  );
}
