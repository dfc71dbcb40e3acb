import type { PreparedProblem } from './prepared-problem';

/** What is taken of an instrument: `reach` times the column's value. */
export interface TakenColumn {
  readonly column: string;
  readonly reach: number;
}

/** The columns of a model, their names safe in an LP file whatever the ids look like. */
export interface ModelColumns {
  readonly chosen: (id: string) => string;
  readonly taken: (id: string) => TakenColumn;
  readonly subset: (group: number, column: number) => string;
}

export function modelColumns({ ids, reach }: PreparedProblem): ModelColumns {
  const numbers = new Map(ids.map((id, index) => [id, index]));
  const numberOf = (id: string): number => {
    const number = numbers.get(id);
    if (number === undefined) throw new Error(`no candidate "${id}"`);
    return number;
  };
  return {
    chosen: (id) => `x${numberOf(id)}`,
    taken: (id) => {
      const most = reach.get(id);
      return most === undefined
        ? { column: `x${numberOf(id)}`, reach: 1 }
        : { column: `t${numberOf(id)}`, reach: most };
    },
    subset: (group, column) => `g${group}_${column}`,
  };
}
