import Link from 'next/link';
import { getTranslations } from 'next-intl/server';
import { instantText } from '@/app/_account/instant-text';
import { StateMark } from '@/app/_studio/state-mark';
import type { FoundDraft } from '@/db/queries/find-draft';
import type { Locale } from '@/lib/taxonomy/bilingual';
import { draftName } from './draft-name';

async function Standing({ draft, locale }: { draft: FoundDraft; locale: Locale }) {
  const t = await getTranslations('review.is');
  const { state, approvedBy, publishAt } = draft;
  if (state === 'scheduled' && approvedBy && publishAt) {
    const at = instantText(publishAt, locale);
    return <p className="measure">{t('scheduled', { name: approvedBy.name, at })}</p>;
  }
  if (state === 'published' && approvedBy) {
    return <p className="measure">{t('published', { name: approvedBy.name })}</p>;
  }
  if (state === 'draft') return <p className="measure">{t('draft')}</p>;
  return state === 'discarded' ? <p className="measure">{t('discarded')}</p> : null;
}

/** Whose draft it is, of what, why, and how far it has come. */
export async function ReviewHeader({ draft, locale }: { draft: FoundDraft; locale: Locale }) {
  const t = await getTranslations('review');
  const { id, instrumentId, author, submittedAt, reason, base } = draft;
  return (
    <header className="grid gap-2">
      <div className="flex flex-wrap items-baseline gap-x-4 gap-y-1">
        <h1 className="text-title font-semibold">
          {t('titleOf', { name: draftName(draft, locale) })}
        </h1>
        <StateMark state={draft.state} />
      </div>
      <p className="text-small text-muted">
        {instrumentId} · {t('by', { name: author.name })}
        {submittedAt ? ` · ${t('submitted', { at: instantText(submittedAt, locale) })}` : ''}
      </p>
      <Standing draft={draft} locale={locale} />
      <dl className="measure">
        <dt className="text-small text-muted">{t('reason')}</dt>
        <dd className="whitespace-pre-wrap">{reason || t('noReason')}</dd>
      </dl>
      <p className="flex flex-wrap gap-x-5">
        <Link href={`/${locale}/studio/drafts/${id}`} prefetch={false} className="py-2">
          {t('openDraft')}
        </Link>
        {base || draft.state === 'published' ? (
          <Link
            href={`/${locale}/studio/instruments/${instrumentId}/versions`}
            prefetch={false}
            className="py-2"
          >
            {t('allVersions')}
          </Link>
        ) : null}
      </p>
    </header>
  );
}
