import type { CriterionSource } from '@/lib/criteria/condition';
import type { Bilingual } from '@/lib/taxonomy/bilingual';
import { type Cell, line, multiply } from '../cell';
import { assumed, type Valuation } from '../valuation';

/** What an amount is called, and what its ceiling is called where only that is published. */
export interface AmountLabels {
  readonly amount: Bilingual;
  readonly ceiling: Bilingual;
}

/** An amount as a shown step: what is published, or the assumed share of a ceiling. */
export function paidOut(
  published: Cell,
  labels: AmountLabels,
  part: { readonly upTo?: true | undefined; readonly source: CriterionSource },
  valuation: Valuation,
): Cell {
  const { source } = part;
  if (!part.upTo) return line(labels.amount, published, { source });
  const ceiling = line(labels.ceiling, published, { source });
  return line(labels.amount, multiply(ceiling, assumed(valuation, 'shareOfCeiling')));
}
