import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { arbitraryCondition } from '@/lib/criteria/testing/arbitrary-condition';
import { anyPart } from '@/lib/finance/testing/arbitrary-part';
import { PATIENCE, runs } from '@/lib/profile/testing/runs';
import type { Difference } from './difference';
import { differencesOf } from './differences-of';
import { expectSound } from './testing/expect-sound';

const zh = ({ label, before, after }: Difference) =>
  `${label.zh}：${before?.zh ?? '（无）'} → ${after?.zh ?? '（无）'}`;
const en = ({ label, before, after }: Difference) =>
  `${label.en}: ${before?.en ?? '(none)'} → ${after?.en ?? '(none)'}`;
const said = (before: unknown, after: unknown) => differencesOf(before, after).map(zh);
const rules = (before: unknown, after: unknown) => said({ required: before }, { required: after });

const ASSETS = { attribute: 'totalAssets', op: 'atLeast', value: 40_000_000 };
const MORE_ASSETS = { ...ASSETS, value: 100_000_000 };
const STAGE = { attribute: 'stage', op: 'in', value: ['planning'] };
const REGION = { attribute: 'region', op: 'within', value: ['320000'] };
const LISTED = { attribute: 'rosters', op: 'includesAny', value: ['green_low_carbon_enterprises'] };
const DECIDED = { judgement: { zh: '由银行审批贷款额度', en: 'The bank decides on the amount' } };

describe('a changed rule', () => {
  it('reads as the old and the new sentence, in both languages', () => {
    const [found, ...rest] = differencesOf(
      { required: { all: [STAGE, ASSETS] } },
      { required: { all: [STAGE, MORE_ASSETS] } },
    ) as [Difference];
    expect(rest).toEqual([]);
    expect(zh(found)).toBe('适用条件：资产总额不低于4,000万元 → 资产总额不低于1亿元');
    expect(en(found)).toBe(
      'Conditions: Total assets of at least CNY 40m → Total assets of at least CNY 100m',
    );
    expect(found).toMatchObject({ kind: 'changed', path: 'required.all.1' });
  });

  it('names a criterion that came and one that went, and no other', () => {
    expect(rules({ all: [STAGE, ASSETS] }, { all: [STAGE, ASSETS, REGION] })).toEqual([
      '适用条件：（无） → 位于江苏省',
    ]);
    expect(rules({ all: [REGION, STAGE, ASSETS] }, { all: [STAGE, ASSETS] })).toEqual([
      '适用条件：位于江苏省 → （无）',
    ]);
  });

  it('names only what came where the rest was wrapped in a group of the same kind', () => {
    expect(rules({ all: [STAGE, ASSETS] }, { all: [{ all: [STAGE, ASSETS] }, REGION] })).toEqual([
      '适用条件：（无） → 位于江苏省',
    ]);
  });

  it('calls a criterion that stands elsewhere moved, not gone and come', () => {
    const before = { all: [ASSETS, REGION, { any: [STAGE, LISTED] }] };
    const after = { all: [ASSETS, { any: [STAGE, LISTED, REGION] }] };
    expect(rules(before, after)).toEqual([
      expect.stringMatching(
        /^适用条件：位于江苏省（在最上一层） → 位于江苏省（在“满足其一即可：.*”之内）$/,
      ),
    ]);
  });

  it('tells the order of those that changed places, without the others', () => {
    expect(rules({ all: [STAGE, ASSETS, REGION] }, { all: [STAGE, REGION, ASSETS] })).toEqual([
      '适用条件 · 顺序：资产总额不低于4,000万元；位于江苏省 → 位于江苏省；资产总额不低于4,000万元',
    ]);
  });

  it('shows criteria that became alternatives as one difference', () => {
    expect(
      rules({ all: [STAGE, ASSETS, REGION] }, { all: [STAGE, { any: [ASSETS, REGION] }] }),
    ).toEqual([
      '适用条件：资产总额不低于4,000万元；位于江苏省 → 满足其一即可：资产总额不低于4,000万元；位于江苏省',
    ]);
  });

  it('tells how a group combines when only that has changed', () => {
    expect(rules({ all: [STAGE, ASSETS] }, { any: [STAGE, ASSETS] })).toEqual([
      expect.stringMatching(/^适用条件 · 组合方式：须同时满足：.* → 满足其一即可：/),
    ]);
  });

  it('tells a negation, a source, a note and a reworded judgement', () => {
    expect(rules({ all: [STAGE, ASSETS] }, { all: [STAGE, { not: ASSETS }] })).toEqual([
      '适用条件：资产总额不低于4,000万元 → 资产总额低于4,000万元',
    ]);
    const instrument = (clause: string) => ({
      sources: [{ key: 's1', title: '实施细则', address: null, verified: 'seen' }],
      required: { ...ASSETS, source: { document: 's1', clause } },
    });
    expect(said(instrument('第三条'), instrument('第四条'))).toEqual([
      '资产总额不低于4,000万元 · 条件依据：《实施细则》第三条 → 《实施细则》第四条',
    ]);
    const reworded = { judgement: { ...DECIDED.judgement, zh: '由银行审批贷款额度和利率' } };
    expect(rules({ all: [STAGE, DECIDED] }, { all: [STAGE, reworded] })).toEqual([
      '适用条件 · 由机构判断的条件（中文）：由银行审批贷款额度 → 由银行审批贷款额度和利率',
    ]);
    const noted = { ...ASSETS, note: { zh: '以审计报告为准', en: 'As audited' } };
    expect(rules(ASSETS, noted)).toEqual([
      '资产总额不低于4,000万元 · 条件说明：（无） → 以审计报告为准',
    ]);
  });

  it('tells values apart that read the same', () => {
    const [found] = differencesOf(
      { required: ASSETS },
      { required: { ...ASSETS, value: 40_000_000.001 } },
    );
    expect(found?.before?.zh).toContain('40000000}');
    expect(found?.after?.zh).toContain('40000000.001');
  });
});

describe('a changed field', () => {
  it.each([
    ['a code', { kind: 'loan' }, { kind: 'grant' }, '工具类别：绿色贷款 → 补助奖励'],
    [
      'a day',
      { applyUntil: '2026' },
      { applyUntil: '2026-06-30' },
      '申请截止日期：2026年 → 2026年6月30日',
    ],
    [
      'a day that came',
      { applyUntil: null },
      { applyUntil: '2026-06' },
      '申请截止日期：（无） → 2026年6月',
    ],
    ['null and nothing', { note: null }, {}, '注意事项：空（null） → 空（—）'],
    ['nonsense', { kind: 'loan' }, { kind: ['x', 3] }, '工具类别：绿色贷款 → x、3'],
    ['an unknown field', {}, { colour: { a: 1 } }, 'colour：（无） → colour.a：1'],
  ])('reads well: %s', (_name, before, after, words) => {
    expect(said(before, after)).toEqual([words]);
  });

  it('shows each language of a text by itself, to readers of either', () => {
    const [found, ...rest] = differencesOf(
      { name: { zh: '绿色贷', en: 'Green loan' } },
      { name: { zh: '绿色贷', en: 'Green credit' } },
    ) as [Difference];
    expect(rest).toEqual([]);
    expect(zh(found)).toBe('名称（英文）：Green loan → Green credit');
    expect(en(found)).toBe('Name (English): Green loan → Green credit');
  });

  it('takes documents as a list: what came, what went, what was reworded', () => {
    const paper = (name: string, english: string) => ({ zh: name, en: english });
    const [a, b, c] = [
      paper('营业执照', 'Licence'),
      paper('财务报表', 'Accounts'),
      paper('能评', 'EIA'),
    ];
    const papers = (...documents: unknown[]) => ({ application: { documents } });
    expect(said(papers(a, b), papers(a, c, paper('财务报表', 'Books')))).toEqual([
      '申请材料（英文）：Accounts → Books',
      '申请材料：（无） → 能评',
    ]);
  });

  it('gives parts of a benefit their own names and units', () => {
    const grant = {
      type: 'grant',
      share: 0.2,
      base: 'equipment_investment',
      limits: [{ cny: 5_000_000, per: 'project' }],
      source: { document: 's1' },
    };
    const changed = { ...grant, share: 0.3, limits: [{ cny: 8_000_000, per: 'project' }] };
    const award = { type: 'fixed_award', cny: 500_000, limits: [], source: { document: 's1' } };
    const worth = (...parts: unknown[]) => ({ benefit: { parts } });
    expect(said(worth(grant), worth(award, changed))).toEqual([
      '按比例补助 · 补助比例：20% → 30%',
      '按比例补助 · 上限金额：500万元 → 800万元',
      '支持标准：（无） → 支持方式：定额奖励；奖励金额：50万元；依据：s1',
    ]);
  });

  it('names the case, the answer and the verdict', () => {
    const sample = (totalAssets: number, status: string) => ({
      cases: [
        {
          title: { zh: '小厂', en: 'Small' },
          profile: { totalAssets, project: { investment: 1e7 } },
          status,
        },
      ],
    });
    expect(said(sample(4e7, 'possible'), sample(5e7, 'eligible'))).toEqual([
      '小厂 · 资产总额：4,000万元 → 5,000万元',
      '小厂 · 应得结论：可能符合 → 条件都符合',
    ]);
  });
});

describe('differencesOf', () => {
  it(
    'is empty just where two values are the same, for any JSON',
    () =>
      fc.assert(
        fc.property(fc.jsonValue(), fc.jsonValue(), fc.boolean(), (a, b, isInside) => {
          expectSound(a, a);
          expectSound(a, b);
          if (isInside) expectSound({ required: a, benefit: b }, { required: b, benefit: a });
        }),
        runs(300),
      ),
    PATIENCE,
  );

  it(
    'is empty just where two rules, or two parts of a benefit, are the same',
    () =>
      fc.assert(
        fc.property(arbitraryCondition(), arbitraryCondition(), anyPart, anyPart, (a, b, p, q) => {
          expectSound({ required: a }, { required: b });
          expectSound({ required: { all: [a, b] } }, { required: { all: [b, a] } });
          expectSound({ benefit: { parts: [p] } }, { benefit: { parts: [q] } });
        }),
        runs(200),
      ),
    PATIENCE,
  );

  it('stands a nesting of any depth', () => {
    const nest = (depth: number, inner: unknown) => {
      let value = inner;
      for (let level = 0; level < depth; level += 1) value = { all: [value] };
      return value;
    };
    for (const depth of [30, 1000, 100_000]) {
      const [a, b] = [{ required: nest(depth, STAGE) }, { required: nest(depth, ASSETS) }];
      expect(differencesOf(a, a)).toEqual([]);
      expect(differencesOf(a, b).length).toBeGreaterThan(0);
      const [c, d] = [{ name: nest(depth, 1) }, { name: nest(depth, 2) }];
      expect(differencesOf(c, d).length).toBeGreaterThan(0);
    }
  });
});
