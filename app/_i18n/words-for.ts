import { createTranslator } from 'next-intl';
import type { Locale } from '@/lib/taxonomy/bilingual';
import { type Messages, messagesOf } from './messages-of';

/** The texts of a namespace in a language, for what answers outside the rendering of a page. */
export function wordsFor<N extends keyof Messages>(locale: Locale, namespace: N) {
  return createTranslator({ locale, messages: messagesOf(locale), namespace });
}
