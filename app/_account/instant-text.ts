import type { Locale } from '@/lib/taxonomy/bilingual';

const format = (tag: string) =>
  new Intl.DateTimeFormat(tag, {
    dateStyle: 'medium',
    timeStyle: 'short',
    timeZone: 'Asia/Shanghai',
  });

const FORMATS: Readonly<Record<Locale, Intl.DateTimeFormat>> = {
  zh: format('zh-CN'),
  en: format('en-GB'),
};

/** An instant of the store in words, to the minute, by the clock in Beijing. */
export function instantText(instant: string, locale: Locale): string {
  return FORMATS[locale].format(new Date(instant));
}
