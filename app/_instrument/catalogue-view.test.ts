import { describe, expect, it } from 'vitest';
import type { Instrument } from '@/lib/catalogue/instrument';
import type { Condition } from '@/lib/criteria/condition';
import { compileInstrument } from '@/lib/matching/compiled-instrument';
import { instrumentWith } from '@/lib/matching/testing/sample-catalogue';
import { type CatalogueView, filterCatalogue, readCatalogueView } from './catalogue-view';

const within = (...value: string[]): Condition => ({ attribute: 'region', op: 'within', value });
const C: Condition = { attribute: 'sector', op: 'within', value: ['C'] };

const basis = (number: string) => [
  {
    key: 'b1',
    title: { zh: '关于设备更新贷款财政贴息的通知', en: 'Notice on interest subsidies' },
    number,
    issuedOn: null,
  },
];

const CATALOGUE: readonly Instrument[] = [
  instrumentWith('national-loan', {
    name: { zh: '节能ＬＥＤ改造贷款', en: 'Loan for LED retrofits' },
    legalBasis: basis('财金〔2026〕5号'),
    required: C,
  }),
  instrumentWith('jiangsu-grant', {
    kind: 'grant',
    level: 'provincial',
    required: { all: [within('320000'), C] },
  }),
  instrumentWith('suzhou-award', {
    kind: 'grant',
    level: 'city',
    provider: { zh: '苏州市工业和信息化局', en: 'Suzhou Bureau of Industry' },
    required: { all: [C, within('320500')] },
  }),
  instrumentWith('two-provinces-tax', { kind: 'tax', required: within('320000', '330000') }),
  instrumentWith('guangdong-grant', {
    kind: 'grant',
    level: 'provincial',
    required: within('440000'),
  }),
  instrumentWith('anywhere-or-jiangsu', { kind: 'fund', required: { any: [within('320000'), C] } }),
];

const COMPILED = CATALOGUE.map(compileInstrument);
/** By kind, then by level. */
const ALL = [
  'national-loan',
  'guangdong-grant',
  'jiangsu-grant',
  'suzhou-award',
  'anywhere-or-jiangsu',
  'two-provinces-tax',
];
const NOTHING: CatalogueView = { q: '', kind: '', level: '', region: '' };
const found = (view: Partial<CatalogueView>) =>
  filterCatalogue(COMPILED, { ...NOTHING, ...view }).map(({ id }) => id);

describe('readCatalogueView', () => {
  it('reads what it knows, without the spaces around it', () => {
    const search = { q: '  贴息 ', kind: 'tax', level: 'city', region: '320000' };
    expect(readCatalogueView(search)).toEqual({ ...search, q: '贴息' });
  });

  it.each([
    {},
    { q: ['a', 'b'], kind: ['tax'], level: ['city'], region: ['320000'] },
    { q: ' ', kind: 'lottery', level: 'moon', region: 'Jiangsu' },
    { kind: 'toString', level: '__proto__', region: '999999' },
  ])('takes %j for the whole catalogue', (search) => {
    expect(readCatalogueView(search)).toEqual(NOTHING);
  });

  it('looks at no more than a hundred signs of what is searched', () => {
    expect(readCatalogueView({ q: 'x'.repeat(5000) }).q).toHaveLength(100);
  });
});

describe('filterCatalogue', () => {
  it('shows everything by kind and level where nothing is asked', () => {
    expect(found({})).toEqual(ALL);
    expect(found({ q: '   ' })).toEqual(ALL);
  });

  it('searches names without regard to width and case', () => {
    for (const q of ['LED', 'led', 'ｌｅｄ', 'Led 改造'])
      expect(found({ q })).toEqual(['national-loan']);
  });

  it('searches document numbers, whole or in parts, with wide or narrow digits', () => {
    expect(found({ q: '财金〔2026〕5号' })).toEqual(['national-loan']);
    expect(found({ q: '财金 ２０２６ 5号' })).toEqual(['national-loan']);
    for (const q of ['财金(2026)5号', '财金[2026]5号', '财金（2026）5号', '财金【2026】5号'])
      expect(found({ q })).toEqual(['national-loan']);
    expect(found({ q: '财金〔2025〕5号' })).toEqual([]);
  });

  it('searches providers, titles of documents and ids, in both languages', () => {
    expect(found({ q: '苏州市工业' })).toEqual(['suzhou-award']);
    expect(found({ q: 'suzhou bureau' })).toEqual(['suzhou-award']);
    expect(found({ q: 'interest subsidies' })).toEqual(['national-loan']);
    expect(found({ q: 'guangdong-grant' })).toEqual(['guangdong-grant']);
  });

  it('asks for every word, in any order and in any text', () => {
    expect(found({ q: 'retrofits 财金' })).toEqual(['national-loan']);
    expect(found({ q: 'retrofits 苏州' })).toEqual([]);
  });

  it('takes signs of patterns as they are', () => {
    for (const q of ['.*', '^$', '\\', '%', '<script>']) expect(found({ q })).toEqual([]);
  });

  it('keeps to kind and level', () => {
    expect(found({ kind: 'grant' })).toEqual(['guangdong-grant', 'jiangsu-grant', 'suzhou-award']);
    expect(found({ kind: 'grant', level: 'city' })).toEqual(['suzhou-award']);
  });

  it('keeps for a province what is open to it, national or its cities’, and drops other provinces', () => {
    expect(found({ region: '320000' })).toEqual(ALL.filter((id) => id !== 'guangdong-grant'));
    expect(found({ region: '440000' })).toEqual([
      'national-loan',
      'guangdong-grant',
      'anywhere-or-jiangsu',
    ]);
    expect(found({ region: '110000' })).toEqual(['national-loan', 'anywhere-or-jiangsu']);
  });

  it('keeps for a city what its province offers, and drops other cities', () => {
    expect(found({ region: '320500' })).toEqual(ALL.filter((id) => id !== 'guangdong-grant'));
    expect(found({ region: '320100' })).toEqual(
      ALL.filter((id) => !['guangdong-grant', 'suzhou-award'].includes(id)),
    );
  });

  it('keeps to every filter at once', () => {
    expect(found({ q: '示例', kind: 'grant', region: '320000', level: 'provincial' })).toEqual([
      'jiangsu-grant',
    ]);
  });
});
