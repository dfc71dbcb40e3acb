import { describe, expect, it } from 'vitest';
import type { Instrument } from '@/lib/catalogue/instrument';
import type { BenefitPart } from '@/lib/finance/benefit/registry';
import type { Answers } from '@/lib/profile/answers';
import { factsOf } from '@/lib/profile/facts';
import { benefitReport } from './benefit-report';
import { type BenefitReport, benefitReportSchema } from './benefit-report-schema';
import { instrumentWith } from './testing/sample-catalogue';
import { type WorthBasis, worthOfInstrument } from './worth-of-match';

const asOf = '2026-11-24';
const source = { document: 'b1', clause: '3' };
const RATE: BenefitPart = { type: 'income_tax_rate', source, rate: 0.15 };
const AWARD: BenefitPart = { type: 'fixed_award', source, upTo: true, cny: 1e6, limits: [] };
const EQUITY: BenefitPart = { type: 'equity', source, share: 0.2, base: 'project_capital' };
const FIRM: Answers = { taxableIncome: 1_000_000, incomeTaxRate: 0.25 };

const basisOf = (answers: Answers, assumptions: WorthBasis['assumptions'] = {}): WorthBasis => ({
  facts: factsOf(answers, asOf).facts,
  asOf,
  assumptions,
});

function instrumentOf(parts: readonly BenefitPart[]): Instrument {
  const { benefit } = instrumentWith('a');
  return instrumentWith('a', {
    effectiveTo: null,
    benefit: {
      ...benefit,
      parts: [...parts],
      unquantified: parts.length > 0 ? null : benefit.unquantified,
    },
  });
}

function reportOf(
  parts: readonly BenefitPart[],
  answers: Answers = FIRM,
  assumptions: WorthBasis['assumptions'] = {},
  locale: 'zh' | 'en' = 'zh',
): BenefitReport {
  const [instrument, basis] = [instrumentOf(parts), basisOf(answers, assumptions)];
  const report = benefitReport(worthOfInstrument(instrument, basis), instrument, basis, locale);
  expect(benefitReportSchema.parse(report)).toEqual(report);
  expect(JSON.stringify(report)).not.toMatch(/NaN|Infinity|undefined/);
  return report;
}

describe('benefitReport', () => {
  it('gives present value, cash flow and the arithmetic in the language asked for', () => {
    const report = reportOf([RATE], FIRM, { discountRate: 0, horizonYears: 2 });
    expect(report).toMatchObject({
      currency: 'CNY',
      low: 200_000,
      likely: 200_000,
      high: 200_000,
      cashFlow: [
        { year: 2026, amount: 100_000 },
        { year: 2027, amount: 100_000 },
      ],
      missing: [],
    });
    expect(report).not.toHaveProperty('capital');
    expect(report).not.toHaveProperty('unquantified');
    expect(report.lines[0]).toMatchObject({
      label: '降低税率少缴的税',
      year: 2026,
      formula: expect.stringContaining('100万元'),
      likely: 100_000,
      unit: 'cny',
      source: { document: { title: '示例通知' }, clause: expect.stringContaining('3') },
    });
    expect(reportOf([RATE], FIRM, {}, 'en').lines[0]?.label).toBe('Tax saved by the lower rate');
  });

  it('adds up: the present value is the discounted sum of the cash flow', () => {
    const { likely, cashFlow } = reportOf([RATE], FIRM, { discountRate: 0.05 });
    const sum = cashFlow.reduce((all, { year, amount }) => all + amount / 1.05 ** (year - 2026), 0);
    expect(likely).toBeCloseTo(sum, 1);
  });

  it('gives both ends of what only a ceiling is published of', () => {
    expect(reportOf([AWARD], FIRM, { discountRate: 0 })).toMatchObject({
      low: 0,
      likely: 500_000,
      high: 1_000_000,
      cashFlow: [{ year: 2027, amount: 500_000 }],
    });
  });

  it('gives no number and names the inputs where they are missing, the arithmetic as far as it goes', () => {
    const report = reportOf([RATE], { incomeTaxRate: 0.25 });
    expect(report).toMatchObject({
      low: null,
      likely: null,
      high: null,
      cashFlow: [],
      missing: ['taxableIncome'],
    });
    expect(report.lines.length).toBeGreaterThan(0);
    expect(report.lines[0]).toMatchObject({ low: null, likely: null, high: null });
    expect(report.lines[0]?.formula).toContain('待填');
  });

  it('gives no number for a band without an end, nor for any line that lacks one', () => {
    const report = reportOf([RATE], { incomeTaxRate: 0.25, taxableIncome: { min: 1_000_000 } });
    expect(report).toMatchObject({ likely: null, missing: ['taxableIncome'], cashFlow: [] });
    expect(report.lines[0]).toMatchObject({ low: 100_000, likely: 100_000, high: null });
  });

  it('says why where the record has no number', () => {
    expect(reportOf([])).toEqual({
      currency: 'CNY',
      low: null,
      likely: null,
      high: null,
      cashFlow: [],
      lines: [],
      missing: [],
      notes: [],
      assumptions: [],
      unquantified: { zh: '未写明利率', en: 'No rate is stated' },
    });
  });

  it('says that no published amount applies where no part does', () => {
    const never: BenefitPart = {
      ...RATE,
      when: { attribute: 'taxableIncome', op: 'atLeast', value: 1e9, source },
    };
    expect(reportOf([never]).unquantified?.en).toContain('applies to this project');
  });

  it('lists what is assumed, with where it comes from, and what was replaced', () => {
    const { assumptions } = reportOf([RATE], FIRM, { horizonYears: 3 });
    expect(assumptions.map(({ key, overridden }) => [key, overridden])).toEqual([
      ['discountRate', false],
      ['horizonYears', true],
    ]);
    expect(assumptions.find(({ key }) => key === 'horizonYears')?.value).toBe(3);
    for (const { label, source: from } of assumptions) expect(label && from).toMatch(/[一-鿿]/);
    expect(reportOf([RATE], FIRM, {}).assumptions.some(({ overridden }) => overridden)).toBe(false);
  });

  it('calls an assumption replaced though it is replaced by its default', () => {
    const { assumptions } = reportOf([RATE], FIRM, { horizonYears: 5 });
    expect(assumptions.find(({ key }) => key === 'horizonYears')?.overridden).toBe(true);
  });

  it('tells capital apart from saving', () => {
    const report = reportOf([EQUITY], { 'project.projectCapital': { min: 1e7, max: 2e7 } });
    expect(report).toMatchObject({
      likely: 0,
      capital: { low: 2_000_000, likely: 3_000_000, high: 4_000_000 },
    });
  });

  it('gives no end of capital that nobody gave', () => {
    expect(reportOf([EQUITY], { 'project.projectCapital': { min: 1e7 } }).capital).toEqual({
      low: 2_000_000,
      likely: 2_000_000,
      high: null,
    });
  });

  it('says what was taken for granted', () => {
    expect(reportOf([AWARD]).notes).toEqual(['竣工日期未填，按当年竣工估算。']);
    expect(reportOf([AWARD], FIRM, {}, 'en').notes[0]).toContain('completion this year');
  });
});
