'use client';

import { useRouter } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { useId, useRef, useState } from 'react';
import { Button } from '@/app/_ui/button';
import type { DraftFault } from '@/lib/catalogue/editing/draft-fault';
import type { JsonPath } from '@/lib/catalogue/editing/json-path';
import type { Locale } from '@/lib/taxonomy/bilingual';
import { FaultList } from '../meaning/fault-list';
import { giveUpDraft, handIn } from './draft-actions';
import { isUnsaved } from './save-state';
import type { DraftInHand } from './use-draft';

type Refusal = 'stale' | 'not_open' | 'signed_out' | 'refused' | 'faults' | 'network';

/** Giving a draft up asks once, with what follows from it. */
function GiveUp({ draftId, lock, locale }: { draftId: string; lock: number; locale: Locale }) {
  const t = useTranslations('studio.handIn');
  const router = useRouter();
  const [isAsked, setIsAsked] = useState(false);
  const [refusal, setRefusal] = useState<Refusal>();
  const giveUp = async () => {
    const answer = await giveUpDraft({ draftId, lock }).catch(() => null);
    if (answer?.ok) router.push(`/${locale}/studio`);
    else setRefusal(answer?.reason ?? 'network');
  };
  if (!isAsked)
    return (
      <Button type="button" look="quiet" onClick={() => setIsAsked(true)}>
        {t('giveUp')}
      </Button>
    );
  return (
    <div className="grid gap-2 border-l-4 border-unmet bg-wash p-3">
      <p>{t('giveUpMeans')}</p>
      <div className="flex flex-wrap gap-2">
        <Button type="button" onClick={giveUp}>
          {t('giveUpYes')}
        </Button>
        <Button type="button" look="quiet" autoFocus onClick={() => setIsAsked(false)}>
          {t('giveUpNo')}
        </Button>
      </div>
      <p role="status" className="text-small text-unmet">
        {refusal ? t(`refusal.${refusal}`) : null}
      </p>
    </div>
  );
}

/** Handing in for approval with a reason, or giving up. Only what is saved is handed in. */
export function HandIn({
  draftId,
  draft,
  reason: given,
  locale,
  goTo,
  onFaults,
}: {
  draftId: string;
  draft: DraftInHand;
  reason: string;
  locale: Locale;
  goTo: (path: JsonPath) => void;
  onFaults: () => void;
}) {
  const t = useTranslations('studio.handIn');
  const router = useRouter();
  const id = useId();
  const field = useRef<HTMLTextAreaElement>(null);
  const [reason, setReason] = useState(given);
  const [refusal, setRefusal] = useState<Refusal>();
  const [faults, setFaults] = useState<readonly DraftFault[]>([]);
  const [isBusy, setIsBusy] = useState(false);
  const { lock } = draft.saving;
  const isWaiting = isUnsaved(draft.saving) || draft.saving.theirs !== null;
  const submit = async () => {
    setIsBusy(true);
    setFaults([]);
    setRefusal(undefined);
    const answer = await handIn({ draftId, lock, reason }).catch(() => null);
    setIsBusy(false);
    if (answer?.ok) {
      router.refresh();
      return;
    }
    setRefusal(answer?.reason ?? 'network');
    if (answer?.reason !== 'faults') return;
    setFaults(answer.faults);
    onFaults();
  };
  return (
    <section aria-labelledby={`${id}-title`} className="grid gap-2 border-t border-rule pt-4">
      <h2 id={`${id}-title`} className="font-semibold">
        {t('title')}
      </h2>
      <label htmlFor={id} className="text-small">
        {t('reason')}
      </label>
      <textarea
        id={id}
        ref={field}
        value={reason}
        rows={2}
        maxLength={2000}
        onChange={({ target }) => setReason(target.value)}
        className="control w-full"
      />
      <div className="flex flex-wrap items-center gap-3">
        <Button type="button" look="primary" disabled={isBusy || isWaiting} onClick={submit}>
          {t('submit')}
        </Button>
        <GiveUp draftId={draftId} lock={lock} locale={locale} />
      </div>
      <p role="status" className="text-small text-unmet">
        {refusal ? t(`refusal.${refusal}`) : isWaiting ? t('waiting') : null}
      </p>
      {faults.length > 0 ? (
        <FaultList
          faults={faults}
          locale={locale}
          goTo={(path) => (path[0] === 'reason' ? field.current?.focus() : goTo(path))}
        />
      ) : null}
    </section>
  );
}
