import {
  type AssumptionKey,
  assumedValue,
  assumption,
  FINANCING_KEYS,
} from '@/lib/finance/assumption';
import { assumptionsOf } from '@/lib/finance/assumptions-of';
import type { Cell } from '@/lib/finance/cell';
import { decimal } from '@/lib/finance/estimate';
import { inOrder } from '@/lib/finance/lines-of';
import { type ExportSource, valuedMatches } from '../export-source';
import type { ExportWords } from '../export-words';
import { unitWord } from '../unit-word';
import type { Book } from './book';
import { formatOf } from './number-format';
import { amount, head, Sheet, words } from './sheet';

const WIDTHS = [34, 14, 10, 14, 26, 60];

/** What happens to this book when an assumption is overwritten. */
function effectOf(
  key: AssumptionKey,
  inFormulas: ReadonlySet<AssumptionKey>,
  relied: ReadonlySet<AssumptionKey>,
): 'live' | 'shape' | 'unused' {
  if (inFormulas.has(key)) return 'live';
  return relied.has(key) ? 'shape' : 'unused';
}

/** Every assumption that amounts may rest on, each in one cell that formulas refer to; registers where each stands. */
export function assumptionSheet(
  name: string,
  cells: readonly Cell[],
  book: Book,
  source: ExportSource,
  t: ExportWords,
): Sheet {
  const { basis, locale } = source;
  const inFormulas = new Set(
    inOrder(cells).flatMap(({ origin }) => (origin.kind === 'assumed' ? [origin.assumption] : [])),
  );
  const relied = new Set(valuedMatches(source).flatMap(({ worth }) => assumptionsOf(worth)));
  const sheet = new Sheet(name, WIDTHS);
  sheet.add(words(t('export.assumptions.title'), { look: 'title' }));
  sheet.add(words(t('export.assumptions.idea'), { look: 'muted' }));
  sheet.headRows = sheet.add(
    head(t('export.assumptions.label')),
    head(t('export.assumptions.value'), 'right'),
    head(t('export.assumptions.unit')),
    head(t('export.assumptions.usual'), 'right'),
    head(t('export.assumptions.effect')),
    head(t('export.assumptions.source')),
  );
  for (const key of FINANCING_KEYS) {
    const { label, unit, source: sourceOn, byDefault } = assumption(key);
    const effect = effectOf(key, inFormulas, relied);
    const value = assumedValue(key, basis.assumptions, basis.asOf);
    const row = sheet.add(
      words(label[locale]),
      amount(decimal(value), formatOf(unit), effect === 'live' ? { look: 'entry' } : {}),
      words(unitWord(unit, locale)),
      amount(decimal(byDefault(basis.asOf)), formatOf(unit)),
      words(t(`export.assumptions.effects.${effect}`)),
      words(sourceOn(basis.asOf)[locale]),
    );
    book.leaves.set(`assumed/${key}`, sheet.address(row, 1));
  }
  return sheet;
}
