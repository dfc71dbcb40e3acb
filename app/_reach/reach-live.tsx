'use client';

import { useTranslations } from 'next-intl';
import { useId, useState } from 'react';
import { Button } from '@/app/_ui/button';
import type { Dimension } from '@/lib/matching/reach/dimension';
import type { Locale } from '@/lib/taxonomy/bilingual';
import { Choice } from './choice';
import type { ReachReport } from './reach-report';
import { ReachView } from './reach-view';
import { type LiveReach, useReach } from './use-reach';

/** The firms a preview may be taken over; sizes as the server takes them. */
const POPULATIONS = {
  sample: { population: 'sample', size: 20_000 },
  large: { population: 'sample', size: 100_000 },
  stored: { population: 'stored', size: 20_000 },
} as const;
type PopulationChoice = keyof typeof POPULATIONS;
const CHOICES = Object.keys(POPULATIONS) as PopulationChoice[];

function Trouble({ state }: { state: LiveReach }) {
  const t = useTranslations('reach');
  if (!state.trouble) return null;
  if (state.trouble.kind === 'failed') {
    return (
      <div className="grid justify-items-start gap-2">
        <p className="text-small text-unmet">{t(`failed.${state.trouble.why}`)}</p>
        <Button type="button" onClick={state.retry}>
          {t('retry')}
        </Button>
      </div>
    );
  }
  return (
    <div className="text-small text-unmet">
      <p>{t('faults')}</p>
      <ul className="list-disc pl-5">
        {state.trouble.faults.map((fault) => (
          <li key={fault}>{fault}</li>
        ))}
      </ul>
    </div>
  );
}

function Source({ choice, locale }: { choice: PopulationChoice; locale: Locale }) {
  const t = useTranslations('reach');
  if (choice === 'stored') return <p className="text-small text-muted">{t('storedNote')}</p>;
  return (
    <p className="text-small text-muted">
      {t.rich('sampleNote', {
        link: (words) => <a href={`/${locale}/method/sample-firms`}>{words}</a>,
      })}
    </p>
  );
}

/**
 * Whom a draft reaches, kept current with what is saved. Stands below a provider of the texts of
 * `reach`.
 * @param version the lock of the saved draft: a new one asks again after a pause
 * @param initial the report that came with the page
 */
export function ReachLive({
  draftId,
  version,
  locale,
  initial = null,
}: {
  draftId: string;
  version: number;
  locale: Locale;
  initial?: ReachReport | null;
}) {
  const t = useTranslations('reach');
  const id = useId();
  const [choice, setChoice] = useState<PopulationChoice>('sample');
  const [by, setBy] = useState<[Dimension, Dimension] | null>(null);
  const request = { draftId, ...POPULATIONS[choice], by };
  const state = useReach(request, version, initial, locale);
  return (
    <section aria-labelledby={`${id}-title`} className="grid grid-cols-[minmax(0,1fr)] gap-3">
      <h2 id={`${id}-title`} className="border-t border-rule pt-2 font-semibold">
        {t('title')}
      </h2>
      <p className="text-small">{t('idea')}</p>
      <Choice
        label={t('population')}
        value={choice}
        codes={CHOICES}
        name={(code) => t(`populations.${code}`)}
        choose={setChoice}
      />
      <Source choice={choice} locale={locale} />
      <p role="status" className="text-small text-muted">
        {state.isWaiting ? t(state.report ? 'updating' : 'computing') : ''}
      </p>
      <Trouble state={state} />
      {state.report ? <ReachView report={state.report} locale={locale} cross={setBy} /> : null}
    </section>
  );
}
