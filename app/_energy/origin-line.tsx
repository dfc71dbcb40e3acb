import { getTranslations } from 'next-intl/server';
import type { Origin } from '@/lib/assessment/line';
import type { Locale } from '@/lib/taxonomy/bilingual';
import { CONFIDENCES } from '@/lib/taxonomy/instrument-codes';

/** Where a figure that is not the firm's comes from: title, year and confidence in small type. */
export async function OriginLine({ origin, locale }: { origin: Origin; locale: Locale }) {
  const t = await getTranslations('energyAccount');
  const title = origin.title[locale];
  const confidence = CONFIDENCES.labels[origin.confidence][locale];
  return (
    <span className="block text-small text-muted">
      {origin.year === undefined
        ? t('origin', { title, confidence })
        : t('originOfYear', { title, confidence, year: String(origin.year) })}
    </span>
  );
}
