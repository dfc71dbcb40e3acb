import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { pageLocale } from '@/app/_i18n/page-locale';
import { draftName } from '@/app/_review/draft-name';
import { database } from '@/app/_server/database';
import { orNotFound } from '@/app/_server/or-not-found';
import { today } from '@/app/_server/today';
import { DraftEditor } from '@/app/_studio/editor/draft-editor';
import { instantText } from '@/app/_studio/instant-text';
import { StateMark } from '@/app/_studio/state-mark';
import { StudioShell } from '@/app/_studio/studio-shell';
import { studioUser } from '@/app/_studio/studio-user';
import { StudioWords } from '@/app/_studio/studio-words';
import { findDraft } from '@/db/queries/find-draft';
import { can } from '@/lib/access/rights';

interface Props {
  params: Promise<{ locale: string; draftId: string }>;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations({ locale: await pageLocale(params), namespace: 'studio.editor' });
  return { title: t('title'), robots: { index: false } };
}

export default async function DraftPage({ params }: Props) {
  const locale = await pageLocale(params);
  const { draftId } = await params;
  const user = await studioUser(locale);
  const draft = await orNotFound(findDraft(database(), user.actor, { draftId }));
  const t = await getTranslations('studio.editor');
  const { id, kind, state, lock, content, reason, updatedAt, canUndo, comments } = draft;
  return (
    <StudioShell locale={locale} current="instruments">
      <header className="flex flex-wrap items-baseline gap-x-4 gap-y-1">
        <h1 className="text-title font-semibold">{draftName(draft, locale)}</h1>
        <StateMark state={state} />
        <p className="text-small text-muted">
          {draft.instrumentId} · {t('by', { name: draft.author.name })} ·{' '}
          {t('lastBy', { name: draft.updatedBy.name, at: instantText(updatedAt, locale) })}
        </p>
      </header>
      <noscript>
        <p className="border-l-4 border-unknown bg-wash p-4">{t('noScript')}</p>
      </noscript>
      <StudioWords locale={locale}>
        <DraftEditor
          // Another state is another page: what was being written then is not carried over.
          key={`${id} ${state}`}
          opened={{ id, kind, state, lock, content, reason, updatedAt, canUndo, comments }}
          canWrite={can(user.actor, 'draft.write', { providerId: user.provider.id })}
          asOf={today()}
          locale={locale}
        />
      </StudioWords>
    </StudioShell>
  );
}
