import type { AttributeKey } from '@/lib/profile/registry';
import { attribute } from '@/lib/profile/registry';
import type { Locale } from '@/lib/taxonomy/bilingual';

/** How a firm is asked for one or several attributes at once. */
export function questionText(keys: readonly AttributeKey[], locale: Locale): string {
  const entries = keys.map(attribute);
  const [only, ...others] = entries;
  if (only?.question && others.length === 0) return only.question[locale];
  const labels = entries.map(({ label }) => label[locale]);
  return locale === 'zh' ? `请填写：${labels.join('、')}` : `Please state: ${labels.join('; ')}`;
}
