import type { Row, Term } from './linear-model';
import type { ModelColumns } from './model-columns';
import type { Loss } from './package-problem';

/** What a loss adds to a model. */
export interface LossPart {
  readonly objective: readonly Term[];
  readonly rows: readonly Row[];
  readonly binaries: readonly string[];
  readonly shares: readonly string[];
}

interface Cause {
  readonly column: string;
  /** What the cause costs where its column is 1, in yuan. */
  readonly yuan: number;
}

/** The cap cannot bite: one share per cause, at least cause + chosen − 1. */
function plainLoss(causes: readonly Cause[], chosen: string, index: number): LossPart {
  const shares = causes.map((_, at) => `l${index}_${at}`);
  const rows = causes.map(({ column }, at): Row => {
    const terms: Term[] = [
      [`l${index}_${at}`, 1],
      [column, -1],
      [chosen, -1],
    ];
    return { terms, sense: '>=', rhs: -1 };
  });
  const objective = causes.map(({ yuan }, at): Term => [`l${index}_${at}`, -yuan]);
  return { objective, rows, binaries: [], shares };
}

/**
 * The cap can bite: a binary z picks the smaller of the two. With L the share of the cap that is
 * lost, d = 1 − chosen and C = Σ c: L ≥ (Σ c·cause − C·d)/cap − z·(C/cap − 1), and L ≥ z − d.
 */
function cappedLoss(
  causes: readonly Cause[],
  chosen: string,
  cap: number,
  index: number,
): LossPart {
  const [lost, z] = [`l${index}`, `z${index}`];
  const all = causes.reduce((sum, { yuan }) => sum + yuan, 0) / cap;
  const summed: Term[] = [
    [lost, 1],
    ...causes.map(({ column, yuan }): Term => [column, -yuan / cap]),
    [chosen, -all],
    [z, all - 1],
  ];
  const atCap: Term[] = [
    [lost, 1],
    [z, -1],
    [chosen, -1],
  ];
  return {
    objective: [[lost, -cap]],
    rows: [
      { terms: summed, sense: '>=', rhs: -all },
      { terms: atCap, sense: '>=', rhs: -1 },
    ],
    binaries: [z],
    shares: [lost],
  };
}

/** The columns and rows that make the objective lose min(most, perYuan · Σ amount · taken). */
export function lossPart(
  { id, perYuan, most, by }: Loss,
  columns: ModelColumns,
  index: number,
): LossPart {
  const causes = by
    .map((cause): Cause => {
      const { column, reach } = columns.taken(cause.id);
      const yuan = perYuan * cause.amount * reach;
      return { column, yuan: column === columns.chosen(cause.id) ? Math.min(yuan, most) : yuan };
    })
    .filter(({ yuan }) => yuan > 0);
  if (causes.length === 0 || most === 0) {
    return { objective: [], rows: [], binaries: [], shares: [] };
  }
  const whole = causes.reduce((sum, { yuan }) => sum + yuan, 0);
  const chosen = columns.chosen(id);
  return whole <= most ? plainLoss(causes, chosen, index) : cappedLoss(causes, chosen, most, index);
}
