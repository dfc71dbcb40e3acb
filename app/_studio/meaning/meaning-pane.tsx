'use client';

import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import type { DraftFault } from '@/lib/catalogue/editing/draft-fault';
import type { JsonPath } from '@/lib/catalogue/editing/json-path';
import { useEditor } from '../editor/editor-context';
import { FaultList } from './fault-list';
import { LiveTest } from './live-test';
import { RuleSentences } from './rule-sentences';

/** What the draft means now: what it lacks, how it reads, what it says to firms, whom it reaches. */
export function MeaningPane({
  faults,
  asOf,
  goTo,
  children,
}: {
  faults: readonly DraftFault[];
  asOf: string;
  goTo: (path: JsonPath) => void;
  children?: ReactNode;
}) {
  const t = useTranslations('studio.meaning');
  const { locale } = useEditor();
  const parts = [
    {
      id: 'faults',
      title: t('faults', { count: faults.length }),
      body: <FaultList faults={faults} locale={locale} goTo={goTo} />,
    },
    { id: 'sentences', title: t('sentences'), body: <RuleSentences /> },
    { id: 'test', title: t('test'), body: <LiveTest asOf={asOf} /> },
  ];
  return (
    <aside
      aria-label={t('title')}
      className="grid min-w-0 content-start gap-4 lg:sticky lg:top-4 lg:max-h-[calc(100dvh-6rem)] lg:self-start lg:overflow-y-auto"
    >
      {parts.map(({ id, title, body }) => (
        <details key={id} open className="border-t border-rule pt-2">
          <summary>
            <h2 className="inline font-semibold">{title}</h2>
          </summary>
          {body}
        </details>
      ))}
      {children}
    </aside>
  );
}
