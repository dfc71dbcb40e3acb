import { describe, expect, it } from 'vitest';
import type { Instrument } from '@/lib/catalogue/instrument';
import type { Condition } from '@/lib/criteria/condition';
import type { Answers } from '@/lib/profile/answers';
import { factsOf } from '@/lib/profile/facts';
import type { AttributeKey } from '@/lib/profile/registry';
import { compileInstrument } from './compiled-instrument';
import { type InstrumentMatch, matchInstrument } from './match-instrument';
import { nextQuestions, type Stakes } from './next-questions';
import { instrumentWith } from './testing/sample-catalogue';

const asOf = '2026-11-24';
const source = { document: 'b1' };

const isTrue = (attribute: AttributeKey): Condition => ({
  attribute,
  op: 'is',
  value: true,
  source,
});
const atLeast = (attribute: AttributeKey, value: number): Condition => ({
  attribute,
  op: 'atLeast',
  value,
  source,
});
const VAT = isTrue('generalVatPayer');
const BOOKS = isTrue('bookBasedLevy');
const ENERGY = atLeast('energyUse', 1000);

function situation(rules: Readonly<Record<string, Instrument['required']>>, answers: Answers = {}) {
  const { facts } = factsOf(answers, asOf);
  const undecided = Object.entries(rules).map(([id, required]) =>
    matchInstrument(compileInstrument(instrumentWith(id, { required })), facts, asOf),
  );
  return { facts, undecided };
}

const worth =
  (yuan: Readonly<Record<string, number>>) =>
  ({ compiled }: InstrumentMatch) =>
    yuan[compiled.instrument.id] ?? 1;

function asked(
  { facts, undecided }: ReturnType<typeof situation>,
  stakes: Partial<Stakes> = {},
): readonly (readonly [string, number, number, number])[] {
  return nextQuestions(undecided, facts, { weightOf: () => 1, withoutAmount: [], ...stakes }).map(
    ({ attributes, settles, concerns, amounts }) =>
      [attributes.join('+'), settles, concerns, amounts] as const,
  );
}

describe('nextQuestions', () => {
  it('counts what an answer settles and what it concerns', () => {
    const now = situation({ a: VAT, b: { all: [VAT, BOOKS] } });
    expect(asked(now)).toEqual([
      ['generalVatPayer', 1, 2, 0],
      ['bookBasedLevy', 0, 1, 0],
    ]);
  });

  it('asks first what settles the larger worth, though it settles fewer', () => {
    const now = situation({ a: VAT, b: VAT, c: BOOKS });
    expect(asked(now).map(([key]) => key)).toEqual(['generalVatPayer', 'bookBasedLevy']);
    expect(asked(now, { weightOf: worth({ a: 1e5, b: 1e5, c: 1e6 }) })).toEqual([
      ['bookBasedLevy', 1, 1, 0],
      ['generalVatPayer', 2, 2, 0],
    ]);
  });

  it('counts an answer that settles only sometimes by how often it does', () => {
    const now = situation({ a: { all: [VAT, BOOKS] }, b: ENERGY });
    // Half of the answers to either of two facts settle a; every answer to the third settles b.
    const keys = (a: number, b: number) => asked(now, { weightOf: worth({ a, b }) })[0]?.[0];
    expect(keys(19, 10)).toBe('energyUse');
    expect(keys(21, 10)).not.toBe('energyUse');
  });

  it('asks for inputs of amounts beside what decides, and counts them', () => {
    const now = situation({ a: VAT, b: VAT });
    const [match] = now.undecided;
    if (!match) throw new Error('one match');
    const missing: readonly AttributeKey[] = ['generalVatPayer', 'project.investment'];
    expect(asked(now, { withoutAmount: [{ match, missing }] })).toEqual([
      ['generalVatPayer', 2, 2, 1],
      ['project.investment', 0, 0, 1],
    ]);
  });

  it('counts an amount that waits for several answers in part for each', () => {
    const now = situation({ a: VAT });
    const [match] = now.undecided;
    if (!match) throw new Error('one match');
    const order = (missing: readonly AttributeKey[]) =>
      nextQuestions(now.undecided, now.facts, {
        weightOf: () => 1,
        withoutAmount: [
          { match, missing },
          { match, missing },
        ],
      })[0]?.attributes[0];
    expect(order(['project.investment'])).toBe('project.investment');
    expect(order(['project.investment', 'taxableIncome', 'rdSpend'])).toBe('generalVatPayer');
  });

  it('asks for amounts where nothing is undecided', () => {
    const now = situation({ a: VAT }, { generalVatPayer: true });
    const [match] = now.undecided;
    if (!match) throw new Error('one match');
    expect(
      nextQuestions([], now.facts, {
        weightOf: () => 1,
        withoutAmount: [{ match, missing: ['rdSpend'] }],
      }),
    ).toEqual([{ attributes: ['rdSpend'], settles: 0, concerns: 0, amounts: 1 }]);
  });

  it('asks for what a derived value follows from, once for all that follows from the same', () => {
    const now = situation({
      a: { attribute: 'sizeClass', op: 'in', value: ['small'], source },
      b: atLeast('carbonPerEnergy', 2),
    });
    expect(
      asked(now)
        .map(([key]) => key)
        .sort(),
    ).toEqual(['emissions+energyUse', 'sector+employees+annualRevenue']);
  });

  it('asks nothing that can change nothing', () => {
    expect(asked(situation({}))).toEqual([]);
    expect(asked(situation({ a: VAT }, { generalVatPayer: false }))).toEqual([]);
  });

  it('keeps one order for questions that count the same', () => {
    const now = situation({ a: VAT, b: BOOKS, c: ENERGY });
    const order = asked(now).map(([key]) => key);
    expect(order).toEqual([...order].sort((a, b) => a.localeCompare(b)));
    expect(asked({ ...now, undecided: [...now.undecided].reverse() })).toEqual(asked(now));
  });
});
