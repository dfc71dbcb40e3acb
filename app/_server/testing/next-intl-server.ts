import { createTranslator } from 'next-intl';
import { messagesOf } from '@/app/_i18n/messages-of';
import type { Locale } from '@/lib/taxonomy/bilingual';

let current: Locale = 'zh';

/** Stands in for next-intl/server in tests: the language is the one set last. */
export function setRequestLocale(locale: Locale): void {
  current = locale;
}

export async function getLocale(): Promise<Locale> {
  return current;
}

type Asked = string | { readonly locale?: Locale; readonly namespace: string };

export async function getTranslations(asked: Asked) {
  const { locale = current, namespace } = typeof asked === 'string' ? { namespace: asked } : asked;
  const onError = (error: Error) => {
    throw error;
  };
  const messages = messagesOf(locale);
  return createTranslator({ locale, messages, namespace: namespace as 'site', onError });
}
