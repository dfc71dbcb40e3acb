import { toRate, toYuan } from '@/lib/finance/money-number';
import type { PackageItem } from '@/lib/packaging/package-item';
import type { PackageAnswer, PackagePlan } from '@/lib/packaging/plan-package';
import { bindingWords } from './binding-words';
import { packageMessage } from './package-answer-words';
import type { PackageReport } from './package-report-schema';

const EMPTY = {
  chosen: [],
  low: null,
  likely: null,
  high: null,
  adjustments: [],
  runnerUp: null,
  binding: [],
  leftOut: [],
  cashFlow: [],
  effectiveRate: { before: null, after: null },
  fundingGap: null,
  payback: null,
};

function planReport(plan: PackagePlan, items: readonly PackageItem[]) {
  const { worth, runnerUp, effectiveRate, payback, funding } = plan;
  const rate = (value: typeof effectiveRate.before) => (value ? toRate(value) : null);
  const years = (value: NonNullable<typeof payback>['before']) => value?.toNumber() ?? null;
  return {
    chosen: plan.lines.map(({ item }) => item.id),
    low: toYuan(worth.low),
    likely: toYuan(worth.likely),
    high: toYuan(worth.high),
    adjustments: plan.adjustments.map(({ kind, ids, amount }) => ({
      kind,
      instruments: [...ids],
      amount: toYuan(amount),
    })),
    runnerUp: runnerUp && { chosen: [...runnerUp.chosen], likely: runnerUp.value },
    binding: plan.binding.map((each) => ({ kind: each.kind, ...bindingWords(each, items) })),
    leftOut: plan.leftOut.map(({ id, conflictsWith, reason }) => ({
      id,
      conflictsWith: [...conflictsWith],
      reason,
    })),
    cashFlow: plan.cashFlow.map((row) => ({
      year: row.year,
      drawDown: toYuan(row.drawDown),
      repayment: toYuan(row.repayment),
      interest: toYuan(row.interest),
      subsidy: toYuan(row.subsidy),
      grant: toYuan(row.grant),
      tax: toYuan(row.tax),
      net: toYuan(row.net),
    })),
    effectiveRate: { before: rate(effectiveRate.before), after: rate(effectiveRate.after) },
    fundingGap: funding ? toYuan(funding.gap) : null,
    payback: payback ? { before: years(payback.before), after: years(payback.after) } : null,
  };
}

/** The package as the API gives it; without an answer it says why and chooses nothing. */
export function packageReport(answer: PackageAnswer, items: readonly PackageItem[]): PackageReport {
  const nameOf = (id: string) => items.find((item) => item.id === id)?.name ?? { zh: id, en: id };
  const message = packageMessage(answer, nameOf);
  return answer.kind === 'planned'
    ? { status: 'solved', message, ...planReport(answer.plan, items) }
    : { status: answer.kind, message, ...EMPTY };
}
