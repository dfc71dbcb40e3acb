import { exclusionCliques } from './exclusion-cliques';
import type { LinearModel, Row, Term } from './linear-model';
import { lossPart } from './loss-part';
import { type ModelColumns, modelColumns } from './model-columns';
import type { Pool } from './package-problem';
import type { PreparedProblem } from './prepared-problem';

/** The choice as a programme; its objective is `worth` less the handicap of each instrument. */
export interface ChoiceModel extends LinearModel {
  /** What the choice is worth, in yuan. */
  readonly worth: readonly Term[];
}

function relationRows({ problem }: PreparedProblem, columns: ModelColumns): Row[] {
  const one = (id: string): Term => [columns.chosen(id), 1];
  return [
    ...exclusionCliques(problem.exclusions).map(
      (clique): Row => ({ terms: clique.map(one), sense: '<=', rhs: 1 }),
    ),
    ...problem.requirements
      .filter(({ id, anyOf }) => !anyOf.includes(id))
      .map(({ id, anyOf }): Row => {
        const terms: Term[] = [...anyOf.map(one), [columns.chosen(id), -1]];
        return { terms, sense: '>=', rhs: 0 };
      }),
  ];
}

/**
 * A limit, divided so that its numbers lie near 1, which the tolerances are meant for. One that
 * holds only with a certain instrument is lifted where that is absent, by all there is to take.
 */
function limitRow({ limit, members, onlyWith }: Pool, columns: ModelColumns): Row[] {
  const parts = members.map(({ id, amount }) => {
    const { column, reach } = columns.taken(id);
    return { column, money: amount * reach };
  });
  const all = parts.reduce((sum, { money }) => sum + money, 0);
  if (all <= limit) return [];
  const terms = parts.map(({ column, money }): Term => [column, money / all]);
  if (onlyWith === undefined) return [{ terms, sense: '<=', rhs: limit / all }];
  const lifted: Term = [columns.chosen(onlyWith), (all - limit) / all];
  return [{ terms: [...terms, lifted], sense: '<=', rhs: 1 }];
}

function poolRows({ problem, reach }: PreparedProblem, columns: ModelColumns): Row[] {
  const shares = [...reach.keys()].map((id): Row => {
    const terms: Term[] = [
      [columns.taken(id).column, 1],
      [columns.chosen(id), -1],
    ];
    return { terms, sense: '<=', rhs: 0 };
  });
  return [...shares, ...problem.pools.flatMap((pool) => limitRow(pool, columns))];
}

/** One binary per subset of a group, at most one of them 1; each member is the sum of its subsets. */
function groupRows({ groups }: PreparedProblem, columns: ModelColumns): Row[] {
  return groups.flatMap((prepared, index): Row[] => {
    const names = prepared.columns.map((_, at) => columns.subset(index, at));
    const holding = (id: string): Term[] =>
      names.flatMap((name, at): Term[] =>
        prepared.columns[at]?.members.has(id) ? [[name, 1]] : [],
      );
    return [
      { terms: names.map((name): Term => [name, 1]), sense: '<=', rhs: 1 },
      ...prepared.group.members.map((id): Row => {
        const terms: Term[] = [...holding(id), [columns.chosen(id), -1]];
        return { terms, sense: '=', rhs: 0 };
      }),
    ];
  });
}

function fixedColumns(
  { problem }: PreparedProblem,
  columns: ModelColumns,
): ReadonlyMap<string, 0 | 1> {
  return new Map([
    ...problem.forced.in.map((id) => [columns.chosen(id), 1] as const),
    ...problem.forced.out.map((id) => [columns.chosen(id), 0] as const),
  ]);
}

/**
 * The choice as a mixed-integer programme, the objective in yuan: the value of what is taken, less
 * the losses, less the handicap of each instrument chosen.
 */
export function writeModel(prepared: PreparedProblem): ChoiceModel {
  const { ids, ownValue, groups, reach, handicap, problem } = prepared;
  const columns = modelColumns(prepared);
  const subsets = groups.flatMap((group, index) =>
    group.columns.map(({ worth }, at): Term => [columns.subset(index, at), worth]),
  );
  const losses = problem.losses.map((loss, index) => lossPart(loss, columns, index));
  const own = [...ownValue].map(([id, value]): Term => {
    const taken = columns.taken(id);
    return [taken.column, value * taken.reach];
  });
  const worth = [...own, ...subsets, ...losses.flatMap(({ objective }) => objective)];
  return {
    worth,
    objective: [...worth, ...ids.map((id): Term => [columns.chosen(id), -handicap])],
    rows: [
      ...relationRows(prepared, columns),
      ...poolRows(prepared, columns),
      ...groupRows(prepared, columns),
      ...losses.flatMap(({ rows }) => rows),
    ],
    binaries: [
      ...[...ownValue.keys()].map(columns.chosen),
      ...subsets.map(([column]) => column),
      ...losses.flatMap(({ binaries }) => binaries),
    ],
    shares: [
      ...ids.filter((id) => !ownValue.has(id)).map(columns.chosen),
      ...[...reach.keys()].map((id) => columns.taken(id).column),
      ...losses.flatMap(({ shares }) => shares),
    ],
    fixed: fixedColumns(prepared, columns),
  };
}
