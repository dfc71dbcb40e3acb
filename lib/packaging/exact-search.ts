import type { PreparedProblem } from './prepared-problem';
import { scoreBound } from './score-bound';
import { type Decisions, FREE, IN, OUT, SearchState } from './search-state';

/** A search stops after so much work, a unit being about a number looked at: some 0.1 s. */
const MOST_WORK = 1e7;
const VISIT = 10_000;

export interface SearchTask {
  /** Ids in the order in which they are decided. */
  readonly order: readonly string[];
  /** Sets that score less are not looked at. */
  readonly floor: number;
  /** Whether nothing that is looked for can come of the decisions. */
  readonly hopeless: (decided: Decisions) => boolean;
  /** Weighs a lawful set; what it returns is the new floor. */
  readonly visit: (chosen: ReadonlySet<string>) => number;
}

/** What doubles lose of sums of that many yuan. */
const ROUNDING = 1e-13;

/** How many numbers a bound looks at. */
function nodeWork({ ids, groups, problem }: PreparedProblem): number {
  const columns = groups.reduce((sum, group) => sum + group.columns.length, 0);
  const shares = [
    ...problem.pools.map(({ members }) => members),
    ...problem.losses.map(({ by }) => by),
  ];
  return ids.length + columns + shares.reduce((sum, part) => sum + part.length, 0);
}

/**
 * Visits every lawful set whose score may reach the floor: depth first, leaving out what a bound
 * rules out. False where it stopped before it had seen all.
 */
export function exactSearch(prepared: PreparedProblem, task: SearchTask): boolean {
  const { ids, problem } = prepared;
  const state = new SearchState(prepared);
  const bound = scoreBound(prepared);
  const order = task.order.map((id) => ids.indexOf(id));
  let floor = task.floor;
  const node = nodeWork(prepared);
  let work = 0;

  const seek = (at: number): void => {
    work += node;
    if (work > MOST_WORK || task.hopeless(state.decided)) return;
    const best = bound(state.decided);
    if (best + Math.abs(best) * ROUNDING < floor) return;
    const next = order.findIndex((place, index) => index >= at && state.decided[place] === FREE);
    const place = order[next];
    if (place === undefined) {
      work += VISIT;
      floor = task.visit(new Set(ids.filter((_, index) => state.decided[index] === IN)));
      return;
    }
    for (const how of [IN, OUT] as const) {
      const mark = state.mark;
      if (state.decide(place, how)) seek(next + 1);
      state.undoTo(mark);
    }
  };

  const placesOf = (some: readonly string[]) => some.map((id) => ids.indexOf(id));
  const possible =
    placesOf(problem.forced.in).every((place) => state.decide(place, IN)) &&
    placesOf(problem.forced.out).every((place) => state.decide(place, OUT));
  if (possible) seek(0);
  return work <= MOST_WORK;
}
