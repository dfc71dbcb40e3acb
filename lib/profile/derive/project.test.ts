import { describe, expect, it } from 'vitest';
import type { Answers } from '../answers';
import { factsOf } from '../facts';
import type { AttributeKey } from '../registry';

const known = (key: AttributeKey, answers: Answers) =>
  factsOf(answers, '2026-11-24').facts.get(key);
const support = (...items: readonly (readonly [string, string])[]): Answers => ({
  'project.publicSupport': items.map(([kind, level]) => ({ kind, level })),
});

describe('the share of scrapped equipment', () => {
  const of = (scrapped: unknown, equipment: unknown) =>
    known('project.scrappedShare', {
      'project.scrappedEquipmentOriginalPrice': scrapped,
      'project.equipmentInvestment': equipment,
    } as Answers);

  it.each([
    [1e6, 1e7, { min: 0.1, max: 0.1 }],
    [999_999, 1e7, { min: 0.0999999, max: 0.0999999 }],
    [
      { min: 1e6, max: 2e6 },
      { min: 4e6, max: 1e7 },
      { min: 0.1, max: 0.5 },
    ],
    [{ min: 1e6 }, 1e7, { min: 0.1, max: Infinity }],
    [0, 1e7, { min: 0, max: 0 }],
    [3e7, 1e7, { min: 3, max: 3 }],
  ])('of %j in %j is %j', (scrapped, equipment, interval) => {
    expect(of(scrapped, equipment)).toEqual({ kind: 'number', interval });
  });

  it('is not known where there may be no new equipment', () => {
    expect(of(1e6, 0)).toBeUndefined();
    expect(of(1e6, { max: 1e6 })).toBeUndefined();
    expect(of(1e6, { min: 0, max: 1e6 })).toBeUndefined();
  });
});

describe('central support already taken', () => {
  const INTEREST = 'project.centralInterestSubsidyTaken';
  const BUDGET = 'project.centralBudgetTaken';
  const yes = { kind: 'boolean', value: true };
  const no = { kind: 'boolean', value: false };

  it.each([
    ['none at all', support(), no, no],
    ['an interest subsidy', support(['interest_subsidy', 'central']), yes, no],
    ['a provincial interest subsidy', support(['interest_subsidy', 'provincial']), no, no],
    ['budget investment', support(['budget_investment', 'central']), no, yes],
    ['special treasury bonds', support(['special_bond', 'central']), no, yes],
    ['a central grant', support(['grant', 'central']), no, yes],
    ['a central fund', support(['fund', 'central']), no, yes],
    ['a city grant', support(['grant', 'city']), no, no],
    ['tax relief', support(['tax', 'central']), no, no],
    ['both', support(['grant', 'central'], ['interest_subsidy', 'central']), yes, yes],
    ['other central money', support(['other', 'central']), no, undefined],
    ['a grant and other money', support(['grant', 'central'], ['other', 'central']), no, yes],
    ['other provincial money', support(['other', 'provincial']), no, no],
    ['nothing said', {}, undefined, undefined],
  ])('is read from %s', (_, answers, interest, budget) => {
    expect(known(INTEREST, answers)).toEqual(interest);
    expect(known(BUDGET, answers)).toEqual(budget);
  });
});
