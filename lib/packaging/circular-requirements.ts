import type { Requirement } from './package-problem';

/** Ids that can never be the first to start: all of their roads run through one another. */
function unstartable(requirements: readonly Requirement[]): Set<string> {
  const waiting = new Set(requirements.map(({ id }) => id));
  let before: number;
  do {
    before = waiting.size;
    const blocked = requirements.filter(({ anyOf }) => anyOf.every((other) => waiting.has(other)));
    const still = new Set(blocked.map(({ id }) => id));
    for (const id of waiting) if (!still.has(id)) waiting.delete(id);
  } while (waiting.size < before);
  return waiting;
}

function reachable(from: string, next: ReadonlyMap<string, readonly string[]>): Set<string> {
  const seen = new Set<string>();
  const open = [...(next.get(from) ?? [])];
  for (let id = open.pop(); id !== undefined; id = open.pop()) {
    if (seen.has(id)) continue;
    seen.add(id);
    open.push(...(next.get(id) ?? []));
  }
  return seen;
}

/**
 * Circles of requirements that no other road opens (a needs b, b needs a), each sorted. Chosen
 * together the members would satisfy one another, but a record that says so is a mistake.
 */
export function circularRequirements(requirements: readonly Requirement[]): string[][] {
  const usable = requirements.filter(({ anyOf }) => anyOf.length > 0);
  const stuck = unstartable(usable);
  const next = new Map<string, string[]>();
  for (const { id, anyOf } of usable) {
    if (!stuck.has(id)) continue;
    next.set(id, [...(next.get(id) ?? []), ...anyOf.filter((other) => stuck.has(other))]);
  }
  const roads = new Map([...stuck].map((id) => [id, reachable(id, next)]));
  const circles = [...stuck]
    .filter((id) => roads.get(id)?.has(id))
    .map((id) => [...stuck].filter((o) => roads.get(id)?.has(o) && roads.get(o)?.has(id)).sort());
  return [...new Map(circles.map((circle) => [circle.join('\n'), circle])).values()].sort((a, b) =>
    (a[0] ?? '') < (b[0] ?? '') ? -1 : 1,
  );
}
