'use client';

import { useTranslations } from 'next-intl';
import type { Locale } from '@/lib/taxonomy/bilingual';
import { SmallButton } from '../fields/small-button';
import { instantText } from '../instant-text';
import { type SaveStatus, saveStatus } from './save-state';
import type { DraftInHand } from './use-draft';

const TONES: Readonly<Record<SaveStatus, string>> = {
  saved: 'text-met',
  unsaved: 'text-muted',
  saving: 'text-muted',
  network: 'text-unknown',
  signed_out: 'text-unknown',
  refused: 'text-unmet',
  content: 'text-unmet',
  conflict: 'text-unmet',
  closed: 'text-judgement',
};

const SHAPES: Readonly<Record<SaveStatus, string>> = {
  saved: '●',
  unsaved: '○',
  saving: '○',
  network: '△',
  signed_out: '△',
  refused: '✕',
  content: '✕',
  conflict: '✕',
  closed: '◇',
};

/** Where the saving stands, always in sight, with what can be done about it. */
export function StatusLine({ draft, locale }: { draft: DraftInHand; locale: Locale }) {
  const t = useTranslations('studio.save');
  const status = saveStatus(draft.saving);
  return (
    <div className="flex flex-wrap items-center gap-x-4 gap-y-1">
      <p role="status" className={`text-small ${TONES[status]}`}>
        <span aria-hidden="true">{SHAPES[status]} </span>
        {t(status, { at: instantText(draft.saving.savedAt, locale) })}
      </p>
      {status === 'signed_out' ? (
        <a
          href={`/${locale}/sign-in?next=${encodeURIComponent(`/${locale}/studio`)}`}
          target="_blank"
          rel="noreferrer"
          className="text-small"
        >
          {t('signIn')}
        </a>
      ) : null}
      {status === 'network' || status === 'signed_out' || status === 'refused' ? (
        <SmallButton onClick={() => draft.dispatch({ type: 'retry' })}>{t('retry')}</SmallButton>
      ) : null}
    </div>
  );
}
