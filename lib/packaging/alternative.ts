import { Decimal, ZERO } from '@/lib/finance/decimal';
import type { GroupColumn } from './group-columns';
import { groupWorth } from './group-worth';
import type { LinearModel, Row, Term } from './linear-model';
import { type ModelColumns, modelColumns } from './model-columns';
import type { Pool } from './package-problem';
import type { PreparedGroup, PreparedProblem } from './prepared-problem';

/** Yuan that a shared limit must leave an instrument for it to count as used. */
const ROOM = 1;
const FEN = 0.01;
const HALF_A_FEN = 0.005;

/** Pool members that come before `id`: more per yuan, among equals those in `best`, then lower ids. */
function ahead(
  { ownValue }: PreparedProblem,
  best: ReadonlySet<string>,
  { members }: Pool,
  id: string,
): Pool['members'] {
  const amountOf = new Map(members.map((member) => [member.id, member.amount]));
  const worth = (of: string, other: string) =>
    new Decimal(ownValue.get(of) ?? 0).times(amountOf.get(other) ?? 0);
  return members.filter((member) => {
    if (member.id === id || member.amount === 0) return false;
    const order = worth(member.id, id).comparedTo(worth(id, member.id));
    if (order !== 0) return order > 0;
    return best.has(member.id) || member.id < id;
  });
}

function limitsOn({ problem }: PreparedProblem, id: string): Pool[] {
  return problem.pools.filter(({ members }) =>
    members.some((member) => member.id === id && member.amount > 0),
  );
}

/** Instruments outside `best` and every group that bring something of their own. */
function outsiders({ ownValue }: PreparedProblem, best: ReadonlySet<string>): string[] {
  return [...ownValue].filter(([id, value]) => value > 0 && !best.has(id)).map(([id]) => id);
}

/** What each other instrument takes away from what `id` brings, lost by `id` or because of it. */
function costsOf({ problem }: PreparedProblem, id: string): Map<string, number> {
  const costs = new Map<string, number>();
  for (const loss of problem.losses) {
    for (const { id: cause, amount } of loss.by) {
      const other = loss.id === id ? cause : cause === id ? loss.id : undefined;
      if (other === undefined) continue;
      const yuan = Math.min(loss.perYuan * amount, loss.most);
      costs.set(other, (costs.get(other) ?? 0) + yuan);
    }
  }
  return costs;
}

/** The subset brings something by members outside `best`: without them the group is worth less. */
function bringsMore(
  { group, columns }: PreparedGroup,
  { members, worth }: GroupColumn,
  best: ReadonlySet<string>,
): boolean {
  const rest = new Set([...members].filter((id) => best.has(id)));
  if (rest.size === members.size) return false;
  const allowed =
    rest.size === 0 ||
    columns.some(
      (column) =>
        column.members.size === rest.size && [...rest].every((id) => column.members.has(id)),
    );
  return !allowed || worth > groupWorth(group, rest) + HALF_A_FEN;
}

/** Σ of what is counted for each chosen id stays within the limit, where every gate is chosen. */
interface Hurdle {
  readonly counted: ReadonlyMap<string, number>;
  readonly limit: number;
  readonly onlyWith: string | undefined;
}

/**
 * What an outsider must pass to count as used: in each limit it shares, the chosen ones that bring
 * more per yuan leave it room; and it brings more than it loses and costs the others.
 */
function hurdlesOf(prepared: PreparedProblem, best: ReadonlySet<string>, id: string): Hurdle[] {
  const rooms = limitsOn(prepared, id).map((pool): Hurdle => {
    const before = ahead(prepared, best, pool, id);
    return {
      counted: new Map(before.map((member) => [member.id, member.amount])),
      limit: pool.limit - ROOM,
      onlyWith: pool.onlyWith,
    };
  });
  const value = prepared.ownValue.get(id) ?? 0;
  const gain = { counted: costsOf(prepared, id), limit: value - FEN, onlyWith: undefined };
  return [...rooms, gain];
}

function passes({ counted, limit, onlyWith }: Hurdle, chosen: ReadonlySet<string>): boolean {
  if (onlyWith !== undefined && !chosen.has(onlyWith)) return true;
  const sum = [...counted]
    .filter(([id]) => chosen.has(id))
    .reduce((total, [, yuan]) => total.plus(yuan), ZERO);
  return sum.lessThanOrEqualTo(limit);
}

/**
 * Whether a set is another road than `best`, not `best` with something idle or harmful added: it
 * uses an instrument that `best` leaves out, or a group's subset that is worth more by such a one.
 */
export function isAlternative(
  prepared: PreparedProblem,
  best: ReadonlySet<string>,
  chosen: ReadonlySet<string>,
): boolean {
  const used = outsiders(prepared, best)
    .filter((id) => chosen.has(id))
    .some((id) => hurdlesOf(prepared, best, id).every((hurdle) => passes(hurdle, chosen)));
  if (used) return true;
  return prepared.groups.some((group) => {
    const members = new Set(group.group.members.filter((id) => chosen.has(id)));
    const worth = groupWorth(group.group, members);
    return bringsMore(group, { members, worth }, best);
  });
}

/** The hurdle as a row, lifted unless the mark and the gate are 1; none where it is always passed. */
function hurdleRows(
  { counted, limit, onlyWith }: Hurdle,
  mark: string,
  names: ModelColumns,
): Row[] {
  const all = [...counted.values()].reduce((sum, yuan) => sum + yuan, 0);
  const excess = all - limit;
  if (excess <= 0) return [];
  const unit = Math.max(all, excess);
  const gates = [mark, ...(onlyWith === undefined ? [] : [names.chosen(onlyWith)])];
  const terms = [
    ...[...counted].map(([id, yuan]): Term => [names.chosen(id), yuan / unit]),
    ...gates.map((gate): Term => [gate, excess / unit]),
  ];
  return [{ terms, sense: '<=', rhs: (all + excess * (gates.length - 1)) / unit }];
}

/** The model with `isAlternative` as rows: a binary w marks an outsider that is used. */
export function alternativesOnly(
  prepared: PreparedProblem,
  model: LinearModel,
  best: ReadonlySet<string>,
): LinearModel {
  const names = modelColumns(prepared);
  const marked = outsiders(prepared, best).map((id, index) => {
    const mark = `w${index}`;
    const uses: Term[] = [
      [mark, 1],
      [names.chosen(id), -1],
    ];
    const hurdles = hurdlesOf(prepared, best, id).flatMap((one) => hurdleRows(one, mark, names));
    return { mark, rows: [{ terms: uses, sense: '<=', rhs: 0 } as Row, ...hurdles] };
  });
  const subsets = prepared.groups.flatMap((group, index) =>
    group.columns.flatMap((column, at) =>
      bringsMore(group, column, best) ? [names.subset(index, at)] : [],
    ),
  );
  const counted = [...marked.map(({ mark }) => mark), ...subsets];
  const some: Row = { terms: counted.map((name): Term => [name, 1]), sense: '>=', rhs: 1 };
  return {
    ...model,
    rows: [...model.rows, ...marked.flatMap(({ rows }) => rows), some],
    binaries: [...model.binaries, ...marked.map(({ mark }) => mark)],
  };
}
