import { describe, expect, it } from 'vitest';
import { gradeOf } from '@/lib/assessment/weighting/grade';
import { scoreText, shareText, weightText } from './score-text';

describe('a score in words', () => {
  it.each([
    [{ min: 60, max: 60 }, '60', '60'],
    [{ min: 0, max: 100 }, '0 至 100', '0 to 100'],
    [{ min: 58.34, max: 71.29 }, '58.3 至 71.2', '58.3 to 71.2'],
    [{ min: 63.41, max: 63.44 }, '63.4', '63.4'],
    [{ min: 0.3 - 0.1, max: 0.3 - 0.1 }, '0.2', '0.2'],
  ])('of %j is %s', (score, zh, en) => {
    expect([scoreText(score, 'zh'), scoreText(score, 'en')]).toEqual([zh, en]);
  });

  it('never reads as one of a grade it does not have', () => {
    for (const from of [40, 55, 70, 85])
      for (const less of [0.001, 0.04, 0.05, 0.09, 0.51]) {
        const total = from - less;
        const shown = Number(scoreText({ min: total, max: total }, 'zh'));
        expect(gradeOf(shown)).toBe(gradeOf(total));
      }
  });

  it('never shows a share as 60% that has not reached it', () => {
    expect([shareText(0.5999), shareText(0.6), shareText(0.07 * 100 * 0.01)]).toEqual([
      '59%',
      '60%',
      '7%',
    ]);
    expect([weightText(0.1), weightText(0.26755667)]).toEqual(['10%', '26.76%']);
  });
});
