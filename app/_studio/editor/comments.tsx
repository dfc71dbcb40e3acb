'use client';

import { useRouter } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { useId, useState } from 'react';
import { Button } from '@/app/_ui/button';
import type { FoundDraft } from '@/db/queries/find-draft';
import type { Locale } from '@/lib/taxonomy/bilingual';
import { aboutWords } from '../about-words';
import { SmallButton } from '../fields/small-button';
import { instantText } from '../instant-text';
import { sayOfDraft, settleComment } from './draft-actions';

/** What colleagues say of the draft; open ones first in sight, each to be settled. */
export function Comments({
  draftId,
  comments,
  locale,
}: {
  draftId: string;
  comments: FoundDraft['comments'];
  locale: Locale;
}) {
  const t = useTranslations('studio.comments');
  const router = useRouter();
  const id = useId();
  const [text, setText] = useState('');
  const [hasFailed, setHasFailed] = useState(false);
  const after = async (work: Promise<{ readonly ok: boolean }>) => {
    const answer = await work.catch(() => null);
    setHasFailed(!answer?.ok);
    if (answer?.ok) router.refresh();
    return answer?.ok ?? false;
  };
  const say = async () => {
    if (await after(sayOfDraft({ draftId, text }))) setText('');
  };
  return (
    <section aria-labelledby={`${id}-title`} className="grid gap-2 border-t border-rule pt-4">
      <h2 id={`${id}-title`} className="font-semibold">
        {t('title', { count: comments.filter(({ resolvedAt }) => resolvedAt === null).length })}
      </h2>
      <ul className="text-small">
        {comments.map(({ id: commentId, author, about, text: said, createdAt, resolvedAt }) => (
          <li key={commentId} className="border-b border-rule py-2">
            <p className="text-muted">
              {author.name} · {instantText(createdAt, locale)}
              {about === null ? '' : ` · ${aboutWords(about, locale)}`}
            </p>
            <p className="whitespace-pre-wrap">{said}</p>
            {resolvedAt === null ? (
              <SmallButton onClick={() => after(settleComment({ draftId, commentId }))}>
                {t('settle')}
              </SmallButton>
            ) : (
              <p className="text-met">
                <span aria-hidden="true">● </span>
                {t('settled')}
              </p>
            )}
          </li>
        ))}
      </ul>
      <label htmlFor={id} className="text-small">
        {t('say')}
      </label>
      <textarea
        id={id}
        value={text}
        rows={2}
        maxLength={2000}
        onChange={({ target }) => setText(target.value)}
        className="control w-full"
      />
      <Button
        type="button"
        className="justify-self-start"
        disabled={text.trim() === ''}
        onClick={say}
      >
        {t('send')}
      </Button>
      <p role="status" className="text-small text-unmet">
        {hasFailed ? t('failed') : null}
      </p>
    </section>
  );
}
