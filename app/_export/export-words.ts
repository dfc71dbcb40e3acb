import { createTranslator } from 'next-intl';
import { messagesOf } from '@/app/_i18n/messages-of';
import type { Locale } from '@/lib/taxonomy/bilingual';

/** The texts of the interface in one language, without a request: files are built anywhere. */
export const exportWords = (locale: Locale) =>
  createTranslator({ locale, messages: messagesOf(locale), timeZone: 'Asia/Shanghai' });

export type ExportWords = ReturnType<typeof exportWords>;
