import fc from 'fast-check';
import { type Instrument, instrumentSchema } from '@/lib/catalogue/instrument';
import { TEMPLATE_INSTRUMENTS } from '../template-instruments';

/** What spreadsheets, CSV, XML and lines stumble over. */
const AWKWARD = [
  '=1+1',
  "'=1+1",
  "''-2",
  '+86 21',
  '-5%',
  '@name',
  '\tindented',
  '＝1',
  'a|b',
  'a｜b',
  '"quoted"',
  'a,b;c',
  'two\nlines',
  'old\r\nlines',
  '<b>&amp;</b>',
  ']]>',
  '_x000D_',
  '_x005F_',
  ' spaced ',
  '[1]',
  '{"a":1}',
  '#hash',
  '𠮷 and 😀',
  'null',
  '2026-01',
  '1e5',
  '万'.repeat(70),
] as const;

const words = fc.oneof(
  fc.constantFrom(...AWKWARD),
  fc
    .string({ unit: 'binary', minLength: 1, maxLength: 20 })
    .map((text) => text.replaceAll(/[\p{Cc}\p{Cs}\uFFFE\uFFFF]/gu, '·')),
);
const zh = words.map((text) => `${text}中`);
const en = words
  .map((text) => text.replaceAll(/\p{Script=Han}/gu, 'x'))
  .filter((text) => text.trim() !== '');
const both = fc.record({ zh, en });
const maybe = fc.option(both, { nil: null });
const date = fc.constantFrom(null, '2026', '2026-03', '2026-03-07');

/** Whole instruments in the right shape, with texts that are hard on every format. */
export const arbitraryInstrument: fc.Arbitrary<Instrument> = fc
  .record({
    base: fc.constantFrom(...TEMPLATE_INSTRUMENTS),
    id: fc.stringMatching(/^[a-z0-9]{1,12}(-[a-z0-9]{1,6}){0,2}$/),
    changes: fc.record({
      name: both,
      provider: both,
      summary: both,
      note: maybe,
      effectiveFrom: date,
      effectiveTo: date,
      legalBasis: fc.array(
        fc.record({
          key: fc.constant('b1'),
          title: both,
          number: fc.option(words, { nil: null }),
          issuedOn: date,
        }),
        { maxLength: 3 },
      ),
      sources: fc.array(
        fc.record({
          key: fc.constant('s1'),
          title: words,
          address: fc.option(words, { nil: null }),
          verified: fc.constantFrom('seen' as const, 'knowledge' as const),
        }),
        { minLength: 1, maxLength: 3 },
      ),
      application: fc.record({
        how: both,
        authority: both,
        documents: fc.array(both, { maxLength: 3 }),
      }),
      stacking: fc.record({ exclusions: maybe, combinations: maybe }),
    }),
    isSample: fc.boolean(),
    unquantified: maybe,
  })
  .map(({ base, id, changes, isSample, unquantified }) =>
    instrumentSchema.parse({
      ...base,
      ...changes,
      id,
      ...(isSample ? { sample: true } : {}),
      benefit: { ...base.benefit, unquantified },
    }),
  );
