import { describe, expect, it } from 'vitest';
import type { Condition } from '@/lib/criteria/condition';
import type { Answers } from '@/lib/profile/answers';
import type { BenefitPart } from './benefit/registry';
import { estimateBenefit, type Worth } from './estimate-benefit';
import { firm } from './testing/worth-in-yuan';

const source = { document: '某办法' };
const WHY = { zh: '金额由银行确定', en: 'The bank sets the amount' };

const grant = (share: number, more: Partial<BenefitPart> = {}): BenefitPart =>
  ({
    type: 'grant',
    share,
    base: 'equipment_investment',
    limits: [],
    source,
    ...more,
  }) as BenefitPart;
const title: BenefitPart = {
  type: 'fixed_award',
  forTitle: true,
  cny: 500_000,
  limits: [],
  source,
};
const equity: BenefitPart = { type: 'equity', share: 0.4, base: 'project_capital', source };

const large: Condition = {
  attribute: 'project.investment',
  op: 'atLeast',
  value: 10_000_000,
};

const estimate = (parts: readonly BenefitPart[], answers: Answers): Worth =>
  estimateBenefit(parts, null, firm(answers));
const likely = (worth: Worth) =>
  worth.kind === 'computed' ? worth.presentValue.estimate?.likely.toNumber() : worth.kind;

const EQUIPPED = { 'project.equipmentInvestment': 1_000_000 };

describe('a part with a condition', () => {
  const parts = [grant(0.1, { when: large }), grant(0.05, { when: { not: large } })];

  it('counts where the condition is met and not where it is unmet', () => {
    expect(likely(estimate(parts, { ...EQUIPPED, 'project.investment': 10_000_000 }))).toBe(
      100_000,
    );
    expect(likely(estimate(parts, { ...EQUIPPED, 'project.investment': 9_999_999 }))).toBe(50_000);
  });

  it('leaves no number while the condition is open, and names what would settle it', () => {
    const worth = estimate(parts, EQUIPPED);
    expect(worth.kind).toBe('incomplete');
    expect(worth.missing).toEqual(['project.investment']);
  });

  it('leaves no number where a band lies on both sides', () => {
    const band = { min: 5_000_000, max: 20_000_000 };
    expect(estimate(parts, { ...EQUIPPED, 'project.investment': band })).toMatchObject({
      kind: 'incomplete',
      missing: ['project.investment'],
    });
  });

  it('asks for nothing the condition makes pointless', () => {
    const worth = estimate([title, grant(0.1, { when: large })], {
      'project.investment': 1_000_000,
    });
    expect(likely(worth)).toBe(500_000);
    expect(worth.missing).toEqual([]);
  });
});

describe('an extra part', () => {
  const extra = grant(0.02, { extra: true });

  it('is added where it is known and left out, but asked for, where it is not', () => {
    const known = estimate([title, extra], EQUIPPED);
    expect(likely(known)).toBe(520_000);
    expect(known.missing).toEqual([]);
    const unknown = estimate([title, extra], {});
    expect(likely(unknown)).toBe(500_000);
    expect(unknown.missing).toEqual(['project.equipmentInvestment']);
    expect(unknown.parts.map(({ part }) => part)).toEqual([title]);
  });

  it('is left out while its condition is open', () => {
    const worth = estimate([title, grant(0.02, { extra: true, when: large })], EQUIPPED);
    expect(likely(worth)).toBe(500_000);
    expect(worth.missing).toEqual(['project.investment']);
  });

  it('does not stand in for a main part that lacks an answer', () => {
    const worth = estimate([grant(0.1, { base: 'premium' }), extra], EQUIPPED);
    expect(worth).toMatchObject({ kind: 'incomplete', missing: ['project.insurancePremium'] });
  });

  it('by itself is no number while it lacks an answer', () => {
    expect(estimate([extra], {})).toMatchObject({
      kind: 'incomplete',
      missing: ['project.equipmentInvestment'],
      lines: [],
    });
  });
});

describe('a benefit without a number', () => {
  it('says why where the record says why', () => {
    const worth = estimateBenefit([], WHY, firm({}));
    expect(worth).toMatchObject({ kind: 'unquantified', why: WHY, missing: [], parts: [] });
  });

  it('says that none of its amounts applies', () => {
    const worth = estimate([grant(0.1, { when: large })], { 'project.investment': 1 });
    if (worth.kind !== 'unquantified') throw new Error(worth.kind);
    expect(worth.why.zh).toContain('都不适用');
    expect(worth.why.en).toContain('None of the published amounts applies');
  });

  it('shows its arithmetic as far as it goes where an answer is missing', () => {
    const worth = estimate([grant(0.1)], {});
    if (worth.kind !== 'incomplete') throw new Error(worth.kind);
    expect(worth.missing).toEqual(['project.equipmentInvestment']);
    expect(worth.lines.length).toBeGreaterThan(0);
    expect(worth.lines.every((line) => line.estimate === undefined)).toBe(true);
  });

  it('asks for the end of a band that has none, unless a limit makes it one', () => {
    const open = { 'project.equipmentInvestment': { min: 1_000_000 } };
    expect(estimate([grant(0.1)], open)).toMatchObject({
      kind: 'incomplete',
      missing: ['project.equipmentInvestment'],
    });
    const capped = estimate([grant(0.1, { limits: [{ cny: 200_000, per: 'project' }] })], open);
    expect(capped).toMatchObject({ kind: 'computed', missing: [] });
    if (capped.kind !== 'computed') throw new Error(capped.kind);
    const { low, likely: middle, high } = capped.presentValue.estimate ?? {};
    expect([low, middle, high].map(Number)).toEqual([100_000, 100_000, 200_000]);
  });
});

describe('several parts', () => {
  it('add up, year by year and today, with the step that adds them', () => {
    const worth = estimate([title, grant(0.1)], {
      ...EQUIPPED,
      'project.completedOn': '2026-12-01',
    });
    if (worth.kind !== 'computed') throw new Error(worth.kind);
    expect(worth.flows.map(({ year, amount }) => [year, Number(amount.estimate?.likely)])).toEqual([
      [2027, 600_000],
    ]);
    const last = worth.lines.at(-1);
    expect(last?.origin).toMatchObject({ kind: 'line', label: { zh: '各项现值合计' } });
    expect(last).toBe(worth.presentValue);
  });

  it('say once what was taken for granted', () => {
    const worth = estimate([grant(0.1), grant(0.05)], EQUIPPED);
    expect(worth.notes).toHaveLength(1);
    expect(worth.notes[0]?.zh).toContain('竣工日期未填');
  });

  it('bring capital beside a saving', () => {
    const worth = estimate([title, equity], { 'project.projectCapital': 1_000_000 });
    if (worth.kind !== 'computed') throw new Error(worth.kind);
    expect(likely(worth)).toBe(500_000);
    expect(worth.capital?.estimate?.likely.toNumber()).toBe(400_000);
  });

  it('lack the capital of a part that lacks its base', () => {
    expect(estimate([title, equity], {})).toMatchObject({
      kind: 'incomplete',
      missing: ['project.projectCapital'],
    });
  });
});
