import { describe, expect, it } from 'vitest';
import { INTAKE_KEPT_DAYS, RESULT_KEPT_DAYS } from '@/db/retention';
import { STATUSES } from '@/lib/catalogue/instrument-case';
import { OUTCOMES } from '@/lib/criteria/outcome';
import { compileInstrument } from '@/lib/matching/compiled-instrument';
import { matchInstrument } from '@/lib/matching/match-instrument';
import { instrumentWith } from '@/lib/matching/testing/sample-catalogue';
import { factsOf } from '@/lib/profile/facts';
import { LOCALES, type Locale } from '@/lib/taxonomy/bilingual';
import { STAGES } from '@/lib/taxonomy/stage';
import { messagesOf } from './messages-of';

const AS_OF = '2026-11-24';
const PREFERRED = { attribute: 'stage', op: 'in', value: ['leading'] } as const;

function totalFor(changes: Parameters<typeof instrumentWith>[1], answers: object): number {
  const compiled = compileInstrument(
    instrumentWith('weighed', { preferred: [{ condition: PREFERRED, weight: 1 }], ...changes }),
  );
  return matchInstrument(compiled, factsOf(answers, AS_OF).facts, AS_OF).score.total;
}

const BEST = { totalAssets: 1e8, stage: 'leading' };

describe('figures told in words', () => {
  const kept = (locale: Locale) => {
    const { home, methodPage, notFound } = messagesOf(locale);
    return [home.privacy, methodPage.privacy.text, notFound.text];
  };

  it('name how long forms are kept', () => {
    for (const text of kept('zh')) expect(text).toContain(`${INTAKE_KEPT_DAYS}天`);
    for (const text of kept('en')) expect(text).toContain(`${INTAKE_KEPT_DAYS} days`);
  });

  it('name how long results are kept', () => {
    expect(RESULT_KEPT_DAYS).toBe(365);
    for (const text of kept('zh')) expect(text).toContain('一年');
    for (const text of kept('en')) expect(text).toContain('a year');
  });

  it.each(LOCALES)('name the weights that the score uses (%s)', (locale) => {
    const best = totalFor({}, BEST);
    const weights = [
      best - totalFor({}, { ...BEST, totalAssets: 1 }),
      best - totalFor({}, { ...BEST, stage: 'planning' }),
    ];
    const [certainty = 0, fit = 0] = weights;
    const expected = [certainty, fit, best - certainty - fit].map(String);
    for (const text of [
      messagesOf(locale).methodPage.rank.text,
      messagesOf(locale).instrument.score,
    ]) {
      const named = text.replaceAll(/\{\w+\}%?/g, '').match(/\d+/g);
      expect(named).toEqual(expected);
    }
  });

  it('count outcomes, verdicts and stages as there are', () => {
    expect([OUTCOMES.length, STATUSES.length, STAGES.codes.length]).toEqual([4, 5, 5]);
    const zh = messagesOf('zh').methodPage;
    const en = messagesOf('en').methodPage;
    expect([zh.outcomes, zh.statuses, zh.stage.text]).toEqual([
      expect.stringContaining('四种'),
      expect.stringContaining('五种'),
      expect.stringContaining('五个阶段'),
    ]);
    expect([en.outcomes, en.statuses, en.stage.text]).toEqual([
      expect.stringContaining('four'),
      expect.stringContaining('five'),
      expect.stringContaining('five'),
    ]);
  });
});
