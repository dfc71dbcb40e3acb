import type { ReactNode } from 'react';
import { BrowserWords } from '@/app/_i18n/browser-words';
import { messagesOf } from '@/app/_i18n/messages-of';
import type { Locale } from '@/lib/taxonomy/bilingual';

/** The texts of the preview for what runs in the browser, and no others. */
export function ReachWords({ locale, children }: { locale: Locale; children: ReactNode }) {
  const { reach } = messagesOf(locale);
  return (
    <BrowserWords locale={locale} messages={{ reach }}>
      {children}
    </BrowserWords>
  );
}
