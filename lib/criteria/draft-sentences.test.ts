import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { runs } from '@/lib/profile/testing/runs';
import { type DraftSentence, draftSentences } from './draft-sentences';
import type { DraftCondition } from './edit-condition';
import { type NormalForm, normalForm } from './normal-form';
import { criterionSentence } from './sentence';
import { arbitraryCondition } from './testing/arbitrary-condition';

const STAGE = { attribute: 'stage', op: 'in', value: ['leading'] };

function wordsOf(form: NormalForm): readonly string[] {
  return form.kind === 'criterion'
    ? [criterionSentence(form.criterion, form.negated, 'en')]
    : form.members.flatMap(wordsOf);
}

const saidIn = (sentence: DraftSentence): readonly (string | null)[] =>
  sentence.children.length > 0 ? sentence.children.flatMap(saidIn) : [sentence.text];

describe('a condition that is being written', () => {
  it('has a sentence for what is complete and says where something is not', () => {
    const rule = { all: [STAGE, { attribute: 'totalAssets', op: 'atLeast' }, { any: [] }] };
    const { children } = draftSentences(rule, 'zh');
    expect(children.map(({ kind, text, path }) => [kind, text, path])).toEqual([
      ['criterion', '转型阶段为引领示范', ['all', 0]],
      ['incomplete', null, ['all', 1]],
      ['incomplete', null, ['all', 2]],
    ]);
  });

  it('turns a negated group around', () => {
    const said = draftSentences({ not: { all: [STAGE, { not: STAGE }] } }, 'en');
    expect([said.kind, ...said.children.map(({ text }) => text)]).toEqual([
      'any',
      'Transformation stage: not Leading',
      'Transformation stage: Leading',
    ]);
  });

  it('says of a whole condition exactly what the match says', () => {
    fc.assert(
      fc.property(arbitraryCondition(), (condition) => {
        const said = draftSentences(condition as unknown as DraftCondition, 'en');
        expect(saidIn(said)).toEqual(wordsOf(normalForm(condition)));
      }),
      runs(200),
    );
  });
});
