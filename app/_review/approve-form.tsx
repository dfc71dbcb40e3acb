'use client';

import { useActionState } from 'react';
import { Button } from '@/app/_ui/button';
import { HiddenFields } from '@/app/_ui/hidden-fields';
import { approve } from './actions';
import { ReviewOutcome } from './review-outcome';
import { UNTOUCHED } from './review-state';

type Words = Readonly<Record<'legend' | 'now' | 'at' | 'time' | 'means' | 'submit', string>>;

/** Approving a draft: at once, or for a time by the clock in Beijing. */
export function ApproveForm({
  hidden,
  earliest,
  words,
}: {
  hidden: Readonly<Record<string, string>>;
  earliest: string;
  words: Words;
}) {
  const [state, post, isPending] = useActionState(approve, UNTOUCHED);
  const { when = 'now', time = '' } = state.values;
  return (
    <form action={post} className="grid max-w-2xl gap-3">
      <ReviewOutcome state={state} />
      <HiddenFields values={hidden} />
      {/* A form that React has reset goes back to its first choice unless it is made anew. */}
      <fieldset key={`${when} ${time}`} className="grid gap-1">
        <legend className="sr-only">{words.legend}</legend>
        <label className="flex min-h-11 items-center gap-2">
          <input
            type="radio"
            name="when"
            value="now"
            defaultChecked={when !== 'at'}
            className="size-5"
          />
          {words.now}
        </label>
        <div className="flex flex-wrap items-center gap-x-4 gap-y-1">
          <label className="flex min-h-11 items-center gap-2">
            <input
              type="radio"
              name="when"
              value="at"
              defaultChecked={when === 'at'}
              className="size-5"
            />
            {words.at}
          </label>
          <label className="flex flex-wrap items-center gap-2 text-small">
            {words.time}
            <input
              type="datetime-local"
              name="time"
              min={earliest}
              defaultValue={time}
              className="control"
            />
          </label>
        </div>
      </fieldset>
      <p className="measure text-small text-muted">{words.means}</p>
      <Button look="primary" className="justify-self-start" disabled={isPending}>
        {words.submit}
      </Button>
    </form>
  );
}
