import { describe, expect, it } from 'vitest';
import { incomeTaxSaving } from '@/lib/finance/income-tax';
import { type PackageItem, taxEffectsOf } from './package-item';
import { COST_POOL, INTEREST_POOL, NO_TOGGLES, problemOf, TAX_GROUP } from './problem-of';
import type { Relation } from './relation';
import {
  CREDIT,
  GUARANTEE_FEE,
  grantOf,
  itemWith,
  LOWER_RATE,
  SAID,
  sampleValuation,
  subsidyOf,
} from './testing/sample-item';

const requires = (...anyOf: string[]): Relation => ({ kind: 'requires', anyOf, ...SAID });
const excludes = (...ids: string[]): Relation => ({ kind: 'excludes', with: { ids }, ...SAID });
const combines = (...ids: string[]): Relation => ({ kind: 'combines', with: { ids }, ...SAID });
const cap = (capCny: number, ...ids: string[]): Relation => ({
  kind: 'joint_cap',
  with: ids,
  capCny,
  ...SAID,
});
const LESS_GRANTS: Relation = { kind: 'less_grants', ...SAID };

const settingOf = (items: readonly PackageItem[], valuation = sampleValuation()) =>
  problemOf(items, valuation, NO_TOGGLES);
const problemWith = (items: readonly PackageItem[], valuation = sampleValuation()) =>
  settingOf(items, valuation).problem;
const idsOf = ({ candidates }: { candidates: readonly { id: string }[] }) =>
  candidates.map(({ id }) => id);

describe('problemOf: candidates', () => {
  it('weighs what has a number, by its likely present value to the fen', () => {
    const items = [
      itemWith('a', [grantOf(123_456.789)]),
      itemWith('b', [], { why: { zh: '未写明', en: 'Not stated' } }),
      itemWith('c', [GUARANTEE_FEE]),
      itemWith('d', [grantOf(0.004)]),
    ];
    expect(problemWith(items).candidates).toEqual([
      { id: 'a', value: 123_456.79 },
      { id: 'd', value: 0 },
    ]);
  });

  it('leaves out what costs more than it brings', () => {
    const dear = itemWith('a', [{ type: 'loan', source: SAID.source, rate: 0.04, feeShare: 0.01 }]);
    expect(problemWith([dear]).candidates).toEqual([]);
  });

  it('passes on every pair that excludes itself', () => {
    const items = [
      itemWith('a', [grantOf(1e5)], { relations: [combines('c')] }),
      itemWith('b', [grantOf(1e5)]),
      itemWith('c', [grantOf(1e5)]),
    ];
    expect(problemWith(items).exclusions).toEqual([
      { a: 'a', b: 'b' },
      { a: 'b', b: 'c' },
    ]);
  });

  it('takes what a reader has switched, of what is weighed: each once, out before in', () => {
    const items = [itemWith('a', [grantOf(1e5)]), itemWith('b', [subsidyOf(0.01)])];
    const { problem } = problemOf(items, sampleValuation(), {
      in: ['a', 'a', 'b', 'gone'],
      out: ['b', 'gone', 'b'],
    });
    expect(problem.forced).toEqual({ in: ['a'], out: ['b'] });
  });
});

describe('problemOf: requirements', () => {
  it('keeps of each requirement what is there', () => {
    const items = [
      itemWith('a', [grantOf(1e5)], { relations: [requires('gone', 'b')] }),
      itemWith('b', [subsidyOf(0.01)]),
    ];
    expect(problemWith(items).requirements).toEqual([{ id: 'a', anyOf: ['b'] }]);
  });

  it.each([
    ['is not there', [requires('gone')], []],
    ['has no number', [requires('b')], []],
    ['is itself without what it requires', [requires('c')], [requires('gone')]],
    ['is excluded with it', [requires('c'), excludes('c')], []],
    ['requires it in turn', [requires('c')], [requires('a', 'gone')]],
  ])('does not weigh an instrument where what it requires %s', (_, ofA, ofC) => {
    const items = [
      itemWith('a', [grantOf(1e5)], { relations: ofA }),
      itemWith('b', [], { why: { zh: '未写明', en: 'Not stated' } }),
      itemWith('c', [subsidyOf(0.01)], { relations: ofC }),
      itemWith('d', [CREDIT]),
    ];
    const problem = problemWith(items);
    expect(idsOf(problem)).not.toContain('a');
    expect(idsOf(problem)).toContain('d');
    expect(problem.requirements.filter(({ id }) => id === 'a')).toEqual([]);
  });

  it('weighs a chain of requirements with a beginning', () => {
    const items = [
      itemWith('a', [grantOf(1e5)], { relations: [requires('b')] }),
      itemWith('b', [subsidyOf(0.01)], { relations: [requires('c')] }),
      itemWith('c', [CREDIT]),
    ];
    expect(idsOf(problemWith(items))).toEqual(['a', 'b', 'c']);
  });
});

describe('problemOf: limits', () => {
  it('holds subsidies together to the interest of the loan: 12 million at 4 % for three years', () => {
    const items = [
      itemWith('a', [subsidyOf(0.03)], { relations: [combines('b')] }),
      itemWith('b', [subsidyOf(0.02)]),
      itemWith('c', [grantOf(1e5)]),
    ];
    expect(problemWith(items).pools).toEqual([
      {
        key: INTEREST_POOL,
        limit: 1_440_000,
        members: [
          { id: 'a', amount: 1_080_000 },
          { id: 'b', amount: 720_000 },
        ],
      },
    ]);
  });

  it('holds grants together to what the project costs, less support already granted', () => {
    const granted = sampleValuation({
      'project.publicSupport': [
        { kind: 'grant', amount: 15_000_000, level: 'local' },
        { kind: 'grant', amount: 1_000_000, level: 'central' },
      ],
    });
    const items = [
      itemWith('a', [grantOf(3e6)], { relations: [combines('b')] }),
      itemWith('b', [grantOf(2e6)]),
    ];
    expect(problemWith(items, granted).pools).toEqual([
      {
        key: COST_POOL,
        limit: 4_000_000,
        members: [
          { id: 'a', amount: 3e6 },
          { id: 'b', amount: 2e6 },
        ],
      },
    ]);
  });

  it('limits a single grant that is larger than what is left of the cost', () => {
    const valuation = sampleValuation({ 'project.investment': 1e6 });
    expect(problemWith([itemWith('a', [grantOf(3e6)])], valuation).pools).toEqual([
      { key: COST_POOL, limit: 1e6, members: [{ id: 'a', amount: 3e6 }] },
    ]);
    const granted = sampleValuation({
      'project.publicSupport': [{ kind: 'grant', amount: 30_000_000, level: 'local' }],
    });
    expect(problemWith([itemWith('a', [grantOf(3e6)])], granted).pools).toMatchObject([
      { key: COST_POOL, limit: 0 },
    ]);
  });

  it('writes no limit that all that go together keep', () => {
    const items = [
      itemWith('a', [grantOf(1e6), subsidyOf(0.01)], { relations: [combines('b')] }),
      itemWith('b', [grantOf(1e6), subsidyOf(0.01)]),
    ];
    expect(problemWith(items).pools).toEqual([]);
    const rivals = ['a', 'b'].map((id) => itemWith(id, [grantOf(15e6)]));
    expect(problemWith(rivals).pools).toEqual([]);
  });

  it('writes no limit of a loan or an investment that nobody knows', () => {
    const unknown = sampleValuation();
    const facts = new Map(unknown.facts);
    facts.delete('project.investment');
    facts.delete('project.termYears');
    const items = [
      itemWith('a', [grantOf(3e9)], { relations: [combines('b')] }),
      itemWith('b', [grantOf(3e9)]),
    ];
    expect(problemWith(items, { ...unknown, facts }).pools).toEqual([]);
  });

  it('holds instruments to the joint cap of one that is chosen, tax relief aside', () => {
    const items = [
      itemWith('a', [grantOf(2e6)], { relations: [cap(2_500_000, 'b', 'c', 'gone')] }),
      itemWith('b', [subsidyOf(0.02)]),
      itemWith('c', [CREDIT]),
      itemWith('d', [subsidyOf(0.01)]),
    ];
    expect(problemWith(items).pools).toEqual([
      {
        key: 'a/0',
        limit: 2_500_000,
        onlyWith: 'a',
        members: [
          { id: 'a', amount: 2e6 },
          { id: 'b', amount: 720_000 },
        ],
      },
    ]);
  });

  it('holds public money to a share of the investment where an instrument asks for it', () => {
    const share: Relation = { kind: 'public_share', share: 0.2, ...SAID };
    const granted = sampleValuation({
      'project.publicSupport': [{ kind: 'grant', amount: 1_000_000, level: 'local' }],
    });
    const items = [
      itemWith('a', [grantOf(2e6)], { relations: [LESS_GRANTS, share, combines('b')] }),
      itemWith('b', [grantOf(1.5e6), subsidyOf(0.01)]),
    ];
    expect(problemWith(items, granted).pools).toEqual([
      {
        key: 'a/1',
        limit: 3_000_000,
        onlyWith: 'a',
        members: [
          { id: 'a', amount: 2e6 },
          { id: 'b', amount: 1.5e6 },
        ],
      },
    ]);
  });
});

describe('problemOf: income tax and grants', () => {
  it('lets income-tax measures be worth what they save together', () => {
    const valuation = sampleValuation();
    const items = [
      itemWith('credit', [CREDIT]),
      itemWith('rate', [LOWER_RATE]),
      itemWith('grant', [grantOf(1e5)]),
    ];
    const { groups } = problemWith(items, valuation);
    const [group] = groups;
    expect(groups).toHaveLength(1);
    expect(group).toMatchObject({ key: TAX_GROUP, members: ['credit', 'rate'] });
    for (const chosen of [['credit'], ['rate'], ['credit', 'rate'], []]) {
      const effects = items.filter(({ id }) => chosen.includes(id)).flatMap(taxEffectsOf);
      const saved = incomeTaxSaving(effects, valuation).presentValues.reduce(
        (sum, { estimate }) => sum + (estimate?.likely.toNumber() ?? 0),
        0,
      );
      expect(group?.worth(chosen)).toBeCloseTo(saved, 2);
    }
    // 10 million at 25 %: ten points for five years; a million of credit, used in the first year.
    expect(group?.worth(['rate'])).toBe(5_000_000);
    expect(group?.worth(['credit'])).toBe(1_000_000);
    expect(group?.worth(['credit', 'rate'])).toBe(6_000_000);
  });

  it('is worth less together where the tax is used up', () => {
    const poor = sampleValuation({ taxableIncome: 1_000_000 });
    const items = [
      itemWith('credit', [CREDIT], { valuation: poor }),
      itemWith('rate', [LOWER_RATE], { valuation: poor }),
    ];
    const worth = problemWith(items, poor).groups[0]?.worth;
    // Tax 250,000 a year: the credit takes four years; at 15 % only 150,000 in each of six.
    expect(worth?.(['credit'])).toBe(1_000_000);
    expect(worth?.(['rate'])).toBe(500_000);
    // Five years at 150,000 and the sixth, in which the rate no longer counts, at 250,000.
    expect(worth?.(['credit', 'rate'])).toBe(1_500_000);
  });

  const credit = itemWith('credit', [CREDIT], { relations: [LESS_GRANTS] });
  const grants = [itemWith('grant', [grantOf(3e6)]), itemWith('other', [grantOf(2e6)])];

  it('reckons grants with the measures whose base they shrink', () => {
    const { groups, losses } = problemWith([credit, itemWith('rate', [LOWER_RATE]), ...grants]);
    expect(losses).toEqual([]);
    expect(groups.map(({ members }) => [...members].sort())).toEqual([
      ['credit', 'grant', 'other', 'rate'],
    ]);
    const worth = groups[0]?.worth;
    // A tenth of the 10 million of equipment, of the 7 million that a grant of 3 leaves, and of 8.
    expect(worth?.(['credit'])).toBe(1_000_000);
    expect(worth?.(['credit', 'grant'])).toBe(3_700_000);
    expect(worth?.(['credit', 'other'])).toBe(2_800_000);
    expect(worth?.(['grant'])).toBe(3_000_000);
    expect(worth?.(['rate', 'grant'])).toBe(8_000_000);
  });

  it('reckons the tax that is left: what could not be credited anyway costs nothing', () => {
    const poor = sampleValuation({ taxableIncome: 500_000 });
    const items = [
      itemWith('credit', [CREDIT], { relations: [LESS_GRANTS], valuation: poor }),
      itemWith('grant', [grantOf(1e6)], { valuation: poor }),
    ];
    // 125,000 of tax in each of six years is 750,000; of the million a tenth falls away.
    expect(problemWith(items, poor).groups[0]?.worth(['credit', 'grant'])).toBe(1_750_000);
  });

  it('leaves grants to themselves where no base shrinks', () => {
    const { groups, losses } = problemWith([itemWith('credit', [CREDIT]), ...grants]);
    expect(groups.map(({ members }) => members)).toEqual([['credit']]);
    expect(losses).toEqual([]);
  });

  it('lets grants that share a limit cost a base what they pay for, at most what it is worth', () => {
    const cheap = sampleValuation({ 'project.investment': 4e6 });
    const shared = [
      itemWith('grant', [grantOf(3e6)], { relations: [combines('other')] }),
      itemWith('other', [grantOf(2e6)]),
    ];
    const { groups, losses, pools } = problemWith([credit, ...shared], cheap);
    expect(pools.map(({ key }) => key)).toEqual([COST_POOL]);
    expect(groups.map(({ members }) => members)).toEqual([['credit']]);
    expect(losses).toEqual([
      {
        id: 'credit',
        perYuan: 0.1,
        most: 1_000_000,
        by: [
          { id: 'grant', amount: 3e6 },
          { id: 'other', amount: 2e6 },
        ],
      },
    ]);
  });
});
