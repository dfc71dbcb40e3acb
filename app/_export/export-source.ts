import type { PackagePage } from '@/app/_package/load-package-page';
import type { LoadedResult } from '@/app/_result/load-result';
import { hasWorth } from '@/app/_worth/likely-worth';
import type { Worth } from '@/lib/finance/estimate-benefit';
import type { InstrumentMatch } from '@/lib/matching/match-instrument';
import type { PackagePlan } from '@/lib/packaging/plan-package';
import type { Locale } from '@/lib/taxonomy/bilingual';

/** All that a file of a result and its package is made of. */
export interface ExportSource
  extends Pick<LoadedResult, 'saved' | 'catalogue' | 'firm' | 'match' | 'basis' | 'worthOf'>,
    Pick<PackagePage, 'toggles' | 'items' | 'answer' | 'runnerUpWorth'> {
  readonly locale: Locale;
}

export type ComputedWorth = Extract<Worth, { kind: 'computed' }>;

/** A match with an amount. */
export interface ValuedMatch {
  readonly match: InstrumentMatch;
  readonly worth: ComputedWorth;
}

/** The matches whose amount is told, in the order of the result. */
export function valuedMatches({ match, worthOf }: ExportSource): readonly ValuedMatch[] {
  return match.support.filter(hasWorth).flatMap((each) => {
    const worth = worthOf(each);
    return worth.kind === 'computed' ? [{ match: each, worth }] : [];
  });
}

export function planOf({ answer }: Pick<ExportSource, 'answer'>): PackagePlan | undefined {
  return answer.kind === 'planned' ? answer.plan : undefined;
}
