import { describe, expect, it } from 'vitest';
import { INDICATOR_IDS } from '@/lib/assessment/indicator';
import { defaultWeights } from '@/lib/assessment/weighting/weights';
import { ALL_WEIGHTS, readWeightChoice, weightsQuery } from './weight-choice';

const fieldsAtFault = (search: Record<string, string>) =>
  readWeightChoice({ weights: 'custom', ...search }).issues.map(({ field }) => field);

describe('the weights an address asks for', () => {
  it.each([
    [undefined, 'platform'],
    ['equal', 'equal'],
    ['entropy', 'entropy'],
    ['platform', 'platform'],
    ['nonsense', 'platform'],
  ])('%s are the weights of kind %s, and the form shows them in per cent', (weights, kind) => {
    const { choice, typed, issues } = readWeightChoice({ weights });
    expect([choice, issues]).toEqual([{ kind }, []]);
    const shown = INDICATOR_IDS.reduce((all, id) => all + Number(typed[id]), 0);
    expect(shown).toBeCloseTo(100, 0);
  });

  it('are asked for by the query that is written for them', () => {
    for (const kind of ['platform', 'equal', 'entropy'] as const) {
      const search = Object.fromEntries(new URLSearchParams(weightsQuery(kind)));
      expect(readWeightChoice(search).asked).toBe(kind);
    }
  });

  it('are the reader’s own in proportion, what is left empty weighing nothing', () => {
    const search = { weights: 'custom', emissions: ' 30 ', strategy: '１０%', clean_use: '' };
    const { choice, typed, issues } = readWeightChoice(search);
    expect(issues).toEqual([]);
    expect(choice).toMatchObject({
      kind: 'custom',
      weights: { emissions: 0.75, strategy: 0.25, clean_use: 0, technology: 0 },
    });
    expect([typed.emissions, typed.strategy, typed.clean_use]).toEqual(['30', '１０%', '']);
  });

  it('are the same as the platform’s where its own per cents are sent back', () => {
    const { typed } = readWeightChoice({});
    const { choice } = readWeightChoice({ weights: 'custom', ...typed });
    const weights = choice.kind === 'custom' ? choice.weights : defaultWeights();
    for (const id of INDICATOR_IDS) expect(weights[id]).toBeCloseTo(defaultWeights()[id], 9);
  });

  it.each(['ten', '-1', '1,5', '3-5', '1e9999', '9'.repeat(60), '<b>1</b>', '2000000'])(
    'are named by their field where %j is typed, which stays typed',
    (text) => {
      const asked = readWeightChoice({ weights: 'custom', emissions: '1', technology: text });
      expect(asked.issues.map(({ field }) => field)).toEqual(['technology']);
      expect(asked.issues[0]?.message.zh).toContain('环保技术');
      expect(asked.choice).toEqual({ kind: 'platform' });
      expect(asked.typed.technology).toBe(text.slice(0, 40));
      expect(asked.typed.emissions).toBe('1');
    },
  );

  it('cannot all be nothing, and several faults are each named', () => {
    expect(fieldsAtFault({})).toEqual([ALL_WEIGHTS]);
    expect(fieldsAtFault({ emissions: '0', participation: '0' })).toEqual([ALL_WEIGHTS]);
    expect(fieldsAtFault({ emissions: 'a', participation: '-2' })).toEqual([
      'emissions',
      'participation',
    ]);
  });

  it('ignore a field that is given twice, as if it were empty', () => {
    const search = { weights: 'custom', emissions: ['1', '2'], strategy: '5' };
    expect(readWeightChoice(search).choice).toMatchObject({
      kind: 'custom',
      weights: { emissions: 0, strategy: 1 },
    });
  });
});
