import { type Decimal, ZERO } from '@/lib/finance/decimal';
import { input, type Valuation } from '@/lib/finance/valuation';
import type { Funding } from '@/lib/packaging/funding';

export interface FundingLines {
  /** What pays for the investment, with a minus; the last of them may not be known. */
  readonly sources: readonly {
    readonly source: 'loan' | 'grants' | 'ownCapital';
    readonly amount: Decimal;
    /** The firm has not said: it is counted as nothing. */
    readonly isAssumed: boolean;
  }[];
  readonly investment: Decimal;
  readonly gap: Decimal;
  /** By how much the sources exceed the investment; nothing where they do not. */
  readonly surplus: Decimal;
}

/** The funding as lines: the investment less its sources is the gap, or the surplus where negative. */
export function fundingLines(
  { investment, loan, grants, ownCapital, gap }: Funding,
  valuation: Valuation,
): FundingLines {
  const over = loan.plus(grants).plus(ownCapital).minus(investment);
  const isCapitalKnown = input(valuation, 'project.projectCapital').estimate !== undefined;
  return {
    investment,
    sources: [
      { source: 'loan', amount: loan.neg(), isAssumed: false },
      { source: 'grants', amount: grants.neg(), isAssumed: false },
      { source: 'ownCapital', amount: ownCapital.neg(), isAssumed: !isCapitalKnown },
    ],
    gap,
    surplus: over.isPositive() ? over : ZERO,
  };
}
