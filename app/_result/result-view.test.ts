import { describe, expect, it } from 'vitest';
import type { Instrument } from '@/lib/catalogue/instrument';
import { STATUSES } from '@/lib/catalogue/instrument-case';
import { decimal } from '@/lib/finance/estimate';
import { compileInstrument } from '@/lib/matching/compiled-instrument';
import { matchInstrument } from '@/lib/matching/match-instrument';
import { instrumentWith } from '@/lib/matching/testing/sample-catalogue';
import { INSTRUMENT_KINDS, INSTRUMENT_LEVELS } from '@/lib/taxonomy/instrument-codes';
import {
  applyView,
  kindsIn,
  type LikelyOf,
  type ResultView,
  readView,
  SORTS,
  viewQuery,
} from './result-view';

const AS_OF = '2026-11-24';

const matchOf = (id: string, changes: Partial<Instrument> = {}) =>
  matchInstrument(compileInstrument(instrumentWith(id, changes)), new Map(), AS_OF);

const named = (zh: string, en: string) => ({ name: { zh, en } });

const MATCHES = [
  matchOf('open', { effectiveTo: null, ...named('工业贷款', 'Works loan') }),
  matchOf('next-year', { effectiveTo: '2027-06', ...named('安徽奖励', 'Anhui award') }),
  matchOf('soon', {
    effectiveTo: '2027',
    applyUntil: '2026-11-30',
    kind: 'grant',
    level: 'city',
    ...named('重庆补助', 'bonus of Chongqing'),
  }),
  matchOf('over', { effectiveTo: '2025-12-31', kind: 'tax', ...named('北京减免', 'Cut of tax') }),
];

/** Yuan by id; an id that is not named has no number. */
const worths =
  (amounts: Readonly<Record<string, number>>): LikelyOf =>
  ({ compiled }) => {
    const amount = amounts[compiled.instrument.id];
    return amount === undefined ? undefined : decimal(amount);
  };

const shown = (
  view: Partial<ResultView>,
  locale: 'zh' | 'en' = 'zh',
  matches = MATCHES,
  likelyOf = worths({}),
) =>
  applyView(matches, { sort: 'fit', ...view }, locale, likelyOf).map(
    ({ compiled }) => compiled.instrument.id,
  );

describe('readView', () => {
  it('reads what it knows', () => {
    const search = { status: 'near_miss', kind: 'tax', level: 'city', sort: 'closing' };
    expect(readView(search)).toEqual(search);
  });

  it.each([
    {},
    { status: '', kind: '', level: '', sort: '' },
    { status: 'best', kind: 'lottery', level: 'moon', sort: 'random' },
    { status: 'ELIGIBLE', kind: 'Tax', level: 'National', sort: 'Fit' },
    { kind: 'toString', level: '__proto__', status: 'constructor', sort: 'valueOf' },
    { status: ['possible', 'eligible'], kind: ['tax'], level: ['city'], sort: ['name'] },
    { status: undefined, q: 'x', since: 'y' },
  ])('takes %j for the whole result in order of fit', (search) => {
    expect(readView(search)).toEqual({ sort: 'fit' });
  });
});

describe('viewQuery', () => {
  const search = (query: string) => Object.fromEntries(new URLSearchParams(query));

  it('is read back as the view it was made of', () => {
    for (const status of [undefined, ...STATUSES])
      for (const kind of [undefined, ...INSTRUMENT_KINDS.codes])
        for (const level of [undefined, ...INSTRUMENT_LEVELS.codes])
          for (const sort of SORTS) {
            const view: ResultView = {
              ...(status && { status }),
              ...(kind && { kind }),
              ...(level && { level }),
              sort,
            };
            expect(readView(search(viewQuery({ sort: 'fit' }, view)))).toEqual(view);
          }
  });

  it('changes one part and keeps the others', () => {
    const view: ResultView = { status: 'possible', kind: 'tax', sort: 'name' };
    expect(search(viewQuery(view, { kind: 'loan' }))).toEqual({ ...view, kind: 'loan' });
    expect(search(viewQuery(view, { kind: undefined }))).toEqual({
      status: 'possible',
      sort: 'name',
    });
    expect(search(viewQuery(view, { sort: 'fit' }))).toEqual({ status: 'possible', kind: 'tax' });
  });

  it('leads to the plain address where nothing is chosen', () => {
    expect(viewQuery({ sort: 'fit' }, {})).toBe('?');
    expect(viewQuery({ status: 'possible', sort: 'fit' }, { status: undefined })).toBe('?');
  });
});

describe('applyView', () => {
  it('hides what does not fit unless it is asked for', () => {
    expect(shown({})).toEqual(['open', 'next-year', 'soon']);
    expect(shown({ status: 'ineligible' })).toEqual(['over']);
    expect(shown({ kind: 'tax' })).toEqual([]);
    expect(shown({ kind: 'tax', status: 'ineligible' })).toEqual(['over']);
  });

  it('shows what holds to every filter at once', () => {
    expect(shown({ level: 'city' })).toEqual(['soon']);
    expect(shown({ level: 'city', kind: 'grant', status: 'possible' })).toEqual(['soon']);
    expect(shown({ level: 'city', kind: 'loan' })).toEqual([]);
  });

  it('orders by the last usable day, what has none at the end', () => {
    expect(shown({ sort: 'closing' })).toEqual(['soon', 'next-year', 'open']);
    expect(shown({ sort: 'closing' }, 'en')).toEqual(['soon', 'next-year', 'open']);
  });

  it('orders names as each language does: by pinyin, and without regard to case', () => {
    expect(shown({ sort: 'name' })).toEqual(['next-year', 'soon', 'open']);
    expect(shown({ sort: 'name' }, 'en')).toEqual(['next-year', 'soon', 'open']);
    expect(shown({ sort: 'name', status: 'ineligible' })).toEqual(['over']);
  });

  it('puts the largest likely worth first, what has none after what has nothing or less', () => {
    const ids = ['none', 'small', 'zero', 'large', 'cost', 'none-too', 'fen'];
    const matches = ids.map((id) => matchOf(id));
    const amounts = { small: 9, zero: 0, large: 1e12, cost: -5, fen: 9.01 };
    expect(shown({ sort: 'worth' }, 'zh', matches, worths(amounts))).toEqual([
      'large',
      'fen',
      'small',
      'zero',
      'cost',
      'none',
      'none-too',
    ]);
  });

  it('keeps the order of fit among equal worths, and orders within a filter', () => {
    const matches = ['a', 'b', 'c', 'd'].map((id) => matchOf(id));
    const amounts = worths({ b: 5, d: 5, c: 7 });
    expect(shown({ sort: 'worth' }, 'zh', matches, amounts)).toEqual(['c', 'b', 'd', 'a']);
    expect(shown({ sort: 'worth', kind: 'grant' }, 'zh', MATCHES, amounts)).toEqual(['soon']);
  });

  it('gives the same order however often, and keeps the order of fit among equals', () => {
    const equals = ['a', 'b', 'c', 'd'].map((id) => matchOf(id, named('同名', 'Alike')));
    for (const sort of SORTS) {
      expect(shown({ sort }, 'zh', equals)).toEqual(['a', 'b', 'c', 'd']);
      expect(shown({ sort }, 'zh', equals.toReversed())).toEqual(['d', 'c', 'b', 'a']);
      expect(shown({ sort })).toEqual(shown({ sort }));
    }
  });

  it('orders any order of the same matches the same way', () => {
    for (const sort of ['closing', 'name'] as const) {
      expect(shown({ sort }, 'zh', MATCHES.toReversed())).toEqual(shown({ sort }));
    }
  });

  it('leaves the matches it was given in their order', () => {
    const before = [...MATCHES];
    shown({ sort: 'name' });
    expect(MATCHES).toEqual(before);
  });
});

describe('kindsIn', () => {
  const [open, nextYear, soon] = MATCHES as [
    (typeof MATCHES)[0],
    (typeof MATCHES)[0],
    (typeof MATCHES)[0],
  ];

  it('names each kind once, in the order of the list of kinds', () => {
    expect(kindsIn([soon, open, nextYear], 'fit')).toEqual(['loan', 'grant']);
    expect(kindsIn([soon, open, nextYear], 'closing')).toEqual(['loan', 'grant']);
    expect(kindsIn([], 'fit')).toEqual([]);
  });

  it('begins with the kind of the largest worth where worth is the order', () => {
    expect(kindsIn([soon, open, nextYear], 'worth')).toEqual(['grant', 'loan']);
  });
});
