import { Decimal } from '@/lib/finance/decimal';

export type Term = readonly [column: string, coefficient: number];

export interface Row {
  readonly terms: readonly Term[];
  readonly sense: '<=' | '>=' | '=';
  readonly rhs: number;
}

/** A mixed-integer programme to be maximised; every column lies between 0 and 1. */
export interface LinearModel {
  readonly objective: readonly Term[];
  readonly rows: readonly Row[];
  readonly binaries: readonly string[];
  readonly shares: readonly string[];
  readonly fixed: ReadonlyMap<string, 0 | 1>;
}

const numeral = (number: number): string => new Decimal(number).toFixed();

function sumText(terms: readonly Term[], anyColumn: string): string {
  const sums = new Map<string, number>();
  for (const [column, coefficient] of terms) {
    sums.set(column, (sums.get(column) ?? 0) + coefficient);
  }
  const parts = [...sums]
    .filter(([, coefficient]) => coefficient !== 0)
    .map(([column, by]) => `${by < 0 ? '-' : '+'} ${numeral(Math.abs(by))} ${column}`);
  return parts.length > 0 ? parts.join('\n   ') : `0 ${anyColumn}`;
}

/** The model as CPLEX LP text, every number written out in full without an exponent. */
export function lpText({ objective, rows, binaries, shares, fixed }: LinearModel): string {
  const columns = [...binaries, ...shares];
  const anyColumn = columns[0] ?? 'x0';
  const bounds = columns.map((column) => {
    const at = fixed.get(column);
    return at === undefined ? ` 0 <= ${column} <= 1` : ` ${column} = ${at}`;
  });
  return [
    'Maximize',
    ` obj: ${sumText(objective, anyColumn)}`,
    'Subject To',
    ...rows.map(
      ({ terms, sense, rhs }, index) =>
        ` r${index}: ${sumText(terms, anyColumn)} ${sense} ${numeral(rhs)}`,
    ),
    'Bounds',
    ...bounds,
    ...(binaries.length > 0 ? ['Binary', ...binaries.map((column) => ` ${column}`)] : []),
    'End',
    '',
  ].join('\n');
}
