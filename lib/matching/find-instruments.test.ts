import { expect, it } from 'vitest';
import { compileInstrument } from './compiled-instrument';
import { findInstruments, type InstrumentFilter } from './find-instruments';
import { SAMPLE_CATALOGUE } from './testing/sample-catalogue';

const compiled = SAMPLE_CATALOGUE.map(compileInstrument);
const find = (filter: InstrumentFilter) =>
  findInstruments(compiled, filter).map(({ instrument }) => instrument.id);
const all = find({});

it('gives everything, by kind, level and id, where nothing is asked for', () => {
  expect(all).toEqual([
    'loan-any-firm',
    'loan-over',
    'grant-two-steps-away',
    'grant-in-jiangsu',
    'fund-standing-unsure',
    'relief-ended',
    'tax-judged',
    'duty-in-force',
  ]);
});

it.each<[InstrumentFilter, string[]]>([
  [
    { kind: ['grant', 'fund'], level: ['national'] },
    ['grant-two-steps-away', 'fund-standing-unsure'],
  ],
  [{ effect: ['withdrawn'] }, ['relief-ended']],
  [{ standing: ['uncertain'] }, ['fund-standing-unsure']],
  [{ confidence: ['low'] }, []],
  [{ kind: [] }, []],
  [{ q: 'LOAN-any ２０２４' }, ['loan-any-firm']],
  [{ q: '设备　示例银行', kind: ['tax'] }, ['relief-ended', 'tax-judged']],
  [{ q: '没有的词' }, []],
])('finds by %j', (filter, ids) => {
  expect(find(filter)).toEqual(ids);
});

it.each<[InstrumentFilter, string[]]>([
  [{ region: '330000' }, all.filter((id) => id !== 'grant-in-jiangsu')],
  [{ region: '320500' }, all],
  [{ sector: '44' }, all.filter((id) => id !== 'grant-in-jiangsu' && id !== 'tax-judged')],
  [{ sector: '3110', region: '310000' }, all.filter((id) => id !== 'grant-in-jiangsu')],
])('leaves out what shuts out a firm of %j, and nothing else', (filter, ids) => {
  expect(find(filter)).toEqual(ids);
});
