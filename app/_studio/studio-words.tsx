import type { ReactNode } from 'react';
import { BrowserWords } from '@/app/_i18n/browser-words';
import { messagesOf } from '@/app/_i18n/messages-of';
import type { Locale } from '@/lib/taxonomy/bilingual';

/** The texts of the studio and its reach preview for what runs in the browser, and no others. */
export function StudioWords({ locale, children }: { locale: Locale; children: ReactNode }) {
  const { studio, reach } = messagesOf(locale);
  return (
    <BrowserWords locale={locale} messages={{ studio, reach }}>
      {children}
    </BrowserWords>
  );
}
