'use client';

import { useActionState } from 'react';
import { Button } from '@/app/_ui/button';
import { HiddenFields } from '@/app/_ui/hidden-fields';
import { ReviewOutcome } from './review-outcome';
import { type ReviewAction, UNTOUCHED } from './review-state';

/** One text and a button: a comment, or the words with which a draft is sent back. */
export function WordsForm({
  id,
  action,
  hidden,
  label,
  submit,
}: {
  id: string;
  action: ReviewAction;
  hidden: Readonly<Record<string, string>>;
  label: string;
  submit: string;
}) {
  const [state, post, isPending] = useActionState(action, UNTOUCHED);
  return (
    <form action={post} className="grid max-w-2xl gap-2">
      <ReviewOutcome state={state} />
      <HiddenFields values={hidden} />
      <label htmlFor={id} className="text-small">
        {label}
      </label>
      <textarea
        id={id}
        name="text"
        rows={3}
        maxLength={2000}
        defaultValue={state.values.text ?? ''}
        aria-invalid={state.fault ? true : undefined}
        className="control w-full"
      />
      <Button className="justify-self-start" disabled={isPending}>
        {submit}
      </Button>
    </form>
  );
}
