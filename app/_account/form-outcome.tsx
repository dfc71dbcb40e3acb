import type { FormState } from './form-state';

/** What came of posting a form, above its fields. */
export function FormOutcome({ state }: { state: FormState }) {
  if (state.fault)
    return (
      <p role="alert" className="measure border-l-4 border-unmet py-1 pl-4">
        {state.fault}
      </p>
    );
  if (!state.done) return null;
  return (
    <div role="status" className="measure border-l-4 border-met py-1 pl-4">
      <p>{state.done}</p>
      {state.secret ? <p className="font-mono text-small">{state.secret}</p> : null}
    </div>
  );
}
