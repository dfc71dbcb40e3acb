import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { pageLocale } from '@/app/_i18n/page-locale';
import { ReachPanel } from '@/app/_reach/reach-panel';
import { CommentList } from '@/app/_review/comment-list';
import { Decision } from '@/app/_review/decision';
import { OwnCheck } from '@/app/_review/own-check';
import { ReviewHeader } from '@/app/_review/review-header';
import { WhatChanges } from '@/app/_review/what-changes';
import { database } from '@/app/_server/database';
import { orNotFound } from '@/app/_server/or-not-found';
import { StudioShell } from '@/app/_studio/studio-shell';
import { studioUser } from '@/app/_studio/studio-user';
import { findDraft } from '@/db/queries/find-draft';
import { isOnItsWay } from '@/lib/catalogue/draft-state';

interface Props {
  params: Promise<{ locale: string; draftId: string }>;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations({ locale: await pageLocale(params), namespace: 'review' });
  return { title: t('title'), robots: { index: false } };
}

export default async function ReviewPage({ params }: Props) {
  const locale = await pageLocale(params);
  const { draftId } = await params;
  const { actor } = await studioUser(locale);
  const draft = await orNotFound(findDraft(database(), actor, { draftId }));
  const hidden = { locale, draftId, lock: String(draft.lock) };
  return (
    <StudioShell locale={locale} current="instruments">
      <ReviewHeader draft={draft} locale={locale} />
      <WhatChanges draft={draft} locale={locale} />
      <OwnCheck draft={draft} locale={locale} />
      {isOnItsWay(draft.state) ? <ReachPanel draft={draft} locale={locale} /> : null}
      <CommentList draft={draft} hidden={hidden} locale={locale} />
      <Decision draft={draft} actor={actor} hidden={hidden} now={new Date()} locale={locale} />
    </StudioShell>
  );
}
