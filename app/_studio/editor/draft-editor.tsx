'use client';

import { useTranslations } from 'next-intl';
import { useDeferredValue, useMemo, useState } from 'react';
import type { FoundDraft } from '@/db/queries/find-draft';
import { draftFaults } from '@/lib/catalogue/editing/draft-faults';
import { valueAt } from '@/lib/catalogue/editing/json-path';
import type { Locale } from '@/lib/taxonomy/bilingual';
import { FormView } from '../fields/form-view';
import { MeaningPane } from '../meaning/meaning-pane';
import { ReachPart } from '../meaning/reach-part';
import { Comments } from './comments';
import { ConflictView } from './conflict-view';
import { EditorBar } from './editor-bar';
import { EditorContext } from './editor-context';
import { faultsByField, isMissing } from './faults-by-field';
import { HandIn } from './hand-in';
import { KeptNotice } from './kept-notice';
import { PastWriting } from './past-writing';
import { SectionRail } from './section-rail';
import { membersOfSection } from './sections';
import { useDraft } from './use-draft';
import { useGoTo } from './use-go-to';

type Opened = Pick<
  FoundDraft,
  'id' | 'kind' | 'state' | 'lock' | 'content' | 'reason' | 'updatedAt' | 'canUndo' | 'comments'
>;

/** The editor of a draft: sections, the one in view, and what it means now. */
export function DraftEditor({
  opened,
  canWrite,
  asOf,
  locale,
}: {
  opened: Opened;
  canWrite: boolean;
  asOf: string;
  locale: Locale;
}) {
  const t = useTranslations('studio.editor');
  const isDraft = canWrite && opened.state === 'draft';
  const isOpenChange = isDraft && opened.kind === 'change';
  const draft = useDraft({ ...opened, savedAt: opened.updatedAt }, isOpenChange);
  const { content, saving, change } = draft;
  const { section, setSection, goTo } = useGoTo();
  const [isChecked, setIsChecked] = useState(false);
  const isWritable = isOpenChange && !saving.isClosed && saving.theirs === null;
  const settled = useDeferredValue(content);
  const faults = useMemo(() => draftFaults(settled), [settled]);
  const editor = useMemo(() => {
    const shown = isChecked
      ? faults
      : faults.filter(({ path }) => !isMissing(valueAt(settled, path)));
    return { locale, content, isWritable, faults: faultsByField(shown), change };
  }, [locale, content, isWritable, isChecked, faults, settled, change]);

  return (
    <EditorContext value={editor}>
      <div className="grid gap-4">
        {isOpenChange ? (
          <KeptNotice
            draftId={opened.id}
            content={opened.content}
            locale={locale}
            takeUp={(kept) => {
              draft.setContent(kept.content, 'kept');
              if (kept.lock !== opened.lock)
                draft.dispatch({
                  type: 'kept_apart',
                  base: kept.base,
                  theirs: {
                    lock: opened.lock,
                    content: opened.content,
                    updatedBy: t('server'),
                    updatedAt: opened.updatedAt,
                  },
                });
            }}
          />
        ) : null}
        {saving.theirs ? (
          <ConflictView
            base={saving.base}
            mine={content}
            theirs={saving.theirs}
            locale={locale}
            settle={(joined) => {
              draft.setContent(joined, 'joined');
              draft.dispatch({ type: 'settled' });
            }}
          />
        ) : null}
        {opened.state !== 'draft' || saving.isClosed ? (
          <PastWriting
            draftId={opened.id}
            lock={saving.lock}
            state={opened.state}
            canWrite={canWrite}
            locale={locale}
          />
        ) : null}
        {opened.kind === 'withdrawal' ? <p className="measure">{t('withdrawal')}</p> : null}
        <div className="grid min-w-0 gap-x-8 gap-y-6 lg:grid-cols-[11rem_minmax(0,1fr)_minmax(20rem,26rem)]">
          <SectionRail current={section} faults={faults} choose={setSection} />
          <section aria-labelledby="section-title" className="grid min-w-0 content-start gap-4">
            <h2 id="section-title" className="text-lead font-semibold">
              {t(`section.${section}`)}
            </h2>
            <FormView key={section} members={membersOfSection(section)} path={[]} value={content} />
            {isDraft ? (
              <HandIn
                draftId={opened.id}
                draft={draft}
                reason={opened.reason}
                locale={locale}
                goTo={goTo}
                onFaults={() => setIsChecked(true)}
              />
            ) : null}
            <Comments draftId={opened.id} comments={opened.comments} locale={locale} />
          </section>
          <MeaningPane faults={faults} asOf={asOf} goTo={goTo}>
            {opened.kind === 'change' ? (
              <ReachPart draftId={opened.id} version={saving.lock} locale={locale} />
            ) : null}
          </MeaningPane>
        </div>
        {isOpenChange ? <EditorBar draft={draft} locale={locale} /> : null}
      </div>
    </EditorContext>
  );
}
