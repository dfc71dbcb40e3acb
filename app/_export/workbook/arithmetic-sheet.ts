import type { Instrument } from '@/lib/catalogue/instrument';
import type { Cell } from '@/lib/finance/cell';
import { cellText } from '@/lib/finance/cell-text';
import type { Decimal } from '@/lib/finance/decimal';
import { isExact } from '@/lib/finance/estimate';
import { partsOf } from '@/lib/finance/lines-of';
import { resolveSource } from '@/lib/matching/resolved-source';
import type { Locale } from '@/lib/taxonomy/bilingual';
import type { ExportWords } from '../export-words';
import { sourceWords } from '../source-words';
import { unitWord } from '../unit-word';
import { type Book, leafKey } from './book';
import { lineFormula } from './formula';
import { formatOf } from './number-format';
import { type Address, amount, count, head, live, Sheet, type SheetCell, words } from './sheet';

const WIDTHS = [32, 10, 7, 17, 12, 17, 17, 56, 40];
const VALUE = 3;
const LEAF_KINDS = ['input', 'published', 'assumed'] as const;
type RowKind = (typeof LEAF_KINDS)[number] | 'line' | 'result';

/** One calculation of the sheet. */
export interface Block {
  readonly title: string;
  /** What has to be read with it. */
  readonly notes: readonly string[];
  readonly cells: readonly Cell[];
  /** The line that is the result. */
  readonly result: Cell;
  /** Whose documents its sources are. */
  readonly instrument?: Instrument;
}

/** Writes blocks one under the other and registers where every line stands. */
export class ArithmeticSheet {
  readonly sheet: Sheet;

  constructor(
    name: string,
    private readonly book: Book,
    private readonly t: ExportWords,
    private readonly locale: Locale,
  ) {
    this.sheet = new Sheet(name, WIDTHS);
    this.sheet.add(words(t('export.arithmetic.title'), { look: 'title' }));
    this.sheet.add(words(t('export.arithmetic.idea'), { look: 'muted' }));
    this.sheet.headRows = this.sheet.add(
      head(t('export.arithmetic.item')),
      head(t('export.arithmetic.kind')),
      head(t('export.arithmetic.year'), 'right'),
      head(t('export.likely'), 'right'),
      head(t('export.arithmetic.unit')),
      head(t('export.low'), 'right'),
      head(t('export.high'), 'right'),
      head(t('export.arithmetic.formula')),
      head(t('export.arithmetic.source')),
    );
  }

  add(block: Block): void {
    const { sheet } = this;
    sheet.add(null);
    sheet.add(words(block.title, { look: 'heading' }));
    for (const note of block.notes) sheet.add(words(note, { look: 'muted' }));
    const cells = this.ownCells(block);
    this.addLines(block, cells, this.addLeaves(block, cells));
  }

  /** What the block rests on, in order; where it rests on a line of another block, that line has it. */
  private ownCells({ cells }: Block): readonly Cell[] {
    const seen = new Set<Cell>();
    const visit = (cell: Cell): void => {
      if (seen.has(cell) || this.book.lines.has(cell.origin)) return;
      for (const part of partsOf(cell)) visit(part);
      seen.add(cell);
    };
    for (const cell of cells) visit(cell);
    return [...seen];
  }

  private addLeaves(block: Block, cells: readonly Cell[]): ReadonlyMap<string, Address> {
    const { sheet, book } = this;
    const nearer = new Map<string, Address>();
    for (const kind of LEAF_KINDS) {
      const leaves = cells.filter(({ origin }) => origin.kind === kind);
      for (const cell of leaves) {
        const key = leafKey(cell);
        const { origin, estimate } = cell;
        if (!key || !estimate || nearer.has(key) || !('label' in origin)) continue;
        const reference = book.referenceOn(sheet.name)(cell);
        const format = formatOf(cell.unit);
        const row = this.addRow(cell, block, {
          kind,
          value: reference
            ? live(reference, estimate.likely, format)
            : amount(estimate.likely, format),
        });
        nearer.set(key, sheet.address(row, VALUE));
      }
    }
    return nearer;
  }

  private addLines(
    block: Block,
    cells: readonly Cell[],
    nearer: ReadonlyMap<string, Address>,
  ): void {
    const { sheet, book, locale } = this;
    const referenceOf = book.referenceOn(sheet.name, nearer);
    const written = new Map<string, Address>();
    for (const cell of cells) {
      const { origin, estimate } = cell;
      if (origin.kind !== 'line' || !estimate) continue;
      const formula = lineFormula(cell, referenceOf);
      // The tax of a year is worked out anew for each measure that looks at it.
      const key = `${origin.label.zh}/${origin.year}/${formula}`;
      const earlier = written.get(key);
      const isResult = origin === block.result.origin;
      const look = isResult ? ({ look: 'strong' } as const) : {};
      const value = live(formula, estimate.likely, formatOf(cell.unit), look);
      const row =
        earlier?.row ??
        this.addRow(cell, block, {
          kind: isResult ? 'result' : 'line',
          value,
          formula: cellText(origin.of, locale),
        });
      const address = sheet.address(row, VALUE);
      written.set(key, address);
      book.lines.set(origin, address);
    }
  }

  /** A row with its ends and its source; the ends are values, since only the likely case is live. */
  private addRow(
    cell: Cell,
    { instrument }: Block,
    { kind, value, formula = '' }: { kind: RowKind; value: SheetCell; formula?: string },
  ): number {
    const { origin, estimate, unit } = cell;
    const { t, locale } = this;
    if (!('label' in origin)) throw new RangeError(`a row needs a label, not ${origin.kind}`);
    const year = 'year' in origin ? origin.year : undefined;
    const cited = 'source' in origin && origin.source;
    const source =
      cited && instrument ? sourceWords(resolveSource(instrument, cited, locale), t) : '';
    const hasEnds = estimate && !isExact(estimate);
    return this.sheet.add(
      words(origin.label[locale], kind === 'result' ? { look: 'strong' } : {}),
      words(t(`export.arithmetic.kinds.${kind}`), { look: 'muted' }),
      year === undefined ? null : count(year),
      value,
      words(unitWord(unit, locale)),
      hasEnds ? this.end(estimate.low, cell) : null,
      hasEnds ? this.end(estimate.high, cell) : null,
      words(formula),
      words(source),
    );
  }

  private end(value: Decimal, { unit }: Cell): SheetCell {
    return value.isFinite()
      ? amount(value, formatOf(unit), { look: 'muted' })
      : words(this.t('export.endless'), { look: 'muted', align: 'right' });
  }
}
