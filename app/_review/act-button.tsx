'use client';

import { useActionState } from 'react';
import { Button, type ButtonLook } from '@/app/_ui/button';
import { HiddenFields } from '@/app/_ui/hidden-fields';
import { ReviewOutcome } from './review-outcome';
import { type ReviewAction, UNTOUCHED } from './review-state';

/** One act without anything to type, as a form of its own. */
export function ActButton({
  action,
  hidden,
  label,
  name,
  look = 'plain',
}: {
  action: ReviewAction;
  hidden: Readonly<Record<string, string>>;
  label: string;
  /** Where several buttons of a page read the same: what this one is for. */
  name?: string;
  look?: ButtonLook;
}) {
  const [state, post, isPending] = useActionState(action, UNTOUCHED);
  return (
    <form action={post} className="grid gap-2">
      <HiddenFields values={hidden} />
      <Button
        look={look}
        className="justify-self-start"
        disabled={isPending}
        {...(name ? { 'aria-label': name } : {})}
      >
        {label}
      </Button>
      <ReviewOutcome state={state} />
    </form>
  );
}
