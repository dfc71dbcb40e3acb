import type { ReactNode } from 'react';
import { BrowserWords } from '@/app/_i18n/browser-words';
import { messagesOf } from '@/app/_i18n/messages-of';
import type { Locale } from '@/lib/taxonomy/bilingual';

/** The texts of the forms in the queue, which run in the browser, and no others. */
export function FreshnessWords({ locale, children }: { locale: Locale; children: ReactNode }) {
  const { verify, faults } = messagesOf(locale).freshness;
  return (
    <BrowserWords locale={locale} messages={{ freshness: { verify, faults } }}>
      {children}
    </BrowserWords>
  );
}
