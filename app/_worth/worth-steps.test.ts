import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { estimateBenefit } from '@/lib/finance/estimate-benefit';
import { anyPart } from '@/lib/finance/testing/arbitrary-part';
import { arbitraryFullValuation } from '@/lib/finance/testing/arbitrary-valuation';
import type { Valuation } from '@/lib/finance/valuation';
import { instrumentWith } from '@/lib/matching/testing/sample-catalogue';
import { factsOf } from '@/lib/profile/facts';
import { runs } from '@/lib/profile/testing/runs';
import { groupSteps, type Step, type StepGroup, worthSteps } from './worth-steps';

const AS_OF = '2026-11-24';
const INSTRUMENT = instrumentWith('any');

const step = (label: string, year?: number, result = '1元', formula = 'a × b'): Step => ({
  label,
  formula,
  result,
  ...(year !== undefined && { year }),
});
const stepsIn = ({ first, others }: StepGroup) => [first, ...others];

describe('groupSteps', () => {
  it('keeps lines without a year apart, even under one label', () => {
    expect(groupSteps([step('a'), step('a'), step('b')])).toHaveLength(3);
  });

  it('puts the years of a label together, the first of them first', () => {
    const steps = [step('interest', 2027), step('subsidy', 2027), step('interest', 2028, '2元')];
    const [subsidy, interest] = groupSteps(steps);
    expect(subsidy).toMatchObject({ first: steps[1], others: [] });
    expect(interest).toMatchObject({ first: steps[0], others: [steps[2]] });
  });

  it('stands where its last line stood, so that what it needs comes before it', () => {
    const years = [2027, 2028, 2029];
    const steps = years.flatMap((year) => [
      step('due', year, `${year}`),
      ...(year > 2027 ? [step('due so far', year, `${year}`)] : []),
      step('credited', year, `${year}`),
    ]);
    expect(groupSteps(steps).map(({ first }) => first.label)).toEqual([
      'due',
      'due so far',
      'credited',
    ]);
  });

  it('tells years that all repeat the first from years that differ', () => {
    const years = (...results: string[]) =>
      groupSteps(results.map((result, index) => step('x', 2026 + index, result)))[0];
    expect(years('5元', '5元', '5元')).toMatchObject({ repeatedTo: 2028, formulasDiffer: false });
    expect(years('5元', '5元', '4元')?.repeatedTo).toBeUndefined();
    expect(years('5元')?.repeatedTo).toBeUndefined();
  });

  it('tells later years that all come to the same, though computed otherwise than the first', () => {
    const alike = (...results: string[]) =>
      groupSteps(results.map((result, index) => step('x', 2026 + index, result, `${index}`)))[0]
        ?.othersAlike;
    expect([alike('1元', '2元', '2元'), alike('2元', '2元', '2元')]).toEqual([true, true]);
    expect([alike('1元'), alike('1元', '2元'), alike('1元', '2元', '3元')]).toEqual([
      false,
      false,
      false,
    ]);
    const [gap] = groupSteps([step('x', 2026), step('x', 2027), step('x', 2029)]);
    expect(gap?.othersAlike).toBe(false);
  });

  it('repeats nothing over a gap between years or with another formula', () => {
    expect(groupSteps([step('x', 2026), step('x', 2028)])[0]?.repeatedTo).toBeUndefined();
    const [group] = groupSteps([step('x', 2026), step('x', 2027, '1元', 'a × c')]);
    expect(group).toMatchObject({ formulasDiffer: true });
    expect(group?.repeatedTo).toBeUndefined();
  });
});

describe('worthSteps', () => {
  it('loses no line and invents none, whatever the parts and the firm', () => {
    const parts = fc.array(anyPart, { minLength: 1, maxLength: 3 });
    fc.assert(
      fc.property(parts, arbitraryFullValuation, (some, valuation) => {
        const worth = estimateBenefit(some, null, valuation);
        if (worth.kind === 'unquantified') return;
        for (const locale of ['zh', 'en'] as const) {
          const groups = worthSteps(worth, INSTRUMENT, locale).flatMap((part) => part.groups);
          expect(groups.flatMap(stepsIn)).toHaveLength(worth.lines.length);
        }
      }),
      runs(60),
    );
  });

  const valuation: Valuation = {
    facts: factsOf(
      { 'project.equipmentInvestment': 2e7, taxableIncome: 2e7, incomeTaxRate: 0.25 },
      AS_OF,
    ).facts,
    asOf: AS_OF,
    assumptions: {},
  };
  const source = { document: 'b1', clause: '2' };
  const steps = (parts: Parameters<typeof estimateBenefit>[0]) => {
    const worth = estimateBenefit(parts, null, valuation);
    if (worth.kind === 'unquantified') throw new Error('no lines');
    return worthSteps(worth, INSTRUMENT, 'zh');
  };

  it('tells five equal years as one line, with its rule and where that stands', () => {
    const [part, ...others] = steps([{ type: 'income_tax_rate', rate: 0.15, source }]);
    expect(others).toEqual([]);
    expect(part?.label).toBe('优惠税率');
    expect(part?.groups).toHaveLength(2);
    expect(part?.groups[0]).toMatchObject({
      first: {
        label: '降低税率少缴的税',
        year: 2026,
        result: '200万元',
        source: { document: { title: '示例通知' }, clause: '2' },
      },
      repeatedTo: 2030,
    });
  });

  it('tells each part under its own label, and their sum at the end', () => {
    const base = 'equipment_investment';
    const label = { zh: '设备补助', en: 'Equipment' };
    const parts = steps([
      { type: 'grant', base, limits: [], source, share: 0.1, label },
      { type: 'grant', base, limits: [], source, share: 0.05 },
    ]);
    expect(parts.map((part) => part.label)).toEqual(['设备补助', '按比例补助', undefined]);
    expect(parts[0]?.groups[0]?.first.formula).toBe(
      '设备投资（不含增值税） 2,000万元 × 补助比例 10%',
    );
    expect(parts.at(-1)?.groups.map(({ first }) => first.label)).toEqual(['各项现值合计']);
  });

  it('tells what is missing as a line without a number', () => {
    const [part] = steps([{ type: 'super_deduction', share: 1, base: 'rd_expense', source }]);
    expect(part?.groups[0]?.first).toMatchObject({ label: '加计扣除额', result: '待填' });
  });
});
