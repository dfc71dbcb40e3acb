import type { Decimal } from '@/lib/finance/decimal';
import type { PackageItem } from '@/lib/packaging/package-item';
import { joinList } from '@/lib/profile/format-known';
import type { Locale } from '@/lib/taxonomy/bilingual';
import type { OtherRoad } from './other-road';

type Key = 'quoted' | 'sameTotal' | 'lessInAll' | 'otherRoadSwap' | 'otherRoadAdd';

/** What the next best set takes instead and what that costs, in one sentence of the namespace `package`. */
export function otherRoadWords(
  { takes, leaves, difference }: OtherRoad,
  t: (key: Key, values?: Record<string, string>) => string,
  locale: Locale,
  money: (amount: Decimal, locale: Locale) => string,
): string {
  const names = (items: readonly PackageItem[]) =>
    joinList(
      items.map(({ name }) => t('quoted', { name: name[locale] })),
      locale,
      'and',
    );
  const total = difference.isZero()
    ? t('sameTotal')
    : t('lessInAll', { amount: money(difference.abs(), locale) });
  return leaves.length > 0
    ? t('otherRoadSwap', { takes: names(takes), leaves: names(leaves), total })
    : t('otherRoadAdd', { takes: names(takes), total });
}
