import { describe, expect, it } from 'vitest';
import type { BenefitPart } from '@/lib/finance/benefit/registry';
import type { PackageItem } from '@/lib/packaging/package-item';
import { type PackageAnswer, planPackage } from '@/lib/packaging/plan-package';
import { NO_TOGGLES, type Toggles } from '@/lib/packaging/problem-of';
import {
  CREDIT,
  grantOf,
  itemWith,
  LOWER_RATE,
  SAID,
  sampleValuation,
  subsidyOf,
} from '@/lib/packaging/testing/sample-item';
import { solveHere } from '@/lib/packaging/testing/solve-here';
import { packageReport } from './package-report';
import { type PackageReport, packageReportSchema } from './package-report-schema';

const ITEMS = [
  itemWith('credit', [CREDIT], { relations: [{ kind: 'less_grants', ...SAID }] }),
  itemWith('rate', [LOWER_RATE]),
  itemWith('small', [grantOf(1e6)]),
  itemWith('large', [grantOf(2e6)]),
  itemWith('subsidy', [subsidyOf(0.01)]),
  itemWith('words', [], { why: { zh: '未写明。', en: 'Not stated.' } }),
];

function checked(answer: PackageAnswer, items: readonly PackageItem[]): PackageReport {
  const report = packageReport(answer, items);
  expect(packageReportSchema.parse(report)).toEqual(report);
  return report;
}

async function reportOf(
  items: readonly PackageItem[] = ITEMS,
  toggles: Partial<Toggles> = {},
  valuation = sampleValuation({ 'project.annualCostSaving': 5e6 }),
) {
  const answer = await planPackage(items, valuation, { ...NO_TOGGLES, ...toggles }, solveHere);
  return checked(answer, items);
}

describe('packageReport', () => {
  it('gives the whole plan in numbers', async () => {
    const report = await reportOf();
    expect(report).toMatchObject({
      status: 'solved',
      message: null,
      chosen: ['credit', 'rate', 'large', 'subsidy'],
      // 5 million by the rate, 2 and 0.36 of grant and subsidy, a credit of 0.8: 2 of 10 are granted.
      low: 8_160_000,
      likely: 8_160_000,
      high: 8_160_000,
      adjustments: [{ kind: 'grants_off_base', instruments: ['credit'], amount: -200_000 }],
      runnerUp: { chosen: ['credit', 'rate', 'small', 'subsidy'], likely: 7_260_000 },
      fundingGap: 6_000_000,
    });
    expect(report.leftOut.map(({ id, conflictsWith }) => [id, conflictsWith])).toEqual([
      ['small', ['large']],
      ['words', []],
    ]);
    expect(report.binding).toMatchObject([{ kind: 'exclusion', instruments: ['small', 'large'] }]);
  });

  it('gives a cash flow whose rows add up', async () => {
    const { cashFlow } = await reportOf();
    expect(cashFlow[0]).toEqual({
      year: 2026,
      drawDown: 12_000_000,
      repayment: 0,
      interest: 0,
      subsidy: 0,
      grant: 0,
      tax: 1_800_000,
      net: 13_800_000,
    });
    for (const { drawDown, repayment, interest, subsidy, grant, tax, net } of cashFlow)
      expect(net).toBeCloseTo(drawDown - repayment - interest + subsidy + grant + tax, 2);
  });

  it('gives rates as shares, and payback in years', async () => {
    const { effectiveRate, payback } = await reportOf();
    expect(effectiveRate.before).toBeCloseTo(0.040742, 6);
    expect(effectiveRate.after).toBeLessThan(effectiveRate.before ?? 0);
    expect(payback?.before).toBe(4);
    expect(payback?.after).toBeLessThan(4);
  });

  it('has no number where none is known', async () => {
    const bare = sampleValuation();
    const report = await reportOf([], {}, { ...bare, facts: new Map() });
    expect(report).toMatchObject({
      status: 'solved',
      chosen: [],
      likely: 0,
      runnerUp: null,
      cashFlow: [],
      effectiveRate: { before: null, after: null },
      fundingGap: null,
      payback: null,
    });
    const never = sampleValuation({ 'project.annualCostSaving': 0 });
    expect((await reportOf([], {}, never)).payback).toEqual({ before: null, after: null });
  });

  it('gives the ends of a ceiling', async () => {
    const ceiling = { ...grantOf(1e6), upTo: true } as BenefitPart;
    expect(await reportOf([itemWith('a', [ceiling])])).toMatchObject({
      low: 0,
      likely: 500_000,
      high: 1_000_000,
    });
  });

  it('chooses nothing and gives no number where what was put in excludes itself', async () => {
    const report = await reportOf(ITEMS, { in: ['small', 'large'] });
    expect(report).toEqual({
      status: 'infeasible',
      message: {
        zh: '您选定的“示例small”与“示例large”不能同时享受。',
        en: '“Sample small” and “Sample large”, which you have put in, cannot both be had.',
      },
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
    });
  });

  it.each<PackageAnswer>([
    { kind: 'timed_out' },
    { kind: 'failed' },
    { kind: 'faulty', faults: [{ kind: 'excludes_itself', id: 'small' }] },
  ])('chooses nothing and says why where the answer is $kind', (answer) => {
    const report = checked(answer, ITEMS);
    expect(report).toMatchObject({ status: answer.kind, chosen: [], likely: null, cashFlow: [] });
    expect(report.message?.zh).toMatch(/不给出组合/);
  });
});
