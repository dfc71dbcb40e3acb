import { describe, expect, it } from 'vitest';
import { instrumentWith } from '@/lib/matching/testing/sample-catalogue';
import type { Instrument } from './instrument';
import { instrumentSchema } from './instrument';
import { instrumentFaults } from './instrument-faults';

const title = { zh: '示例', en: 'Sample' };
const asOf = '2026-11-24';
const CASES: Instrument['cases'] = [
  { title, asOf, profile: { totalAssets: 2e7 }, status: 'eligible' },
  { title, asOf, profile: { totalAssets: 1 }, status: 'ineligible', because: ['totalAssets'] },
];
const good = instrumentWith('good', { cases: CASES });
const faults = (changes: Partial<Instrument>) => instrumentFaults({ ...good, ...changes });

const GOOD_PART = {
  type: 'grant' as const,
  share: 0.1,
  base: 'equipment_investment' as const,
  limits: [],
  source: { document: 'b1' },
};

describe('a record in the right shape', () => {
  it('that lacks nothing has no faults', () => {
    expect(instrumentFaults(good)).toEqual([]);
  });

  it('has a criterion besides dates', () => {
    const source = { document: 'b1' };
    const dates = {
      attribute: 'project.startsOn',
      op: 'atLeast',
      value: '2022-01-01',
      source,
    } as const;
    const judged = { judgement: title, source };
    expect(faults({ required: { all: [dates, judged] } })).toEqual([
      'required: no criterion besides dates',
    ]);
  });

  it('cites for every criterion, preferred ones too, a document it names', () => {
    const stage = { attribute: 'stage', op: 'in', value: ['leading'] } as const;
    expect(faults({ preferred: [{ condition: stage, weight: 1 }] })).toEqual(['stage: no source']);
    const astray = { ...stage, source: { document: 'b9' } };
    expect(faults({ preferred: [{ condition: { not: astray }, weight: 1 }] })).toEqual([
      'stage: no document b9',
    ]);
  });

  it('has Chinese in its Chinese and none in its English, however deep', () => {
    expect(faults({ name: { zh: 'Loan', en: '贷款' } })).toEqual([
      '/name: the Chinese has no Chinese in it',
      '/name: the English has Chinese in it',
    ]);
    const documents = [{ zh: '证明', en: '证明 paper' }];
    expect(faults({ application: { ...good.application, documents } })).toEqual([
      '/application/documents/0: the English has Chinese in it',
    ]);
  });

  it('has numbers or says why there are none', () => {
    expect(faults({ benefit: { ...good.benefit, unquantified: null } })).toEqual([
      'benefit: neither numbers nor a reason why there are none',
    ]);
    expect(
      faults({ benefit: { ...good.benefit, unquantified: null, parts: [GOOD_PART] } }),
    ).toEqual([]);
    expect(faults({ benefit: { ...good.benefit, parts: [GOOD_PART] } })).toEqual([
      'benefit: has numbers and says that it has none',
    ]);
  });

  it('cites a document of its own for every number and every relation', () => {
    const source = { document: 'b9' };
    const parts = [{ ...GOOD_PART, source }];
    expect(faults({ benefit: { ...good.benefit, unquantified: null, parts } })).toEqual([
      'benefit grant: no document b9',
    ]);
    const reason = { zh: '不可同时享受', en: 'Not both' };
    const relations = [
      { kind: 'excludes' as const, with: { ids: ['another-one'] }, reason, source },
    ];
    expect(faults({ relations })).toEqual(['relation excludes: no document b9']);
  });

  it('lets no amount wait for a judgement', () => {
    const when = { judgement: { zh: '由机构认定', en: 'Decided by the office' } };
    const parts = [{ ...GOOD_PART, when }];
    expect(faults({ benefit: { ...good.benefit, unquantified: null, parts } })).toEqual([
      'benefit: a part waits for a judgement',
    ]);
  });

  it('has a case that matches and one that fails for a stated reason', () => {
    expect(faults({ cases: [] })).toEqual([
      'cases: none matches',
      'cases: none fails for a stated reason',
    ]);
    const [matching] = CASES as [Instrument['cases'][number]];
    expect(faults({ cases: [matching, { ...matching, status: 'ineligible' }] })).toEqual([
      'cases: none fails for a stated reason',
    ]);
  });
});

describe('the shape of a record', () => {
  const parses = (changes: object) => instrumentSchema.safeParse({ ...good, ...changes }).success;

  it.each([
    ['an id with capitals', { id: 'Good' }],
    ['an unknown kind', { kind: 'lottery' }],
    ['a key nobody knows', { extra: 1 }],
    ['no source at all', { sources: [] }],
    ['a share above one', { benefit: { ...good.benefit, parts: [{ ...GOOD_PART, share: 15 }] } }],
    [
      'a negative cap',
      {
        benefit: {
          ...good.benefit,
          parts: [{ ...GOOD_PART, limits: [{ cny: -1, per: 'project' }] }],
        },
      },
    ],
    ['a day that is none', { verifiedOn: '2026-02-30' }],
    ['a month that is none', { effectiveTo: '2026-13' }],
    ['a text in one language', { summary: { zh: '说明' } }],
    ['a case of an unknown status', { cases: [{ ...CASES[0], status: 'maybe' }] }],
    ['a case failing for what nobody is asked', { cases: [{ ...CASES[0], because: ['mood'] }] }],
  ])('refuses %s', (_, changes) => expect(parses(changes)).toBe(false));

  it('takes what it describes', () => expect(parses({})).toBe(true));
});
