import { getTranslations } from 'next-intl/server';
import { instantText } from '@/app/_account/instant-text';
import { aboutWords } from '@/app/_studio/about-words';
import type { DraftComment, FoundDraft } from '@/db/queries/find-draft';
import type { Locale } from '@/lib/taxonomy/bilingual';
import { ActButton } from './act-button';
import { comment, settle } from './actions';
import { WordsForm } from './words-form';

async function Comment({
  said,
  hidden,
  isOpen,
  locale,
}: {
  said: DraftComment;
  hidden: Readonly<Record<string, string>>;
  isOpen: boolean;
  locale: Locale;
}) {
  const t = await getTranslations('review.comments');
  const at = instantText(said.createdAt, locale);
  return (
    <li className="grid gap-1 border-b border-rule py-3">
      <p className="text-small text-muted">
        {said.author.name} · {at}
        {said.about === null ? '' : ` · ${aboutWords(said.about, locale)}`}
      </p>
      <p className="measure whitespace-pre-wrap">{said.text}</p>
      {said.resolvedAt !== null ? (
        <p className="text-small text-met">
          <span aria-hidden="true">● </span>
          {t('settled')}
        </p>
      ) : isOpen ? (
        <div className="-ml-4 text-small">
          <ActButton
            action={settle}
            hidden={{ ...hidden, commentId: said.id }}
            label={t('settle')}
            name={t('settleOf', { name: said.author.name, at })}
            look="quiet"
          />
        </div>
      ) : null}
    </li>
  );
}

/** What colleagues say of the draft, with a way to answer. */
export async function CommentList({
  draft,
  hidden,
  locale,
}: {
  draft: FoundDraft;
  hidden: Readonly<Record<string, string>>;
  locale: Locale;
}) {
  const t = await getTranslations('review.comments');
  const isOpen = draft.state !== 'published' && draft.state !== 'discarded';
  return (
    <section id="comments" aria-labelledby="comments-title" className="grid gap-2">
      <h2 id="comments-title" className="text-lead font-semibold">
        {t('title')}
      </h2>
      {draft.comments.length === 0 ? (
        <p className="text-muted">{t('none')}</p>
      ) : (
        <ul className="border-t border-rule">
          {draft.comments.map((said) => (
            <Comment key={said.id} said={said} hidden={hidden} isOpen={isOpen} locale={locale} />
          ))}
        </ul>
      )}
      {isOpen ? (
        <WordsForm
          // After each comment the form begins anew.
          key={draft.comments.length}
          id="comment"
          action={comment}
          hidden={hidden}
          label={t('add')}
          submit={t('send')}
        />
      ) : null}
    </section>
  );
}
