import type { Cell, Origin } from '@/lib/finance/cell';
import type { ReferenceOf } from './formula';
import { type Address, addressText } from './sheet';

/** What makes two cells the same number: one input, one assumption, one published figure. */
export function leafKey({ origin, unit, estimate }: Cell): string | undefined {
  switch (origin.kind) {
    case 'input':
      return `input/${origin.attribute}/${origin.label.zh}`;
    case 'assumed':
      return `assumed/${origin.assumption}`;
    case 'published': {
      const { document = '', clause = '' } = origin.source ?? {};
      return `published/${origin.label.zh}/${estimate?.likely}/${unit}/${document}/${clause}`;
    }
    default:
      return undefined;
  }
}

/** Where everything that a formula may refer to stands. */
export class Book {
  /** Inputs and assumptions, each once in the whole book. */
  readonly leaves = new Map<string, Address>();
  /** Mean balances as a share of the loan, by loan year. */
  readonly balances = new Map<number, Address>();
  readonly lines = new Map<Origin, Address>();

  /** References as the formulas of a sheet write them; what stands nearer goes first. */
  referenceOn(sheet: string, nearer: ReadonlyMap<string, Address> = new Map()): ReferenceOf {
    return (cell) => {
      const found = this.addressOf(cell, nearer);
      return found && addressText(found, sheet);
    };
  }

  private addressOf(cell: Cell, nearer: ReadonlyMap<string, Address>): Address | undefined {
    const { origin } = cell;
    if (origin.kind === 'line') return this.lines.get(origin);
    if (origin.kind === 'balance') return this.balances.get(origin.loanYear);
    const key = leafKey(cell);
    return key === undefined ? undefined : (nearer.get(key) ?? this.leaves.get(key));
  }
}
