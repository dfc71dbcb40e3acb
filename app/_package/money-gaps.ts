import { input, type Valuation } from '@/lib/finance/valuation';
import { askedFor } from '@/lib/matching/asked-for';
import type { AttributeKey } from '@/lib/profile/registry';

/** What each figure on the money of a project cannot do without. */
const NEEDED = {
  rate: ['project.financingNeed', 'project.termYears'],
  payback: ['project.investment', 'project.annualCostSaving'],
  funding: ['project.investment', 'project.financingNeed'],
} as const satisfies Record<string, readonly AttributeKey[]>;
export type MoneyFigure = keyof typeof NEEDED;

/** The answers that a figure lacks: not given, or without an end where one is needed. */
export function missingFor(figure: MoneyFigure, valuation: Valuation): readonly AttributeKey[] {
  return NEEDED[figure].filter((key) => !input(valuation, key).estimate?.likely.isFinite());
}

/** What to ask so that every figure can be told. */
export function moneyQuestions(valuation: Valuation): readonly AttributeKey[] {
  const missing = (Object.keys(NEEDED) as MoneyFigure[]).flatMap((figure) =>
    missingFor(figure, valuation),
  );
  return [...new Set(missing.flatMap((key) => askedFor(key, valuation.facts)))];
}
