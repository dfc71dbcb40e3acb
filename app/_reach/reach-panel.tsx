import { getTranslations } from 'next-intl/server';
import { Suspense } from 'react';
import { currentActor } from '@/app/_server/current-actor';
import type { FoundDraft } from '@/db/queries/find-draft';
import { AppError } from '@/lib/access/app-error';
import { SAMPLE_SIZE } from '@/lib/population/sample-firm';
import type { Locale } from '@/lib/taxonomy/bilingual';
import { PreviewsBusy } from './population-server';
import { previewOfDraft } from './preview-reach';
import { ReachLive } from './reach-live';
import type { ReachReport } from './reach-report';
import { ReachWords } from './reach-words';

/** What cannot be had now, the browser asks for again. */
async function firstReport(draft: FoundDraft, locale: Locale): Promise<ReachReport | null> {
  const request = { population: 'sample', size: SAMPLE_SIZE, by: null } as const;
  try {
    const preview = await previewOfDraft(await currentActor(), draft, request, locale);
    return preview.ok ? preview.report : null;
  } catch (error) {
    if (error instanceof AppError) throw error;
    if (!(error instanceof PreviewsBusy)) console.error(error);
    return null;
  }
}

async function Filled({ draft, locale }: { draft: FoundDraft; locale: Locale }) {
  const initial = await firstReport(draft, locale);
  return (
    <ReachWords locale={locale}>
      <ReachLive draftId={draft.id} version={draft.lock} locale={locale} initial={initial} />
    </ReachWords>
  );
}

/** Whom a draft reaches, for its review: computed with the page, kept current in the browser. */
export async function ReachPanel({ draft, locale }: { draft: FoundDraft; locale: Locale }) {
  const t = await getTranslations({ locale, namespace: 'reach' });
  return (
    <Suspense fallback={<p className="text-small text-muted">{t('computing')}</p>}>
      <Filled draft={draft} locale={locale} />
    </Suspense>
  );
}
