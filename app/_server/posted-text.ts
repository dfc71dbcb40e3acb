import type { Locale } from '@/lib/taxonomy/bilingual';

/** A posted text field; '' where it is absent or a file. */
export function postedText(data: FormData, name: string): string {
  const value = data.get(name);
  return typeof value === 'string' ? value : '';
}

export function postedLocale(data: FormData): Locale {
  return data.get('locale') === 'en' ? 'en' : 'zh';
}
