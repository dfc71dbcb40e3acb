import { describe, expect, it } from 'vitest';
import { STATUSES } from '@/lib/catalogue/instrument-case';
import { factsOf } from '@/lib/profile/facts';
import { compileInstrument } from './compiled-instrument';
import { matchCatalogue } from './match-catalogue';
import { PACKAGE_MATCHES, packageItems } from './package-items';
import { SAMPLE_CATALOGUE } from './testing/sample-catalogue';
import { valuationOf, type WorthBasis, worthOfMatches } from './worth-of-match';

const asOf = '2026-11-24';
const { facts } = factsOf({ sector: '3110', totalAssets: 4e8, stage: 'retrofitting' }, asOf);
const basis: WorthBasis = { facts, asOf, assumptions: {} };
const { support } = matchCatalogue(SAMPLE_CATALOGUE.map(compileInstrument), facts, asOf);
const worthOf = worthOfMatches(basis);

describe('packageItems', () => {
  it('are the instruments that fit, never those that are open or fail', () => {
    expect(PACKAGE_MATCHES).toEqual(['eligible', 'eligible_subject_to_judgement']);
    expect(packageItems(support, worthOf, basis).map(({ id }) => id)).toEqual([
      'loan-any-firm',
      'fund-standing-unsure',
      'tax-judged',
    ]);
    expect(new Set(support.map(({ status }) => status))).toEqual(new Set(STATUSES));
  });

  it('carry name, classes, relations and worth of their instrument, and when it ends', () => {
    const match = support.find(({ compiled }) => compiled.instrument.id === 'loan-any-firm');
    if (!match) throw new Error('no such match');
    const { instrument } = match.compiled;
    expect(packageItems([match], worthOf, basis)).toEqual([
      {
        id: instrument.id,
        name: instrument.name,
        classes: instrument.classes,
        relations: instrument.relations,
        worth: worthOf(match),
        valuation: valuationOf(instrument, basis),
      },
    ]);
  });
});
