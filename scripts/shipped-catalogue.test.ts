import { describe, expect, it } from 'vitest';
import type { Instrument } from '@/lib/catalogue/instrument';
import { instrumentFaults } from '@/lib/catalogue/instrument-faults';
import type { NormalForm } from '@/lib/criteria/normal-form';
import { best, type Outcome, worst } from '@/lib/criteria/outcome';
import { criterionSentence } from '@/lib/criteria/sentence';
import { caseFault } from '@/lib/matching/run-case';
import { COMPILED, SHIPPED } from './testing/shipped-firms';

function countBy(of: (instrument: Instrument) => string): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const instrument of SHIPPED) counts[of(instrument)] = (counts[of(instrument)] ?? 0) + 1;
  return counts;
}

/** The outcome if every answer were the right one: what is left is for people to decide. */
function atBest(form: NormalForm): Outcome {
  if (form.kind === 'criterion') return 'judgement' in form.criterion ? 'judgement' : 'met';
  return (form.kind === 'all' ? worst : best)(form.members.map(atBest));
}

function sentencesOf(form: NormalForm): readonly string[] {
  if (form.kind !== 'criterion') return form.members.flatMap(sentencesOf);
  return (['zh', 'en'] as const).map((locale) =>
    criterionSentence(form.criterion, form.negated, locale),
  );
}

describe('the shipped catalogue', () => {
  it('has 110 instruments, 102 of them support, each id once', () => {
    expect(new Set(SHIPPED.map(({ id }) => id)).size).toBe(110);
    expect(countBy(({ effect }) => effect)).toEqual({
      support: 102,
      compliance: 4,
      withdrawn: 3,
      announced: 1,
    });
  });

  it('has as many of each kind, level and confidence as the records it was made from', () => {
    expect(countBy(({ kind }) => kind)).toEqual({
      tax: 27,
      loan: 23,
      grant: 20,
      market: 15,
      interest_subsidy: 7,
      refinancing_facility: 5,
      fund: 5,
      bond: 3,
      guarantee: 2,
      insurance: 2,
      leasing: 1,
    });
    expect(countBy(({ level }) => level)).toEqual({ national: 78, provincial: 24, city: 8 });
    expect(countBy(({ confidence }) => confidence)).toEqual({ high: 62, medium: 43, low: 5 });
  });

  it.each(SHIPPED.map((instrument) => [instrument.id, instrument] as const))(
    '%s lacks nothing: sources, both languages, a real criterion, numbers or a reason, cases',
    (_, instrument) => expect(instrumentFaults(instrument)).toEqual([]),
  );

  it('reads whole in both languages, criterion by criterion', () => {
    for (const { instrument, required, preferred } of COMPILED) {
      const forms = [required, ...preferred.map(({ form }) => form)];
      for (const sentence of forms.flatMap(sentencesOf)) {
        expect(sentence, instrument.id).toMatch(/\S/);
        expect(sentence, instrument.id).not.toMatch(/undefined|NaN|Infinity|\[object/);
      }
    }
  });

  it('lets the data alone make a firm eligible only where the law leaves nobody to decide', () => {
    const automatic = COMPILED.filter(
      ({ instrument, required }) => instrument.effect === 'support' && atBest(required) === 'met',
    );
    expect(automatic.map(({ instrument }) => [instrument.id, instrument.kind])).toEqual([
      ['cit-small-low-profit-5pct', 'tax'],
      ['cit-western-region-15pct', 'tax'],
    ]);
  });
});

describe('a sample case of the shipped catalogue', () => {
  const rows = COMPILED.flatMap((compiled) =>
    compiled.instrument.cases.map(
      (sample) =>
        [compiled.instrument.id, sample.title.en, sample.status, compiled, sample] as const,
    ),
  );

  it.each(rows)('%s, %s: %s', (_id, _title, _status, compiled, sample) => {
    expect(caseFault(compiled, sample)).toBeUndefined();
  });
});
