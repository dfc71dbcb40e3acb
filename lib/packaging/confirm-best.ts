import { exactSearch } from './exact-search';
import type { PreparedProblem } from './prepared-problem';
import { type Scored, sameScore, scored } from './scored';
import { type Decisions, OUT } from './search-state';

export interface Confirmed {
  readonly best: Scored | undefined;
  /** Whether every other set was ruled out. */
  readonly proven: boolean;
}

/** At the first id in which two sets differ, the one that holds it comes first. */
function comesFirst(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  const differing = [...a].filter((id) => !b.has(id)).concat([...b].filter((id) => !a.has(id)));
  const [lowest] = differing.sort();
  return lowest !== undefined && a.has(lowest);
}

function byPromise(prepared: PreparedProblem): string[] {
  const promise = new Map(prepared.ids.map((id) => [id, prepared.ownValue.get(id) ?? 0]));
  for (const { group, columns } of prepared.groups) {
    for (const id of group.members) {
      const worths = columns.filter(({ members }) => members.has(id)).map(({ worth }) => worth);
      promise.set(id, Math.max(0, ...worths));
    }
  }
  return [...prepared.ids].sort((a, b) => (promise.get(b) ?? 0) - (promise.get(a) ?? 0));
}

/**
 * Looks for a set that the solver may have missed, in exact arithmetic: one with a larger score, or
 * with the same score and lower ids. Solvers reckon in doubles with tolerances, and have bugs.
 */
export function confirmBest(prepared: PreparedProblem, found: Scored | undefined): Confirmed {
  const same = sameScore(prepared);
  let best = found;
  const proven = exactSearch(prepared, {
    order: byPromise(prepared),
    floor: found ? found.score.minus(same).toNumber() : Number.NEGATIVE_INFINITY,
    hopeless: () => false,
    visit: (chosen) => {
      const other = scored(prepared, chosen);
      const gain = best ? other.score.minus(best.score).toNumber() : Number.POSITIVE_INFINITY;
      if (gain > same || (best && gain >= -same && comesFirst(chosen, best.chosen))) best = other;
      return (best ?? other).score.minus(same).toNumber();
    },
  });
  return { best, proven };
}

/** The same for the best set among those `accepts` lets through, which all hold one of `outside`. */
export function confirmAmong(
  prepared: PreparedProblem,
  found: Scored | undefined,
  outside: readonly string[],
  accepts: (chosen: ReadonlySet<string>) => boolean,
): Confirmed {
  const same = sameScore(prepared);
  const places = outside.map((id) => prepared.ids.indexOf(id));
  const promising = byPromise(prepared);
  const above = (one: Scored | undefined) =>
    one ? one.score.plus(same).toNumber() : Number.NEGATIVE_INFINITY;
  let best = found;
  const proven = exactSearch(prepared, {
    order: [
      ...promising.filter((id) => outside.includes(id)),
      ...promising.filter((id) => !outside.includes(id)),
    ],
    floor: above(found),
    hopeless: (decided: Decisions) => places.every((place) => decided[place] === OUT),
    visit: (chosen) => {
      const other = accepts(chosen) ? scored(prepared, chosen) : undefined;
      if (other && (!best || other.score.minus(best.score).greaterThan(same))) best = other;
      return above(best);
    },
  });
  return { best, proven };
}
