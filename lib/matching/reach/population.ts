import type { Answers } from '@/lib/profile/answers';
import { factsOf } from '@/lib/profile/facts';
import { type AttributeKey, attribute } from '@/lib/profile/registry';
import { CodedColumn } from './coded-column';
import { type Column, columnBytes } from './column';
import { cellOf } from './group-cells';
import { NumberColumn } from './number-column';

/** Firms by column, with all that follows from their answers on a day; no firm can be read back from it. */
export interface Population {
  readonly size: number;
  /** The day on which ages and the like were computed (ISO). */
  readonly asOf: string;
  /** An attribute of which no firm says anything has no column. */
  readonly columns: ReadonlyMap<AttributeKey, Column>;
  /** Of each firm, where it stands in the cube of sector, size, stage and province. */
  readonly cells: Uint16Array;
}

/** Firms added one by one, so that they may come from a stream. */
export class PopulationBuilder {
  private readonly columns = new Map<AttributeKey, CodedColumn | NumberColumn>();
  private readonly cells: Uint16Array;
  private count = 0;

  constructor(
    private readonly size: number,
    private readonly asOf: string,
  ) {
    this.cells = new Uint16Array(size);
  }

  /** @throws RangeError for more firms than were announced */
  add(answers: Answers): void {
    if (this.count >= this.size) throw new RangeError(`more than ${this.size} firms`);
    const { facts } = factsOf(answers, this.asOf);
    for (const [key, known] of facts) this.columnFor(key).set(this.count, known);
    this.cells[this.count] = cellOf(facts);
    this.count += 1;
  }

  /** @throws RangeError for fewer firms than were announced */
  finish(): Population {
    if (this.count < this.size) throw new RangeError(`${this.count} firms of ${this.size}`);
    const columns = [...this.columns].map(([key, column]) => [key, column.finish()] as const);
    return { size: this.size, asOf: this.asOf, columns: new Map(columns), cells: this.cells };
  }

  private columnFor(key: AttributeKey): CodedColumn | NumberColumn {
    const known = this.columns.get(key);
    if (known) return known;
    const { kind } = attribute(key);
    const column = kind === 'number' ? new NumberColumn(this.size) : new CodedColumn(this.size);
    this.columns.set(key, column);
    return column;
  }
}

/** @param asOf the day (ISO) of everything that is computed from the answers */
export function encodePopulation(firms: readonly Answers[], asOf: string): Population {
  const builder = new PopulationBuilder(firms.length, asOf);
  for (const answers of firms) builder.add(answers);
  return builder.finish();
}

/** What the columns take, without the few values that are kept once. */
export function populationBytes({ columns, cells }: Population): number {
  return [...columns.values()].reduce((sum, column) => sum + columnBytes(column), cells.byteLength);
}
