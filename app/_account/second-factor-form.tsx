'use client';

import { useActionState } from 'react';
import { Button } from '@/app/_ui/button';
import { ActField } from './act-field';
import { FormOutcome } from './form-outcome';
import { BLANK } from './form-state';
import { setUpSecondFactor } from './second-factor-actions';
import type { SecondFactorState, SecretShown } from './second-factor-state';

interface Words {
  readonly start: string;
  readonly scan: string;
  readonly picture: string;
  readonly key: string;
  readonly code: string;
  readonly confirm: string;
}

function Shown({ shown, words }: { shown: SecretShown; words: Words }) {
  return (
    <>
      <p className="measure">{words.scan}</p>
      <svg
        role="img"
        aria-label={words.picture}
        viewBox={`0 0 ${shown.size} ${shown.size}`}
        shapeRendering="crispEdges"
        className="size-56"
      >
        {/* Black on white in dark surroundings too: many cameras read no inverted code. */}
        <rect width={shown.size} height={shown.size} fill="#fff" />
        <path d={shown.squares} fill="#000" />
      </svg>
      <p>
        {words.key} <code className="font-mono">{shown.key}</code>
      </p>
    </>
  );
}

/** Sets up one-time passwords in two steps; works without scripts as well. */
export function SecondFactorForm({ locale, words }: { locale: string; words: Words }) {
  const [state, post] = useActionState<SecondFactorState, FormData>(setUpSecondFactor, BLANK);
  const { shown } = state;
  return (
    <form id="second-factor" action={post} noValidate className="grid max-w-md gap-4">
      <FormOutcome state={state} />
      <input type="hidden" name="locale" value={locale} />
      {shown ? (
        <>
          <Shown shown={shown} words={words} />
          <ActField
            id="second-factor-code"
            field={{ name: 'code', label: words.code, kind: 'code' }}
            value=""
            fault={state.faults.code}
          />
        </>
      ) : null}
      <Button look={shown ? 'primary' : 'plain'} className="justify-self-start">
        {shown ? words.confirm : words.start}
      </Button>
    </form>
  );
}
