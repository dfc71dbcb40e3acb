import { draftContentFault } from '@/lib/catalogue/draft-content';
import type { DraftFault } from '@/lib/catalogue/editing/draft-fault';
import { readDraft } from '@/lib/catalogue/editing/draft-faults';
import type { Instrument } from '@/lib/catalogue/instrument';
import { instrumentIdSchema } from '@/lib/packaging/relation';
import type { Bilingual } from '@/lib/taxonomy/bilingual';
import type { CellFault } from './cell-fault';
import { columnAt } from './column-at';
import type { ReadRow } from './read-row';
import { unwritableFaults } from './unwritable-faults';

/** Why an instrument cannot be written to now, though its row may be without fault. */
export const OBSTACLES = {
  kept_by_others: {
    zh: '这个编号属于其他机构的工具',
    en: 'this id belongs to an instrument of another institution',
  },
  drafted_by_others: {
    zh: '同事正在修改这个工具，草稿尚未结束',
    en: 'a colleague has an open draft of this instrument',
  },
  under_review: {
    zh: '这个工具的草稿已送审或待发布',
    en: 'a draft of this instrument is in review or waits for its day',
  },
  to_be_withdrawn: {
    zh: '这个工具正在办理撤下',
    en: 'this instrument is about to be withdrawn',
  },
} as const satisfies Record<string, Bilingual>;

export type Obstacle = keyof typeof OBSTACLES;

/** One instrument of a file after the check: good, and then whole, where there are no faults. */
export interface CheckedRow {
  readonly row: number;
  /** Null where the row names no id in the right form. */
  readonly instrumentId: string | null;
  /** Null where there are faults. */
  readonly content: Instrument | null;
  readonly faults: readonly CellFault[];
}

const MOST_FAULTS_OF_A_ROW = 50;

export function obstacleFault(obstacle: Obstacle): CellFault {
  return { column: 'id', message: OBSTACLES[obstacle] };
}

/** A fault of a draft as a fault of the cell that holds it. */
export function cellFaultOf({ path, message }: DraftFault): CellFault {
  return { column: columnAt(path), message };
}

function idOf(content: ReadRow['content']): string | null {
  const parsed = instrumentIdSchema.safeParse(content.id);
  return parsed.success ? parsed.data : null;
}

interface ReadContent {
  readonly faults: readonly CellFault[];
  /** Null where its shape is not right, or was not looked at. */
  readonly instrument: Instrument | null;
}

function readContent({ content, faults }: ReadRow): ReadContent {
  // A row that could not be read as a whole has nothing more to say.
  if (faults.some(({ column }) => column === null) && Object.keys(content).length < 2)
    return { faults: [], instrument: null };
  const whole = draftContentFault(content);
  if (whole) return { faults: [{ column: null, message: whole }], instrument: null };
  // Columns whose cell could not be read lack their value, which is no second fault.
  const unread = new Set(faults.map(({ column }) => column));
  const draft = readDraft(content);
  const found = [...unwritableFaults(content), ...draft.faults.map(cellFaultOf)];
  return {
    faults: found.filter(({ column }) => column === null || !unread.has(column)),
    instrument: draft.instrument,
  };
}

function repeatedFault(first: number): CellFault {
  return {
    column: 'id',
    message: { zh: `编号与第${first}行重复`, en: `the id occurs in row ${first} already` },
  };
}

/** The first row of each id. */
function firstRows(rows: readonly ReadRow[]): ReadonlyMap<string, number> {
  const first = new Map<string, number>();
  for (const { row, content } of rows) {
    const id = idOf(content);
    if (id !== null && !first.has(id)) first.set(id, row);
  }
  return first;
}

/** Checks rows one at a time, so that a long file can be checked with pauses. */
export function rowChecker(
  rows: readonly ReadRow[],
  obstacles: ReadonlyMap<string, Obstacle>,
): (row: ReadRow) => CheckedRow {
  const first = firstRows(rows);
  return (read) => {
    const instrumentId = idOf(read.content);
    const earlier = instrumentId === null ? undefined : first.get(instrumentId);
    const obstacle = instrumentId === null ? undefined : obstacles.get(instrumentId);
    const { faults: contentFaults, instrument } = readContent(read);
    const faults = [
      ...(earlier !== undefined && earlier !== read.row ? [repeatedFault(earlier)] : []),
      ...(obstacle ? [obstacleFault(obstacle)] : []),
      ...read.faults,
      ...contentFaults,
    ].slice(0, MOST_FAULTS_OF_A_ROW);
    const content = faults.length === 0 ? instrument : null;
    return { row: read.row, instrumentId, content, faults };
  };
}

/** The ids a file names, each once. */
export function idsOf(rows: readonly ReadRow[]): string[] {
  return [...firstRows(rows).keys()];
}
