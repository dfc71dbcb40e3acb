import { describe, expect, it } from 'vitest';
import type { PackageAnswer } from '@/lib/packaging/plan-package';
import { packageMessage } from './package-answer-words';

type Unplanned = Exclude<PackageAnswer, { kind: 'planned' }>;

const nameOf = (id: string) => ({ zh: `示例${id}`, en: `Sample ${id}` });
const words = (answer: Unplanned) => packageMessage(answer, nameOf);

describe('packageMessage', () => {
  it('names the two of what was put in that exclude each other', () => {
    expect(words({ kind: 'infeasible', because: { kind: 'excluded', a: 'x', b: 'y' } })).toEqual({
      zh: '您选定的“示例x”与“示例y”不能同时享受。',
      en: '“Sample x” and “Sample y”, which you have put in, cannot both be had.',
    });
  });

  it('names what something that was put in goes only with', () => {
    expect(
      words({ kind: 'infeasible', because: { kind: 'unmet', id: 'x', anyOf: ['y', 'z'] } }),
    ).toEqual({
      zh: '“示例x”须与“示例y”或“示例z”一起申请。',
      en: '“Sample x” goes only with “Sample y” or “Sample z”.',
    });
  });

  it('names all of what was put in where no two are to blame', () => {
    expect(words({ kind: 'infeasible', because: { kind: 'together', ids: ['x', 'y'] } })).toEqual({
      zh: '您选定的几项不能放在一起：示例x、示例y。',
      en: 'What you have put in cannot stand together: Sample x, Sample y.',
    });
  });

  it.each<[string, Unplanned, RegExp]>([
    ['time ran out', { kind: 'timed_out' }, /within 5 seconds.*none is shown/],
    ['computing failed', { kind: 'failed' }, /failed, so none is shown/],
    [
      'the catalogue contradicts itself',
      { kind: 'faulty', faults: [{ kind: 'excludes_itself', id: 'x' }] },
      /contradict.*no package is shown/,
    ],
    [
      'an amount is too large to be compared',
      { kind: 'faulty', faults: [{ kind: 'bad_number', field: 'value', of: 'x' }] },
      /above CNY 100 bn.*no package is shown/,
    ],
  ])('says that %s, and that there is no package', (_, answer, english) => {
    expect(words(answer)?.en).toMatch(english);
    expect(words(answer)?.zh).toMatch(/不给出组合/);
  });
});
