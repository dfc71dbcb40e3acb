import { type AttributeKey, attribute } from '@/lib/profile/registry';
import type { Locale } from '@/lib/taxonomy/bilingual';

/** The names of missing answers; beyond `most` they are counted. */
export function missingLabels(
  keys: readonly AttributeKey[],
  locale: Locale,
  most = Number.POSITIVE_INFINITY,
): string {
  const named = keys.slice(0, most).map((key) => attribute(key).label[locale]);
  const listed = named.join(locale === 'zh' ? '、' : ', ');
  const rest = keys.length - named.length;
  if (rest === 0) return listed;
  return locale === 'zh' ? `${listed}等${keys.length}项` : `${listed} and ${rest} more`;
}
