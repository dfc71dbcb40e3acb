import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { arbitraryCondition } from '@/lib/criteria/testing/arbitrary-condition';
import { attributesOf, limitsIn } from '@/lib/criteria/testing/criterion-limits';
import { factsOf } from '@/lib/profile/facts';
import { arbitraryAnswers } from '@/lib/profile/testing/arbitrary-answers';
import { PATIENCE, runs } from '@/lib/profile/testing/runs';
import { PROJECT_TYPES, type ProjectType } from '@/lib/taxonomy/project-type';
import { compileInstrument } from './compiled-instrument';
import { instrumentsForTypes, supposedFacts } from './instruments-for-types';
import { matchInstrument } from './match-instrument';
import { instrumentWith, SAMPLE_CATALOGUE } from './testing/sample-catalogue';

const asOf = '2026-11-24';
const source = { document: 'b1' };
const types = (...value: ProjectType[]) =>
  ({ attribute: 'project.types', op: 'includesAny', value, source }) as const;
const investment = { attribute: 'project.investment', op: 'atLeast', value: 1e7, source } as const;
const assets = (value: number) =>
  ({ attribute: 'totalAssets', op: 'atLeast', value, source }) as const;
const judgement = { judgement: { zh: '由人判断', en: 'A person decides' }, source };

const CATALOGUE = [
  ...SAMPLE_CATALOGUE,
  instrumentWith('pays-heat', { required: types('waste_heat', 'ccus') }),
  instrumentWith('pays-efficiency', { required: types('energy_efficiency') }),
  instrumentWith('judged', { required: { all: [types('waste_heat'), judgement] } }),
  instrumentWith('large-projects', { required: { all: [types('waste_heat'), investment] } }),
  instrumentWith('large-firms', { required: { all: [types('waste_heat'), assets(1e9)] } }),
  instrumentWith('nearly', {
    required: {
      all: [types('waste_heat'), { attribute: 'stage', op: 'in', value: ['leading'], source }],
    },
  }),
  instrumentWith('likes-heat', { preferred: [{ condition: types('waste_heat'), weight: 1 }] }),
  instrumentWith('shuts-heat-out', { required: { not: types('waste_heat') } }),
  instrumentWith('no-coal-no-heat', {
    required: { not: { any: [types('waste_heat'), { not: types('ccus') }] } },
  }),
  instrumentWith('other-kinds', { required: types('rd') }),
  instrumentWith('over', { required: types('waste_heat'), effectiveTo: '2025' }),
  instrumentWith('duty', {
    effect: 'compliance',
    required: types('waste_heat'),
    effectiveFrom: null,
    effectiveTo: null,
  }),
].map(compileInstrument);

const FIRM = { sector: '31', stage: 'planning', totalAssets: 5e7, region: '310000' } as const;
const { facts } = factsOf(FIRM, asOf);

describe('the instruments for kinds of project', () => {
  it('are those that name one, with how they would stand: best first, then by id', () => {
    const found = instrumentsForTypes(CATALOGUE, facts, asOf, ['waste_heat', 'energy_efficiency']);
    expect(
      found.map(({ instrument, status, naming, types }) => [
        instrument.id,
        status,
        naming,
        types.join('+'),
      ]),
    ).toEqual([
      ['likes-heat', 'eligible', 'preferred', 'waste_heat'],
      ['pays-efficiency', 'eligible', 'required', 'energy_efficiency'],
      ['pays-heat', 'eligible', 'required', 'waste_heat'],
      ['judged', 'eligible_subject_to_judgement', 'required', 'waste_heat'],
      ['large-projects', 'possible', 'required', 'waste_heat'],
    ]);
  });

  it('do not go by what the firm has said of its own project', () => {
    const said = factsOf(
      { ...FIRM, 'project.types': ['rd'], 'project.investment': 100, 'project.publicSupport': [] },
      asOf,
    );
    const ask = (known: typeof facts) =>
      instrumentsForTypes(CATALOGUE, known, asOf, ['waste_heat']).map(({ instrument, status }) => [
        instrument.id,
        status,
      ]);
    expect(ask(said.facts)).toEqual(ask(facts));
  });

  it('are none where no kind is asked about', () => {
    expect(instrumentsForTypes(CATALOGUE, facts, asOf, [])).toEqual([]);
  });

  it('suppose the kinds alone of the project, and leave the firm as it is', () => {
    const said = factsOf({ ...FIRM, 'project.types': ['rd'], 'project.publicSupport': [] }, asOf);
    const supposed = supposedFacts(said.facts, ['ccus']);
    expect([...supposed.keys()].filter((key) => key.startsWith('project.'))).toEqual([
      'project.types',
    ]);
    expect(supposed.get('project.types')).toEqual({ kind: 'set', members: ['ccus'] });
    expect(supposed.get('sizeClass')).toEqual(said.facts.get('sizeClass'));
  });

  it(
    'are never ones that the firm fails with a project of the kinds that are named',
    () => {
      const cases = fc
        .tuple(
          arbitraryCondition(),
          fc.subarray([...PROJECT_TYPES.codes], { minLength: 1 }),
          fc.boolean(),
        )
        .chain(([condition, kinds, isRequired]) => {
          const asked = types(...kinds);
          const instrument = instrumentWith('any', {
            required: isRequired ? { all: [asked, condition] } : condition,
            preferred: isRequired ? [] : [{ condition: asked, weight: 1 }],
          });
          return fc.record({
            compiled: fc.constant(compileInstrument(instrument)),
            kinds: fc.subarray([...PROJECT_TYPES.codes], { minLength: 1 }),
            answers: arbitraryAnswers({
              asOf,
              keys: attributesOf([condition]),
              interesting: limitsIn([condition]),
            }),
          });
        });
      fc.assert(
        fc.property(cases, ({ compiled, kinds, answers }) => {
          const known = factsOf(answers, asOf).facts;
          for (const found of instrumentsForTypes([compiled], known, asOf, kinds)) {
            for (const supposed of [kinds, ...(found.naming === 'required' ? [found.types] : [])]) {
              const again = matchInstrument(compiled, supposedFacts(known, supposed), asOf);
              expect(again.status).toBe(found.status);
            }
            expect(['ineligible', 'near_miss']).not.toContain(found.status);
            expect(kinds).toEqual(expect.arrayContaining([...found.types]));
          }
        }),
        runs(1000),
      );
    },
    PATIENCE,
  );
});
