import { NextIntlClientProvider } from 'next-intl';
import type { ComponentProps, ReactNode } from 'react';
import type { Locale } from '@/lib/taxonomy/bilingual';

/** Hands chosen texts to what runs in the browser, and no others. */
export function BrowserWords({
  locale,
  messages,
  children,
}: {
  locale: Locale;
  messages: NonNullable<ComponentProps<typeof NextIntlClientProvider>['messages']>;
  children: ReactNode;
}) {
  return (
    <NextIntlClientProvider locale={locale} messages={messages} timeZone="Asia/Shanghai">
      {children}
    </NextIntlClientProvider>
  );
}
