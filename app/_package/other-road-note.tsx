import { getTranslations } from 'next-intl/server';
import { formatShortMoney } from '@/lib/finance/format-amount';
import type { PackageItem } from '@/lib/packaging/package-item';
import { joinList } from '@/lib/profile/format-known';
import type { Locale } from '@/lib/taxonomy/bilingual';
import type { OtherRoad } from './other-road';
import { Section } from './section';

/** The next best set in one line: what it takes instead, and what that costs. */
export async function OtherRoadNote({ road, locale }: { road: OtherRoad; locale: Locale }) {
  const t = await getTranslations('package');
  const names = (items: readonly PackageItem[]) =>
    joinList(
      items.map(({ name }) => t('quoted', { name: name[locale] })),
      locale,
      'and',
    );
  const total = road.difference.isZero()
    ? t('sameTotal')
    : t('lessInAll', { amount: formatShortMoney(road.difference.abs(), locale) });
  const takes = names(road.takes);
  return (
    <Section id="other-road" title={t('otherRoad')}>
      <p className="measure">
        {road.leaves.length > 0
          ? t('otherRoadSwap', { takes, leaves: names(road.leaves), total })
          : t('otherRoadAdd', { takes, total })}
      </p>
    </Section>
  );
}
