import { joinList } from '@/lib/profile/format-known';
import { type AttributeKey, attribute, isAttributeKey } from '@/lib/profile/registry';
import type { Locale } from '@/lib/taxonomy/bilingual';

function derivedHelp(inputs: readonly string[], locale: Locale): string {
  const labels = inputs.filter(isAttributeKey).map((key) => attribute(key).label[locale]);
  const listed = joinList(labels, locale, 'and');
  return locale === 'zh' ? `不填时由${listed}得出。` : `Left empty, it follows from: ${listed}.`;
}

/** What stands under a field's label: its own help, and where its value comes from when left empty. */
export function fieldHelp(key: AttributeKey, locale: Locale): string | undefined {
  const { help, derivedFrom, kind } = attribute(key);
  const parts = [
    ...(help ? [help[locale]] : []),
    ...(derivedFrom && kind !== 'boolean' ? [derivedHelp(derivedFrom, locale)] : []),
  ];
  return parts.length > 0 ? parts.join(locale === 'zh' ? '' : ' ') : undefined;
}
