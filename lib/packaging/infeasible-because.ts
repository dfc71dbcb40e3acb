import type { Infeasibility } from './package-outcome';
import type { PreparedProblem } from './prepared-problem';

/**
 * Why the choices made beforehand leave no lawful set: what is in throws out what it excludes, a
 * requirement with one road left draws that in, and so on until two of them clash.
 */
export function infeasibleBecause({ problem, excluded }: PreparedProblem): Infeasibility {
  const inside = new Set(problem.forced.in);
  const outside = new Set(problem.forced.out);
  for (let before = -1; before !== inside.size + outside.size; ) {
    before = inside.size + outside.size;
    for (const a of [...inside].sort()) {
      for (const b of [...(excluded.get(a) ?? [])].sort()) {
        if (inside.has(b)) return { kind: 'excluded', a, b };
        outside.add(b);
      }
    }
    for (const { id, anyOf } of problem.requirements) {
      if (!inside.has(id)) continue;
      const left = anyOf.filter((other) => !outside.has(other));
      const [only] = left;
      if (only === undefined) return { kind: 'unmet', id, anyOf };
      if (left.length === 1) inside.add(only);
    }
  }
  return { kind: 'together', ids: [...problem.forced.in] };
}
