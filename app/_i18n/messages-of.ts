import type { Locale } from '@/lib/taxonomy/bilingual';
import en from './messages/en.json';
import zh from './messages/zh.json';

export type Messages = typeof zh;

/** Every text of the interface; both languages hold the same keys. */
export function messagesOf(locale: Locale): Messages {
  return locale === 'zh' ? zh : en;
}
