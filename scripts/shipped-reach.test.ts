import { describe, expect, it } from 'vitest';
import { STATUSES } from '@/lib/catalogue/instrument-case';
import { matchInstrument } from '@/lib/matching/match-instrument';
import { instrumentColumns } from '@/lib/matching/reach/instrument-columns';
import { encodePopulation } from '@/lib/matching/reach/population';
import { reachOf } from '@/lib/matching/reach/reach-of';
import { SAMPLE_SEED, sampleFirm } from '@/lib/population/sample-firm';
import { factsOf } from '@/lib/profile/facts';
import { PATIENCE, runs } from '@/lib/profile/testing/runs';
import { AS_OF, COMPILED, SAMPLE_FIRMS } from './testing/shipped-firms';

const MADE = runs(400).numRuns;
const FIRMS = [
  ...SAMPLE_FIRMS,
  ...Array.from({ length: MADE }, (_, index) => sampleFirm(SAMPLE_SEED, index, AS_OF)),
];

describe('the shipped catalogue over columns', () => {
  const population = encodePopulation(FIRMS, AS_OF);

  it(
    'gives every sample firm and every labelled case the status of the matcher',
    () => {
      const facts = FIRMS.map((answers) => factsOf(answers, AS_OF).facts);
      for (const compiled of COMPILED) {
        const { statuses } = instrumentColumns(compiled.instrument, population, AS_OF);
        const expected = facts.map((known) => matchInstrument(compiled, known, AS_OF).status);
        expect(Array.from(statuses, (at) => STATUSES[at])).toEqual(expected);
      }
    },
    PATIENCE,
  );

  it('has, for most instruments, sample firms that match and sample firms that do not', () => {
    const inForce = COMPILED.map(({ instrument }) => ({
      id: instrument.id,
      reach: reachOf(null, instrument, population, AS_OF),
    })).filter(({ reach }) => reach.after?.validity === 'in_force');
    const touched = inForce.filter(({ reach: { after } }) => {
      const { ineligible, near_miss, ...reached } = after?.byStatus ?? {
        ineligible: 0,
        near_miss: 0,
      };
      return Object.values(reached).some((count) => count > 0) && ineligible + near_miss > 0;
    });
    expect(touched.length / inForce.length).toBeGreaterThan(0.8);
  });
});
