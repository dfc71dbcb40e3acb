import { describe, expect, it } from 'vitest';
import { factsOf } from '@/lib/profile/facts';
import { compileInstrument } from './compiled-instrument';
import { matchCatalogue } from './match-catalogue';
import type { InstrumentMatch } from './match-instrument';
import { instrumentWith } from './testing/sample-catalogue';

const asOf = '2026-11-24';
const { facts } = factsOf({ stage: 'planning', totalAssets: 5e7, region: '310000' }, asOf);
const source = { document: 'b1' };
const stage = (...value: string[]) => ({ attribute: 'stage', op: 'in', value, source }) as const;
const judgement = { judgement: { zh: '由人判断', en: 'A person decides' }, source };
const open = { effectiveFrom: null, effectiveTo: null };

const CATALOGUE = [
  instrumentWith('near', { required: stage('leading') }),
  instrumentWith('far', {
    required: { attribute: 'region', op: 'within', value: ['320000'], source },
  }),
  instrumentWith('fits-b', { required: stage('planning') }),
  instrumentWith('fits-a', { required: stage('planning') }),
  instrumentWith('fits-less-sure', { required: stage('planning'), confidence: 'low' }),
  instrumentWith('fits-best', {
    required: stage('planning'),
    preferred: [{ condition: stage('planning'), weight: 1 }],
  }),
  instrumentWith('judged', { required: { all: [stage('planning'), judgement] } }),
  instrumentWith('in-doubt', { ...open, required: stage('planning'), standing: 'uncertain' }),
  instrumentWith('open', {
    required: { attribute: 'zones', op: 'includesAny', value: ['beijing_etdz'], source },
  }),
  instrumentWith('not-yet', { required: stage('planning'), effectiveFrom: '2026-11-25' }),
  instrumentWith('over', { required: stage('planning'), effectiveTo: '2026-11-23' }),
  instrumentWith('expired', { ...open, required: stage('planning'), standing: 'expired' }),
  instrumentWith('duty', { ...open, effect: 'compliance', required: stage('planning') }),
  instrumentWith('duty-elsewhere', { ...open, effect: 'compliance', required: stage('leading') }),
  instrumentWith('repealed', {
    effect: 'withdrawn',
    required: stage('planning'),
    effectiveTo: '2025',
  }),
  instrumentWith('announced', { ...open, effect: 'announced', required: stage('planning') }),
];

const matched = (catalogue = CATALOGUE) =>
  matchCatalogue(catalogue.map(compileInstrument), facts, asOf);
const ids = (matches: readonly InstrumentMatch[]) =>
  matches.map(({ compiled }) => compiled.instrument.id);

describe('matching a catalogue', () => {
  it('ranks by status, then by score, then by name', () => {
    expect(
      matched().support.map(({ status, compiled }) => [compiled.instrument.id, status]),
    ).toEqual([
      ['fits-best', 'eligible'],
      ['fits-a', 'eligible'],
      ['fits-b', 'eligible'],
      ['fits-less-sure', 'eligible'],
      ['in-doubt', 'eligible_subject_to_judgement'],
      ['judged', 'eligible_subject_to_judgement'],
      ['open', 'possible'],
      ['near', 'near_miss'],
      ['expired', 'ineligible'],
      ['not-yet', 'ineligible'],
      ['over', 'ineligible'],
      ['far', 'ineligible'],
    ]);
  });

  it('ranks the same whatever the order of the catalogue', () => {
    const expected = ids(matched().support);
    expect(ids(matched([...CATALOGUE].reverse()).support)).toEqual(expected);
    expect(
      ids(matched([...CATALOGUE].sort((a, b) => a.name.en.length - b.name.en.length)).support),
    ).toEqual(expected);
  });

  it('counts only what supports, by status', () => {
    expect(matched().counts).toEqual({
      eligible: 4,
      eligible_subject_to_judgement: 2,
      possible: 1,
      near_miss: 1,
      ineligible: 4,
    });
  });

  it('tells duties, ended reliefs and announcements apart, where they may concern the firm', () => {
    const { notices, support } = matched();
    expect(ids(notices).sort()).toEqual(['announced', 'duty', 'repealed']);
    expect(support.every(({ compiled }) => compiled.instrument.effect === 'support')).toBe(true);
  });

  it('names what is missing for what is possible, and what would have to change for what fails', () => {
    const byId = new Map(matched().support.map((match) => [match.compiled.instrument.id, match]));
    const [open_, near, over] = ['open', 'near', 'over'].map((id) => byId.get(id));
    expect([open_?.missing, open_?.changes]).toEqual([['zones'], []]);
    expect([near?.missing, near?.changes.length]).toEqual([[], 1]);
    expect([over?.validity, over?.missing, over?.changes]).toEqual(['ended', [], []]);
  });

  it('goes by the day it is given', () => {
    const compiled = CATALOGUE.map(compileInstrument);
    const eligible = (day: string) =>
      ids(
        matchCatalogue(compiled, facts, day).support.filter(({ status }) => status === 'eligible'),
      );
    expect(eligible('2026-11-25')).toContain('not-yet');
    expect(eligible('2026-11-23')).toContain('over');
    expect(eligible('2027-01-01')).not.toContain('fits-a');
  });
});
