import { type Instrument, instrumentSchema } from '@/lib/catalogue/instrument';

const text = (zh: string, en: string) => ({ zh, en });
const source = { document: 'b1', clause: '2' };

/** A whole, valid instrument in force: a loan for any firm with ten million of assets. */
export function instrumentWith(id: string, changes: Partial<Instrument> = {}): Instrument {
  return instrumentSchema.parse({
    id,
    kind: 'loan',
    effect: 'support',
    level: 'national',
    name: text(`示例${id}`, `Sample ${id}`),
    provider: text('示例银行', 'A bank'),
    summary: text('设备更新贷款', 'A loan for new equipment'),
    standing: 'active',
    effectiveFrom: '2024-03-07',
    effectiveTo: '2026-12-31',
    applyUntil: null,
    legalBasis: [
      {
        key: 'b1',
        title: text('示例通知', 'A sample notice'),
        number: '示例〔2024〕1号',
        issuedOn: '2024-03',
      },
    ],
    sources: [
      { key: 's1', title: '示例网页', address: 'https://example.org/a', verified: 'seen' },
      { key: 's2', title: '常识', address: null, verified: 'knowledge' },
    ],
    confidence: 'high',
    verifiedOn: '2026-11-01',
    note: null,
    required: { attribute: 'totalAssets', op: 'atLeast', value: 1e7, source },
    preferred: [],
    benefit: {
      type: 'loan',
      alsoTypes: [],
      parts: [],
      formula: text('按合同利率', 'At the contract rate'),
      unquantified: text('未写明利率', 'No rate is stated'),
      programme: null,
      observed: null,
    },
    classes: [],
    relations: [],
    stacking: { exclusions: null, combinations: null },
    application: {
      how: text('向银行申请', 'Ask the bank'),
      authority: text('银行', 'The bank'),
      documents: [],
    },
    cases: [],
    ...changes,
  });
}

/** One instrument for each way to match, to miss and to be told of, ids saying which. */
export const SAMPLE_CATALOGUE: readonly Instrument[] = [
  instrumentWith('loan-any-firm'),
  instrumentWith('grant-in-jiangsu', {
    kind: 'grant',
    level: 'provincial',
    required: {
      all: [
        { attribute: 'region', op: 'within', value: ['320000'], source },
        { attribute: 'sector', op: 'within', value: ['C'], source: { document: 's1' } },
      ],
    },
  }),
  instrumentWith('tax-judged', {
    kind: 'tax',
    required: {
      all: [
        { attribute: 'sector', op: 'within', value: ['C'], source: { document: 's2' } },
        {
          judgement: text('设备在目录内', 'The equipment is in the catalogue'),
          decidedBy: text('税务机关', 'The tax office'),
          source: { document: 'platform' },
        },
      ],
    },
  }),
  instrumentWith('grant-two-steps-away', {
    kind: 'grant',
    required: {
      all: [
        { attribute: 'stage', op: 'in', value: ['scaling', 'leading'], source },
        {
          any: [
            { attribute: 'sizeClass', op: 'in', value: ['small', 'micro'], source },
            { attribute: 'certifications', op: 'includesAny', value: ['little_giant'], source },
          ],
        },
      ],
    },
    preferred: [
      {
        condition: { attribute: 'energyUse', op: 'atLeast', value: 1000, source },
        weight: 2,
      },
    ],
  }),
  instrumentWith('fund-standing-unsure', {
    kind: 'fund',
    standing: 'uncertain',
    effectiveTo: null,
    required: { all: [{ attribute: 'totalAssets', op: 'atLeast', value: 1e6, source }] },
  }),
  instrumentWith('loan-over', { effectiveTo: '2025' }),
  instrumentWith('duty-in-force', {
    effect: 'compliance',
    kind: 'market',
    effectiveFrom: null,
    effectiveTo: null,
    required: { attribute: 'directEmissions', op: 'atLeast', value: 26_000, source },
  }),
  instrumentWith('relief-ended', { effect: 'withdrawn', kind: 'tax', effectiveTo: '2024-12' }),
];
