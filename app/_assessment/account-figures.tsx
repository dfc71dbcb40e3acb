import { getTranslations } from 'next-intl/server';
import type { AccountTotals } from '@/lib/assessment/account/energy-account';
import { formatInterval } from '@/lib/profile/format-interval';
import type { Interval } from '@/lib/profile/interval';
import type { UnitId } from '@/lib/profile/unit';
import type { Locale } from '@/lib/taxonomy/bilingual';
import { scope2Of } from './scope2';

/** Energy, scope 1 and scope 2 of a table of carriers. */
export async function AccountFigures({
  totals,
  locale,
}: {
  totals: AccountTotals;
  locale: Locale;
}) {
  const t = await getTranslations('assessment');
  const figures: readonly (readonly [string, Interval | null, UnitId])[] = [
    [t('sum.energy'), totals.energy, 'tce'],
    [t('sum.scope1'), totals.scope1, 'tco2e'],
    [t('sum.scope2'), scope2Of(totals), 'tco2e'],
  ];
  return (
    <dl className="grid gap-x-8 gap-y-1 md:grid-cols-[max-content_minmax(0,1fr)]">
      {figures.map(([label, value, unit]) => (
        <div key={label} className="contents">
          <dt className="text-muted">{label}</dt>
          <dd>{value ? formatInterval(value, unit, locale) : t('notKnown')}</dd>
        </div>
      ))}
    </dl>
  );
}
