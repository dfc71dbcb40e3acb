import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Answers } from '@/lib/profile/answers';
import { factsOf } from '@/lib/profile/facts';
import { arbitraryAnswers } from '@/lib/profile/testing/arbitrary-answers';
import { arbitraryCoarser } from '@/lib/profile/testing/arbitrary-coarser';
import { PATIENCE, runs } from '@/lib/profile/testing/runs';
import { CERTIFICATIONS } from '@/lib/taxonomy/certification';
import { PRACTICES } from '@/lib/taxonomy/practice';
import { STAGES, type Stage } from '@/lib/taxonomy/stage';
import { inferStage } from './infer-stage';
import { STAGE_ENTRIES } from './stage-entries';

const asOf = '2026-11-24';
const order = (stage: Stage) => STAGES.codes.indexOf(stage);
const infer = (answers: Answers) => inferStage(factsOf(answers, asOf).facts, asOf);
const outcomeOf = (answers: Answers, id: string) =>
  infer(answers).evidence.find((one) => one.id === id)?.outcome;

const CLEAN = { penaltyWithin3Years: false, restrictedIndustry: 'none' } as const;
const NONE = { ...CLEAN, practices: [], certifications: [] } as const;
const PLANNED = ['carbon_inventory', 'person_in_charge', 'energy_audit'];
const SCALED: Answers = {
  ...NONE,
  practices: ['third_party_verification', 'green_power_contract'],
  certifications: ['iso_50001'],
  benchmarkLevel: 'between',
};

describe('the stage worked out by hand from the entry rules', () => {
  it.each<[string, Answers, Stage, Stage]>([
    ['nothing known: the first, and anything is possible', {}, 'not_started', 'leading'],
    [
      'both mandatory and one more is planning',
      { ...NONE, practices: PLANNED },
      'planning',
      'retrofitting',
    ],
    [
      'both mandatory without another is not',
      {
        ...NONE,
        practices: ['carbon_inventory', 'person_in_charge'],
        benchmarkLevel: 'below_baseline',
        limitLevel: 'beyond_limit',
        'project.types': [],
        'project.investment': 0,
      },
      'not_started',
      'not_started',
    ],
    [
      'a mandatory one missing is not made up for by the others',
      {
        ...NONE,
        practices: ['carbon_inventory', 'energy_audit', 'project_list', 'reduction_target'],
        benchmarkLevel: 'below_baseline',
        limitLevel: 'level3',
        'project.types': [],
      },
      'not_started',
      'not_started',
    ],
    [
      'a started retrofit and two more is retrofitting, even without planning',
      {
        ...NONE,
        practices: ['sub_metering', 'energy_management_system'],
        'project.types': ['waste_heat'],
        'project.startsOn': '2026-11-24',
        benchmarkLevel: 'below_baseline',
        limitLevel: 'level3',
      },
      'retrofitting',
      'retrofitting',
    ],
    [
      'verified, above the baseline, with certificate and green power is scaling',
      { ...SCALED, limitLevel: 'level2' },
      'scaling',
      'scaling',
    ],
    [
      'level 1 with two national titles is leading',
      {
        ...NONE,
        certifications: ['national_green_factory', 'zero_carbon_factory'],
        limitLevel: 'level1',
      },
      'leading',
      'leading',
    ],
    [
      'a penalty holds it at planning',
      { ...SCALED, penaltyWithin3Years: true },
      'planning',
      'planning',
    ],
    [
      'so does a restricted process',
      { ...SCALED, restrictedIndustry: 'restricted' },
      'planning',
      'planning',
    ],
  ])('%s', (_, answers, stage, possible) => {
    const proposal = infer(answers);
    expect([proposal.stage, proposal.possible]).toEqual([stage, possible]);
  });

  it.each<[string, string, Answers, string]>([
    ['a start tomorrow', 's2.1', { 'project.startsOn': '2026-11-25' }, 'unknown'],
    [
      'research is no retrofit',
      's2.1',
      { 'project.types': ['rd'], 'project.progress': 0.5 },
      'unmet',
    ],
    [
      'a green pool takes ideas too',
      's2.1',
      { 'project.types': ['waste_heat'], 'project.pools': ['green_project_pool'] },
      'unknown',
    ],
    [
      'progress between nothing and half',
      's2.1',
      { 'project.types': ['waste_heat'], 'project.progress': { min: 0, max: 0.5 } },
      'unknown',
    ],
    [
      'a small firm with diagnosis and meters',
      's3.3',
      { certifications: [], practices: ['energy_audit', 'sub_metering'], sizeClass: 'small' },
      'met',
    ],
    [
      'a medium firm with the same',
      's3.3',
      { certifications: [], practices: ['energy_audit', 'sub_metering'], sizeClass: 'medium' },
      'unmet',
    ],
    ['own money', 's2.4', { 'project.investment': 1e6, 'project.financingNeed': 0 }, 'met'],
    [
      'the carbon market asks yearly',
      's2.5',
      { practices: ['carbon_inventory'], inNationalEts: true },
      'met',
    ],
  ])('%s: %s', (_, id, answers, outcome) => {
    expect(outcomeOf(answers, id)).toBe(outcome);
  });

  it('names what is missing for the next stage and what to answer', () => {
    const { next } = infer({ ...CLEAN, practices: PLANNED, certifications: [] });
    expect(next?.stage).toBe('retrofitting');
    expect(next?.mandatory.map(({ id }) => id)).toEqual(['s2.1']);
    expect(next?.mandatory[0]?.attributes).toContain('project.startsOn');
    expect(next?.othersNeeded).toBe(2);
    expect(next?.others.map(({ id }) => id)).toEqual(['s2.2', 's2.3', 's2.4', 's2.5']);
    expect(
      infer({
        ...NONE,
        limitLevel: 'level1',
        certifications: ['national_green_factory', 'zero_carbon_factory'],
      }).next,
    ).toBeNull();
  });

  it('says an unknown cap and does not apply it', () => {
    const { penaltyWithin3Years: _, ...unsaid } = SCALED;
    const proposal = infer(unsaid as Answers);
    expect(proposal.stage).toBe('scaling');
    expect(proposal.caps.map(({ outcome }) => outcome)).toEqual(['unknown', 'unmet']);
  });

  it.each([
    ['planning', 'same'],
    ['not_started', 'below'],
    ['retrofitting', 'open'],
    ['leading', 'above'],
  ] as const)('the own answer %s stays: %s', (stage, relation) => {
    const { own } = infer({ ...NONE, practices: PLANNED, stage });
    expect(own).toMatchObject({ stage, relation, agrees: relation === 'same' });
  });

  it('an own answer above what the answers allow is said', () => {
    expect(infer({ ...SCALED, penaltyWithin3Years: true, stage: 'leading' }).own?.relation).toBe(
      'above',
    );
  });

  it('gives every criterion an id of its own', () => {
    const ids = STAGE_ENTRIES.flatMap(({ criteria }) => criteria.map(({ id }) => id));
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids).toHaveLength(25);
  });
});

describe('the stage, whatever a firm says', () => {
  it(
    'is never lowered by one more practice or certificate',
    () => {
      fc.assert(
        fc.property(
          arbitraryAnswers({ asOf }),
          fc.constantFrom(...PRACTICES.codes),
          fc.constantFrom(...CERTIFICATIONS.codes),
          (answers, more, title) => {
            const before = infer(answers);
            const add = (key: 'practices' | 'certifications', code: string) =>
              ({ ...answers, [key]: [...((answers[key] ?? []) as string[]), code] }) as Answers;
            for (const after of [add('practices', more), add('certifications', title)].map(infer)) {
              expect(order(after.stage)).toBeGreaterThanOrEqual(order(before.stage));
            }
          },
        ),
        runs(150),
      );
    },
    PATIENCE,
  );

  it(
    'keeps sure and possible apart, and knowing more leaves no less sure criterion',
    () => {
      const pair = arbitraryAnswers({ asOf }).chain((answers) =>
        fc.tuple(fc.constant(answers), arbitraryCoarser(answers)),
      );
      fc.assert(
        fc.property(pair, ([answers, coarser]) => {
          const [exact, less] = [infer(answers), infer(coarser)];
          expect(order(exact.possible)).toBeGreaterThanOrEqual(order(exact.stage));
          for (const [at, { id, outcome }] of less.evidence.entries()) {
            if (outcome === 'unknown') continue;
            expect([id, exact.evidence[at]?.outcome]).toEqual([id, outcome]);
          }
          const capUnknown = less.caps.some(({ outcome }) => outcome === 'unknown');
          if (!capUnknown) {
            expect(order(exact.stage)).toBeGreaterThanOrEqual(order(less.stage));
          }
          expect(order(exact.possible)).toBeLessThanOrEqual(order(less.possible));
        }),
        runs(150),
      );
    },
    PATIENCE,
  );
});
