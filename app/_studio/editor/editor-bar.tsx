'use client';

import { useTranslations } from 'next-intl';
import type { Locale } from '@/lib/taxonomy/bilingual';
import { SmallButton } from '../fields/small-button';
import { StatusLine } from './status-line';
import type { DraftInHand } from './use-draft';

/** Stays in sight at the foot: where the saving stands, and the way back and forth. */
export function EditorBar({ draft, locale }: { draft: DraftInHand; locale: Locale }) {
  const t = useTranslations('studio.editor');
  return (
    <div className="sticky bottom-0 z-10 flex flex-wrap items-center gap-x-4 gap-y-1 border-t border-rule bg-paper py-2">
      <div className="mr-auto">
        <StatusLine draft={draft} locale={locale} />
      </div>
      <SmallButton
        isOff={!draft.canUndo}
        aria-keyshortcuts="Control+Z"
        title="Ctrl+Z"
        onClick={() => void draft.undo()}
      >
        {t('undo')}
      </SmallButton>
      <SmallButton
        isOff={!draft.canRedo}
        aria-keyshortcuts="Control+Shift+Z"
        title="Ctrl+Shift+Z"
        onClick={draft.redo}
      >
        {t('redo')}
      </SmallButton>
    </div>
  );
}
