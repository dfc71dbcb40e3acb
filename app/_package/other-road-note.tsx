import { getTranslations } from 'next-intl/server';
import { formatShortMoney } from '@/lib/finance/format-amount';
import type { Locale } from '@/lib/taxonomy/bilingual';
import type { OtherRoad } from './other-road';
import { otherRoadWords } from './other-road-words';
import { Section } from './section';

/** The next best set in one line: what it takes instead, and what that costs. */
export async function OtherRoadNote({ road, locale }: { road: OtherRoad; locale: Locale }) {
  const t = await getTranslations('package');
  return (
    <Section id="other-road" title={t('otherRoad')}>
      <p className="measure">
        {otherRoadWords(road, (key, values) => t(key, values ?? {}), locale, formatShortMoney)}
      </p>
    </Section>
  );
}
