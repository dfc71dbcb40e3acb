import type { z } from 'zod';

type Issue = z.core.$ZodIssue;

function readsAs(branch: readonly Issue[]): number {
  const foreign = branch.some(({ code }) => code === 'unrecognized_keys') ? 1000 : 0;
  return foreign + branch.length;
}

/** Of a union's branches, the faults of the one that the value was meant to be. */
function meant(branches: readonly (readonly Issue[])[]): readonly Issue[] {
  return [...branches].sort((a, b) => readsAs(a) - readsAs(b))[0] ?? [];
}

function linesAt(issue: Issue, parent: readonly PropertyKey[]): string[] {
  const path = [...parent, ...issue.path];
  const inner = issue.code === 'invalid_union' ? meant(issue.errors) : [];
  if (inner.length > 0) return inner.flatMap((nested) => linesAt(nested, path));
  return [`${path.map(String).join('.') || 'the whole'}: ${issue.message}`];
}

/** A line `path: fault` for each fault of a value, inside unions too. */
export function faultLines(error: z.core.$ZodError): string[] {
  return error.issues.flatMap((issue) => linesAt(issue, []));
}
