'use client';

import { useRouter } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { type FormEvent, useState } from 'react';
import { Button } from '@/app/_ui/button';
import { type Submitted, submitNext } from './actions';

interface Props {
  importId: string;
  /** The drafts that wait. */
  open: number;
}

type State =
  | { readonly is: 'idle' }
  | {
      readonly is: 'working' | 'done' | 'stopped';
      readonly submitted: number;
      readonly refused: number;
      /** Why it stopped. */
      readonly why?: 'signed_out' | 'refused' | 'cut_off';
    };

/** Hands in all drafts of an import with one reason, some at a time. */
export function SubmitForm({ importId, open }: Props) {
  const t = useTranslations('exchange.submit');
  const router = useRouter();
  const [total] = useState(open);
  const [reason, setReason] = useState('');
  const [state, setState] = useState<State>({ is: 'idle' });
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    let [submitted, refused, after]: [number, number, string | null] = [0, 0, ''];
    while (after !== null) {
      setState({ is: 'working', submitted, refused });
      const outcome: Submitted | undefined = await submitNext({ importId, reason, after }).catch(
        () => undefined,
      );
      if (!outcome?.ok) {
        const why = outcome?.reason ?? 'cut_off';
        return setState({ is: 'stopped', submitted, refused, why });
      }
      submitted += outcome.submitted;
      refused += outcome.refused;
      after = outcome.next;
    }
    setState({ is: 'done', submitted, refused });
    router.refresh();
  };
  const isWorking = state.is === 'working';
  return (
    <form onSubmit={submit} className="grid max-w-xl gap-3">
      <label htmlFor="submit-reason" className="font-medium">
        {t('reason')}
      </label>
      <textarea
        id="submit-reason"
        required
        minLength={5}
        maxLength={2000}
        rows={3}
        value={reason}
        onChange={({ target }) => setReason(target.value)}
        className="control"
        aria-describedby="submit-help"
      />
      <p id="submit-help" className="text-small text-muted">
        {t('help')}
      </p>
      <div role="status">
        {state.is === 'idle' ? null : (
          <p>
            {t(state.is, { submitted: state.submitted, refused: state.refused })}
            {state.why ? ` ${t(`why.${state.why}`)}` : null}
            {isWorking ? (
              <progress
                max={total}
                value={state.submitted + state.refused}
                aria-label={t('label')}
                className="block h-2 w-full accent-accent"
              />
            ) : null}
          </p>
        )}
      </div>
      <Button look="primary" disabled={isWorking} className="justify-self-start">
        {t('send', { count: open })}
      </Button>
    </form>
  );
}
