'use client';

import { useTranslations } from 'next-intl';
import { useActionState } from 'react';
import { Button } from '@/app/_ui/button';
import type { Locale } from '@/lib/taxonomy/bilingual';
import { verifyToday } from './actions';
import { FAULT_FIELD, NOTHING_TYPED, type VerifyState } from './verify-state';

interface Props {
  instrumentId: string;
  versionId: string;
  /** For those who do not see in which row the form stands. */
  name: string;
  locale: Locale;
}

function useFaultWords({ fault, latest = '' }: VerifyState): string | undefined {
  const t = useTranslations('freshness.faults');
  if (fault === undefined) return undefined;
  return fault === 'due_too_late' ? t(fault, { latest }) : t(fault);
}

function Fault({ id, words }: { id: string; words: string | undefined }) {
  return words ? (
    <p id={id} className="measure text-small text-unmet">
      <span aria-hidden="true">✕ </span>
      {words}
    </p>
  ) : null;
}

interface FieldProps {
  id: string;
  part: 'note' | 'nextDueOn';
  value: string;
  fault: string | undefined;
}

function Field({ id, part, value, fault }: FieldProps) {
  const t = useTranslations('freshness.verify');
  const control = {
    id,
    name: part,
    defaultValue: value,
    'aria-describedby': `${id}-help${fault ? ` ${id}-fault` : ''}`,
    ...(fault ? { 'aria-invalid': true as const } : {}),
  };
  return (
    <div className="grid gap-1">
      <label htmlFor={id} className="font-medium">
        {t(part)}
      </label>
      <p id={`${id}-help`} className="measure text-small text-muted">
        {t(`${part}Help`)}
      </p>
      {part === 'note' ? (
        <textarea {...control} rows={2} maxLength={1000} className="control w-full" />
      ) : (
        <input {...control} type="date" className="control" />
      )}
      <Fault id={`${id}-fault`} words={fault} />
    </div>
  );
}

/** Says that an instrument was found true today, with a note of what it was held against. */
export function VerifyForm({ instrumentId, versionId, name, locale }: Props) {
  const t = useTranslations('freshness.verify');
  const [state, verify, isPending] = useActionState(verifyToday, NOTHING_TYPED);
  const words = useFaultWords(state);
  const field = state.fault && FAULT_FIELD[state.fault];
  const id = (part: string) => `verify-${instrumentId}-${part}`;
  return (
    <>
      <p role="status" className={state.done ? 'measure py-2 text-small text-met' : 'sr-only'}>
        {state.done ? t('done', state.done) : ''}
      </p>
      <details open={state.fault !== undefined || undefined}>
        <summary className="flex min-h-11 items-center text-accent">
          {t('title')}
          <span className="sr-only"> {name}</span>
        </summary>
        <form action={verify} className="grid gap-3 pb-4">
          <input type="hidden" name="locale" value={locale} />
          <input type="hidden" name="instrumentId" value={instrumentId} />
          <input type="hidden" name="versionId" value={versionId} />
          <div role="alert">{field ? null : <Fault id={id('fault')} words={words} />}</div>
          {(['note', 'nextDueOn'] as const).map((part) => (
            <Field
              key={part}
              id={id(part)}
              part={part}
              value={state[part]}
              fault={field === part ? words : undefined}
            />
          ))}
          <p>
            <Button look="primary" aria-disabled={isPending}>
              {t('submit')}
            </Button>
          </p>
        </form>
      </details>
    </>
  );
}
