import { describe, expect, it } from 'vitest';
import { instrumentWith, SAMPLE_CATALOGUE } from '@/lib/matching/testing/sample-catalogue';
import type { Instrument } from '../instrument';
import { instrumentSchema } from '../instrument';
import { instrumentFaults } from '../instrument-faults';
import { draftFaults } from './draft-faults';
import { type JsonObject, type JsonPath, pathText, withValueAt } from './json-path';

const title = { zh: '示例', en: 'Sample' };
const asOf = '2026-11-24';
const source = { document: 'b1' };
const GOOD = instrumentWith('good', {
  cases: [
    { title, asOf, profile: { totalAssets: 2e7 }, status: 'eligible' },
    { title, asOf, profile: { totalAssets: 1 }, status: 'ineligible', because: ['totalAssets'] },
  ],
}) as unknown as JsonObject;
const GRANT = { type: 'grant', share: 0.1, base: 'equipment_investment', limits: [], source };

const changed = (path: JsonPath, value: unknown) => withValueAt(GOOD, path, value) as JsonObject;
const told = (content: JsonObject) =>
  draftFaults(content).map(({ path, message }) => `${pathText(path)} | ${message.zh}`);

const withPart = (part: unknown) =>
  withValueAt(
    changed(['benefit', 'unquantified'], null),
    ['benefit', 'parts', 0],
    part,
  ) as JsonObject;

describe('what a draft lacks', () => {
  it('is nothing where the record is whole', () => expect(draftFaults(GOOD)).toEqual([]));

  it.each<[string, JsonObject, string]>([
    ['an absent field', changed(['kind'], undefined), 'kind | 工具类别：还没有填'],
    ['an empty text', changed(['name', 'en'], ''), 'name.en | 名称（英文）：还没有填'],
    ['a strange id', changed(['id'], 'Good One'), 'id | 编号：只能用小写字母、数字和单个连字符'],
    [
      'a partial date',
      changed(['effectiveTo'], '2026-13'),
      'effectiveTo | 失效日期：须写成 2026、2026-03 或 2026-03-07 的形式',
    ],
    ['no source', changed(['sources'], []), 'sources | 来源：至少要有一项'],
    [
      'a criterion without a value',
      changed(['required'], { all: [{ attribute: 'totalAssets', op: 'atLeast', source }] }),
      'required.all.0.value | 要求的值（第 1 项）：还没有填',
    ],
    [
      'a criterion out of bounds',
      changed(['required'], { attribute: 'renewableShare', op: 'atLeast', value: 60, source }),
      'required | 适用条件：须在 0% 至 100% 之间',
    ],
    [
      'a code that is none',
      changed(['required'], { attribute: 'stage', op: 'in', value: ['mood'], source }),
      'required | 适用条件：没有这些代码：mood',
    ],
    ['an empty group', changed(['required'], { any: [] }), 'required.any | 适用条件：至少要有一项'],
    [
      'a part without a number',
      withPart({ ...GRANT, share: undefined }),
      'benefit.parts.0.share | 比例（第 1 项）：还没有填',
    ],
    [
      'a share above one',
      withPart({ ...GRANT, share: 15 }),
      'benefit.parts.0.share | 比例（第 1 项）：不能大于 100%',
    ],
    [
      'two numbers where one counts',
      withPart({ type: 'loan', rate: 0.03, rateCut: 0.01, source }),
      'benefit.parts.0 | 支持标准（第 1 项）：以下各项须填一项，且只填一项：利率或税率、较同期限LPR的加点、利率下调幅度',
    ],
    [
      'a relation to nobody',
      changed(['relations'], [{ kind: 'excludes', with: {}, reason: title, source }]),
      'relations.0.with | 涉及的工具（第 1 项）：请选具体工具或资金类别',
    ],
    ['a key nobody knows', changed(['extra'], 1), ' | 没有“extra”这个字段'],
    [
      'Chinese that is none',
      changed(['summary', 'zh'], 'A loan'),
      'summary.zh | 摘要（中文）：这里要写中文',
    ],
    [
      'a document that is not there',
      changed(['required', 'source', 'document'], 'b9'),
      'required.source.document | 条件依据文件：法规依据和来源里没有“b9”',
    ],
  ])('is told for %s', (_, content, expected) => expect(told(content)).toContain(expected));

  it('is told of a part of a benefit by its own type, and of nothing it is not', () => {
    expect(told(withPart({ type: 'grant', floorCny: 'abc', limits: [] }))).toEqual([
      'benefit.parts.0.source | 依据（第 1 项）：还没有填',
      'benefit.parts.0.share | 比例（第 1 项）：还没有填',
      'benefit.parts.0.base | 计算基数（第 1 项）：还没有填',
      'benefit.parts.0.floorCny | 起付金额（第 1 项）：须为数字',
    ]);
  });

  it('is told for an empty draft by every field it needs, once each', () => {
    const faults = draftFaults({});
    const fields = faults.map(({ path }) => pathText(path));
    expect(fields).toEqual(expect.arrayContaining(['id', 'kind', 'name', 'required', 'sources']));
    expect(new Set(told({})).size).toBe(faults.length);
  });

  it('is found wherever the check of shipped files finds a fault, and nowhere else', () => {
    const changes: Partial<Instrument>[] = [
      {},
      { cases: [] },
      { required: { judgement: title, source } },
      { name: { zh: 'Loan', en: '贷款' } },
      { relations: [{ kind: 'less_grants', reason: title, source: { document: 'b9' } }] },
      {
        preferred: [{ condition: { attribute: 'stage', op: 'in', value: ['leading'] }, weight: 1 }],
      },
      { benefit: { ...SAMPLE_CATALOGUE[0]?.benefit, unquantified: null } as Instrument['benefit'] },
    ];
    for (const change of changes) {
      const instrument = instrumentSchema.parse({ ...GOOD, ...change });
      const ours = draftFaults(instrument as unknown as JsonObject);
      expect(ours.length > 0, JSON.stringify(change)).toBe(instrumentFaults(instrument).length > 0);
    }
  });

  it('never breaks on content of the wrong kind', () => {
    for (const odd of [null, 7, 'x', [], [null], { all: 3 }, { not: null }, { zh: 1 }])
      for (const key of Object.keys(GOOD))
        expect(Array.isArray(draftFaults({ ...GOOD, [key]: odd }))).toBe(true);
  });
});
