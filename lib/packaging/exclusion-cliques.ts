import { excludedBy } from './excluded-by';
import type { Exclusion } from './package-problem';

const pairOf = (a: string, b: string): string => (a < b ? `${a}\n${b}` : `${b}\n${a}`);

/** The common neighbour that covers most pairs not covered yet; among equals the lowest id. */
function bestToAdd(
  clique: readonly string[],
  common: readonly string[],
  uncovered: ReadonlySet<string>,
): string | undefined {
  let best: { readonly id: string; readonly covers: number } | undefined;
  for (const id of common) {
    const covers = clique.filter((member) => uncovered.has(pairOf(member, id))).length;
    if (!best || covers > best.covers) best = { id, covers };
  }
  return best?.id;
}

/**
 * Sets of ids of which at most one may be chosen, each as large as it gets, that together cover
 * every excluded pair and no other pair. One row per clique bounds a programme far more tightly
 * than one row per pair.
 */
export function exclusionCliques(exclusions: readonly Exclusion[]): string[][] {
  const excluded = excludedBy(exclusions);
  const uncovered = new Set<string>();
  for (const id of [...excluded.keys()].sort()) {
    for (const other of [...(excluded.get(id) ?? [])].sort()) uncovered.add(pairOf(id, other));
  }
  const cliques: string[][] = [];
  for (const pair of [...uncovered]) {
    if (!uncovered.has(pair)) continue;
    const clique = pair.split('\n');
    let common = [...excluded.keys()]
      .filter((id) => clique.every((member) => excluded.get(member)?.has(id)))
      .sort();
    for (
      let id = bestToAdd(clique, common, uncovered);
      id !== undefined;
      id = bestToAdd(clique, common, uncovered)
    ) {
      const added = id;
      clique.push(added);
      common = common.filter((other) => excluded.get(added)?.has(other));
    }
    for (const a of clique) for (const b of clique) uncovered.delete(pairOf(a, b));
    cliques.push(clique.sort());
  }
  return cliques;
}
