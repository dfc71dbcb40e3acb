'use client';

import Link from 'next/link';
import { useRouter } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { Button } from '@/app/_ui/button';
import { type DraftState, isOnItsWay } from '@/lib/catalogue/draft-state';
import type { Locale } from '@/lib/taxonomy/bilingual';
import { takeBackFromReview } from './draft-actions';

/** Why nothing can be written now, and what can be done instead. */
export function PastWriting({
  draftId,
  lock,
  state,
  canWrite,
  locale,
}: {
  draftId: string;
  lock: number;
  state: DraftState;
  canWrite: boolean;
  locale: Locale;
}) {
  const t = useTranslations('studio.past');
  const router = useRouter();
  const [hasFailed, setHasFailed] = useState(false);
  const recall = async () => {
    const answer = await takeBackFromReview({ draftId, lock }).catch(() => null);
    setHasFailed(!answer?.ok);
    // The editor begins anew with the draft as it is now.
    if (answer?.ok) window.location.reload();
    else router.refresh();
  };
  return (
    <section className="grid gap-2 border-l-4 border-judgement bg-wash p-4">
      <p>{t(`is.${state}`)}</p>
      <div className="flex flex-wrap items-center gap-3">
        {isOnItsWay(state) ? (
          <Link href={`/${locale}/studio/drafts/${draftId}/review`} prefetch={false}>
            {t('review')}
          </Link>
        ) : null}
        {isOnItsWay(state) && canWrite ? (
          <Button type="button" onClick={recall}>
            {t('recall')}
          </Button>
        ) : null}
      </div>
      <p role="status" className="text-small text-unmet">
        {hasFailed ? t('failed') : null}
      </p>
    </section>
  );
}
