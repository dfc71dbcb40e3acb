import { exclusionCliques } from './exclusion-cliques';
import type { Pool } from './package-problem';
import type { PreparedProblem } from './prepared-problem';
import { type Decisions, IN, OUT } from './search-state';

/** At least the largest score of any lawful set that agrees with the decisions. */
export type ScoreBound = (decided: Decisions) => number;

interface Worth {
  readonly place: number;
  readonly value: number;
}

/** Sets of candidates of which at most one can be chosen; together all of them, each once. */
function partition(prepared: PreparedProblem, ids: readonly string[]): string[][] {
  const cliques = exclusionCliques(prepared.problem.exclusions).sort((a, b) => b.length - a.length);
  const left = new Set(ids);
  const parts: string[][] = [];
  for (const clique of cliques) {
    const part = clique.filter((id) => left.has(id));
    if (part.length > 1) parts.push(part);
    if (part.length > 1) for (const id of part) left.delete(id);
  }
  return [...parts, ...[...left].map((id) => [id])];
}

/** Of each part the one that is in, else the best that still can be. */
function onePerPart(parts: readonly (readonly Worth[])[], decided: Decisions): number {
  let total = 0;
  for (const part of parts) {
    let best = 0;
    for (const { place, value } of part) {
      if (decided[place] === OUT) continue;
      if (decided[place] === IN) {
        best = value;
        break;
      }
      if (value > best) best = value;
    }
    total += best;
  }
  return total;
}

interface Member extends Worth {
  readonly amount: number;
}

/** What needs no money comes first. */
const perYuan = ({ value, amount }: Member): number =>
  amount > 0 ? value / amount : Number.POSITIVE_INFINITY;

/** The most valuable yuan first, whatever excludes what. */
function filled(limit: number, members: readonly Member[], decided: Decisions): number {
  let left = limit;
  let total = 0;
  for (const { place, value, amount } of members) {
    if (decided[place] === OUT) continue;
    const money = Math.min(left, amount);
    left -= money;
    total += amount > 0 ? (value * money) / amount : value;
  }
  return total;
}

/** Each member of a pool counts in the first that holds it; a limit never lets more through alone. */
function poolBounds(prepared: PreparedProblem, worths: (ids: string[]) => Worth[][]): ScoreBound[] {
  const { problem, ownValue, reach, ids, handicap } = prepared;
  const counted = new Set<string>();
  const always = (pool: Pool) => (pool.onlyWith === undefined ? 0 : 1);
  return [...problem.pools]
    .sort((a, b) => always(a) - always(b))
    .map(({ limit, members, onlyWith }): ScoreBound => {
      const own = members.filter(({ id }) => !counted.has(id));
      for (const { id } of own) counted.add(id);
      const parts = worths(own.map(({ id }) => id));
      const order = own
        .map(({ id, amount }) => {
          const part = reach.get(id) ?? 1;
          const value = (ownValue.get(id) ?? 0) * part;
          return { place: ids.indexOf(id), value, amount: amount * part };
        })
        .sort((a, b) => (perYuan(b) > perYuan(a) ? 1 : perYuan(b) < perYuan(a) ? -1 : 0));
      const gate = onlyWith === undefined ? -1 : ids.indexOf(onlyWith);
      return (decided) => {
        const apart = onePerPart(parts, decided);
        if (gate >= 0 && decided[gate] !== IN) return apart;
        const inside = order.filter(({ place }) => decided[place] === IN).length;
        return Math.min(apart, filled(limit, order, decided) - handicap * inside);
      };
    });
}

function groupBounds({ groups, ids, handicap }: PreparedProblem): ScoreBound[] {
  return groups.map(({ group, columns }) => {
    const places = group.members.map((id) => ids.indexOf(id));
    const subsets = columns
      .map(({ members, worth }) => ({
        score: worth - handicap * members.size,
        holds: group.members.map((id) => members.has(id)),
      }))
      .sort((a, b) => b.score - a.score);
    subsets.push({ score: 0, holds: places.map(() => false) });
    subsets.sort((a, b) => b.score - a.score);
    return (decided) => {
      const fits = ({ holds }: (typeof subsets)[number]) =>
        holds.every((held, at) => decided[places[at] ?? 0] !== (held ? OUT : IN));
      return subsets.find(fits)?.score ?? Number.NEGATIVE_INFINITY;
    };
  });
}

/** What is lost for certain: causes that are in, and taken in full because no limit is shared. */
function lossBound({ problem, ids, reach }: PreparedProblem): ScoreBound {
  const losses = problem.losses.map(({ id, perYuan, most, by }) => ({
    place: ids.indexOf(id),
    most,
    causes: by
      .filter((cause) => !reach.has(cause.id))
      .map((cause) => ({ place: ids.indexOf(cause.id), yuan: perYuan * cause.amount })),
  }));
  return (decided) => {
    let total = 0;
    for (const { place, most, causes } of losses) {
      if (decided[place] !== IN) continue;
      let lost = 0;
      for (const cause of causes) if (decided[cause.place] === IN) lost += cause.yuan;
      total -= Math.min(lost, most);
    }
    return total;
  };
}

/** A bound that is quick to work out; close where limits and losses leave little to weigh. */
export function scoreBound(prepared: PreparedProblem): ScoreBound {
  const { ids, ownValue, reach, handicap } = prepared;
  const worths = (some: string[]): Worth[][] =>
    partition(prepared, some).map((part) =>
      part.map((id) => ({
        place: ids.indexOf(id),
        value: (ownValue.get(id) ?? 0) * (reach.get(id) ?? 1) - handicap,
      })),
    );
  const plain = worths([...ownValue.keys()].filter((id) => !reach.has(id)));
  const bounds = [
    (decided: Decisions) => onePerPart(plain, decided),
    ...poolBounds(prepared, worths),
    ...groupBounds(prepared),
    lossBound(prepared),
  ];
  return (decided) => bounds.reduce((sum, bound) => sum + bound(decided), 0);
}
