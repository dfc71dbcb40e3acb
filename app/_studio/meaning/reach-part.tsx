'use client';

import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { ReachLive } from '@/app/_reach/reach-live';
import type { Locale } from '@/lib/taxonomy/bilingual';

/** Whom the saved draft reaches; asked for only once it is unfolded, since the server counts it. */
export function ReachPart(props: { draftId: string; version: number; locale: Locale }) {
  const t = useTranslations('studio.meaning');
  const [isOpen, setIsOpen] = useState(false);
  return (
    <details
      className="border-t border-rule pt-2"
      onToggle={({ currentTarget }) => setIsOpen(currentTarget.open)}
    >
      <summary className="py-1 font-semibold">{t('reach')}</summary>
      {isOpen ? <ReachLive {...props} /> : null}
    </details>
  );
}
