import type { Locale } from '@/lib/taxonomy/bilingual';

/** The language a body of profile and options asks for, even where the rest of it is wrong. */
export function askedLocale(body: unknown, otherwise: Locale): Locale {
  const options = (body as { options?: { locale?: unknown } | null } | null)?.options;
  const locale = options?.locale;
  return locale === 'zh' || locale === 'en' ? locale : otherwise;
}
