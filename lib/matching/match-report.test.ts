import { describe, expect, it } from 'vitest';
import { STATUSES } from '@/lib/catalogue/instrument-case';
import { solveHere } from '@/lib/packaging/testing/solve-here';
import type { Answers } from '@/lib/profile/answers';
import { compileInstrument } from './compiled-instrument';
import { matchReport } from './match-report';
import { matchReportSchema } from './match-report-schema';
import { SAMPLE_CATALOGUE } from './testing/sample-catalogue';

const catalogue = { revision: 7, compiled: SAMPLE_CATALOGUE.map(compileInstrument) };
const FIRM: Answers = { sector: '3110', totalAssets: { min: 4e8 }, stage: 'retrofitting' };
const OPTIONS = {
  asOf: '2026-11-24',
  locale: 'zh',
  limit: 50,
  statuses: STATUSES.filter((status) => status !== 'ineligible'),
} as const;

const report = (answers: Answers = FIRM, changes: Partial<typeof OPTIONS> | object = {}) =>
  matchReport(catalogue, answers, { ...OPTIONS, ...changes }, solveHere);

const statusesOf = ({ matches }: Awaited<ReturnType<typeof report>>) =>
  Object.fromEntries(matches.map(({ instrument, status }) => [instrument.id, status]));

describe('match report', () => {
  it('keeps to the schema that the API publishes, in both languages', async () => {
    for (const locale of ['zh', 'en'] as const) {
      const whole = await report(FIRM, { locale, statuses: STATUSES });
      expect(matchReportSchema.parse(whole)).toEqual(whole);
    }
  });

  it('gives every status but ineligible by default, best first', async () => {
    expect(statusesOf(await report())).toEqual({
      'loan-any-firm': 'eligible',
      'fund-standing-unsure': 'eligible_subject_to_judgement',
      'tax-judged': 'eligible_subject_to_judgement',
      'grant-in-jiangsu': 'possible',
      'grant-two-steps-away': 'near_miss',
    });
  });

  it('counts all statuses, whatever is shown', async () => {
    const counts = {
      eligible: 1,
      eligible_subject_to_judgement: 2,
      possible: 1,
      near_miss: 1,
      ineligible: 1,
    };
    expect((await report()).counts).toEqual(counts);
    expect((await report(FIRM, { limit: 1, statuses: ['possible'] })).counts).toEqual(counts);
  });

  it('shows no more than the limit and only the statuses asked for', async () => {
    expect(Object.keys(statusesOf(await report(FIRM, { limit: 2 })))).toEqual([
      'loan-any-firm',
      'fund-standing-unsure',
    ]);
    expect(statusesOf(await report(FIRM, { statuses: ['ineligible'] }))).toEqual({
      'loan-over': 'ineligible',
    });
  });

  it('sets duties and ended reliefs apart from support', async () => {
    const { notices, matches } = await report();
    expect(notices.map(({ instrument: { id, effect }, status }) => [id, effect, status])).toEqual([
      ['duty-in-force', 'compliance', 'possible'],
      ['relief-ended', 'withdrawn', 'ineligible'],
    ]);
    expect(matches.every(({ instrument }) => instrument.effect === 'support')).toBe(true);
  });

  it('gives the profile back nested, with what follows from it', async () => {
    const { profile } = await report({
      ...FIRM,
      employees: 250,
      annualRevenue: 3e8,
      sizeClass: 'small',
      'project.investment': 2e7,
    });
    expect(profile).toEqual({
      sector: '3110',
      totalAssets: { min: 4e8 },
      stage: 'retrofitting',
      employees: 250,
      annualRevenue: 3e8,
      sizeClass: 'small',
      project: { investment: 2e7 },
      derived: {
        sizeClass: { value: 'small', overridden: true, how: expect.any(String) },
      },
    });
  });

  it('says of a derived value that is not exact what it may be', async () => {
    const { derived } = (await report({ ...FIRM, fixedAssets: 3e8, employees: 400 })).profile;
    expect(derived).toMatchObject({
      sizeClass: { candidates: ['micro', 'small', 'medium'], overridden: false },
      assetIntensity: { min: 0, max: 0.75, overridden: false },
    });
  });

  it('names what is missing and the smallest change', async () => {
    const { matches } = await report();
    const byId = new Map(matches.map((match) => [match.instrument.id, match]));
    expect(byId.get('grant-in-jiangsu')?.missing).toEqual(['region']);
    expect(byId.get('grant-two-steps-away')?.changes).toEqual([
      {
        attribute: 'stage',
        sentence: '转型阶段为系统推进或引领示范',
        changeable: true,
        by: 'firm',
      },
    ]);
  });

  it('asks what would settle an undecided instrument, and nothing else', async () => {
    expect((await report()).nextQuestions).toEqual([
      {
        attributes: ['region'],
        question: '工厂在哪个省、市？',
        settles: 1,
        concerns: 1,
        amounts: 0,
      },
    ]);
  });
});
