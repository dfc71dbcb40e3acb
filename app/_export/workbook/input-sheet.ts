import type { Cell } from '@/lib/finance/cell';
import { isExact } from '@/lib/finance/estimate';
import { inOrder } from '@/lib/finance/lines-of';
import { ATTRIBUTE_KEYS } from '@/lib/profile/registry';
import type { ExportSource } from '../export-source';
import type { ExportWords } from '../export-words';
import { unitWord } from '../unit-word';
import { type Book, leafKey } from './book';
import { formatOf } from './number-format';
import { amount, head, Sheet, type SheetCell, words } from './sheet';

const WIDTHS = [34, 20, 14, 20, 20, 14];

/** The inputs the cells rest on, each once, in the order of the profile. */
function inputsOf(cells: readonly Cell[]): readonly Cell[] {
  const known = new Map<string, Cell>();
  for (const cell of inOrder(cells)) {
    const key = cell.origin.kind === 'input' ? leafKey(cell) : undefined;
    if (key && cell.estimate) known.set(key, cell);
  }
  const rank = ({ origin }: Cell) =>
    origin.kind === 'input' ? ATTRIBUTE_KEYS.indexOf(origin.attribute) : -1;
  return [...known.values()].sort((a, b) => rank(a) - rank(b));
}

/** Low or high end where it differs from the likely value. */
function end({ estimate, unit }: Cell, which: 'low' | 'high', t: ExportWords): SheetCell {
  if (!estimate || isExact(estimate)) return null;
  const value = estimate[which];
  if (!value.isFinite()) return words(t('export.endless'), { align: 'right' });
  return amount(value, formatOf(unit));
}

/**
 * Every number of the firm that a formula rests on, each in one cell that may be overwritten;
 * registers where each stands.
 */
export function inputSheet(
  name: string,
  cells: readonly Cell[],
  book: Book,
  { saved, locale }: ExportSource,
  t: ExportWords,
): Sheet {
  const sheet = new Sheet(name, WIDTHS);
  sheet.add(words(t('export.inputs.title'), { look: 'title' }));
  sheet.add(words(t('export.inputs.idea'), { look: 'muted' }));
  sheet.headRows = sheet.add(
    head(t('export.inputs.label')),
    head(t('export.inputs.value'), 'right'),
    head(t('export.inputs.unit')),
    head(t('export.low'), 'right'),
    head(t('export.high'), 'right'),
    head(t('export.inputs.from')),
  );
  for (const cell of inputsOf(cells)) {
    const { origin, estimate } = cell;
    const key = leafKey(cell);
    if (origin.kind !== 'input' || !estimate || !key) continue;
    const given = saved.answers[origin.attribute] !== undefined;
    const row = sheet.add(
      words(origin.label[locale]),
      amount(estimate.likely, formatOf(cell.unit), { look: 'entry' }),
      words(unitWord(cell.unit, locale)),
      end(cell, 'low', t),
      end(cell, 'high', t),
      words(t(given ? 'export.inputs.given' : 'export.inputs.derived')),
    );
    book.leaves.set(key, sheet.address(row, 1));
  }
  return sheet;
}
