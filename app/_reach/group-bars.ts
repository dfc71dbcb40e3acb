import type { GroupReport } from './reach-report';
import type { Count } from './small-cells';

export interface GroupBar {
  readonly row: GroupReport;
  /** In per cent of the longest bar. */
  readonly before: number;
  readonly after: number;
}

/** A count that is not told is drawn as the least that can be seen. */
const UNTOLD_WIDTH = 0.5;

const least = (count: Count) => count ?? 0;

/** Whether there is anything to draw: somebody matches, or may be hidden behind a small number. */
function isWorthDrawing({ before, after, gained, lost }: GroupReport): boolean {
  return [before, after, gained, lost].some((count) => least(count) > 0);
}

/** The groups that a match reaches before or after, in their order, as lengths of bars. */
export function groupBars(rows: readonly GroupReport[]): readonly GroupBar[] {
  const drawn = rows.filter(isWorthDrawing);
  const longest = Math.max(
    1,
    ...drawn.flatMap(({ before, after }) => [least(before), least(after)]),
  );
  const width = (count: Count) =>
    count === null ? UNTOLD_WIDTH : Math.round((1000 * count) / longest) / 10;
  return drawn.map((row) => ({ row, before: width(row.before), after: width(row.after) }));
}
