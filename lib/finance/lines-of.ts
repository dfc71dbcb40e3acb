import type { Cell } from './cell';

/** The cells a cell is made of. */
export function partsOf({ origin }: Cell): readonly Cell[] {
  switch (origin.kind) {
    case 'operation':
      return origin.operands;
    case 'rounded':
    case 'line':
      return [origin.of];
    case 'power':
      return [origin.base];
    case 'balance':
      return [origin.rate, origin.years];
    case 'discounted':
      return [origin.rate, ...origin.flows.map(({ amount }) => amount)];
    default:
      return [];
  }
}

/** Every cell the given ones rest on, each once, what is needed first before what needs it. */
export function inOrder(cells: readonly Cell[]): readonly Cell[] {
  const seen = new Set<Cell>();
  const visit = (cell: Cell): void => {
    if (seen.has(cell)) return;
    for (const part of partsOf(cell)) visit(part);
    seen.add(cell);
  };
  for (const cell of cells) visit(cell);
  return [...seen];
}

/** The named steps the given cells rest on, in the order in which they are computed. */
export function linesOf(cells: readonly Cell[]): readonly Cell[] {
  return inOrder(cells).filter(({ origin }) => origin.kind === 'line');
}
