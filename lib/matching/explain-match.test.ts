import { describe, expect, it } from 'vitest';
import type { Instrument } from '@/lib/catalogue/instrument';
import type { Answers } from '@/lib/profile/answers';
import { factsOf } from '@/lib/profile/facts';
import type { Locale } from '@/lib/taxonomy/bilingual';
import { compileInstrument } from './compiled-instrument';
import { explainMatch } from './explain-match';
import { validitySentence } from './explain-validity';
import { matchInstrument } from './match-instrument';
import { instrumentWith, SAMPLE_CATALOGUE } from './testing/sample-catalogue';

const FIRM: Answers = { sector: '3110', region: '320500', totalAssets: 4e8 };

function explained(
  instrument: Instrument,
  { asOf = '2026-11-24', locale = 'zh' }: { asOf?: string; locale?: Locale } = {},
) {
  const { facts } = factsOf(FIRM, asOf);
  const match = matchInstrument(compileInstrument(instrument), facts, asOf);
  return { status: match.status, ...explainMatch(match, facts, asOf, locale) };
}

const sample = (id: string) => {
  const found = SAMPLE_CATALOGUE.find((instrument) => instrument.id === id);
  if (!found) throw new Error(id);
  return found;
};

describe('explanation of a match', () => {
  it('begins with the window of validity and cites each criterion’s document', () => {
    expect(explained(sample('grant-in-jiangsu'))).toEqual({
      status: 'eligible',
      outcome: 'met',
      sentence: '须同时满足',
      children: [
        {
          outcome: 'met',
          sentence: '实施期：2024年3月7日至2026年12月31日',
          given: '2026年11月24日',
        },
        {
          outcome: 'met',
          sentence: '位于江苏省',
          attribute: 'region',
          given: '苏州市',
          required: { op: 'within', value: ['320000'], negated: false },
          source: {
            document: { title: '示例通知', number: '示例〔2024〕1号', issuedOn: '2024-03' },
            clause: '2',
          },
        },
        {
          outcome: 'met',
          sentence: '所属行业属于制造业（C）',
          attribute: 'sector',
          given: '炼铁（3110）',
          required: { op: 'within', value: ['C'], negated: false },
          source: {
            document: { title: '示例网页', address: 'https://example.org/a', verified: 'seen' },
          },
        },
      ],
    });
  });

  it('marks this project’s own reading and who decides', () => {
    const judged = explained(sample('tax-judged'), { locale: 'en' }).children?.at(-1);
    expect(judged).toEqual({
      outcome: 'judgement',
      sentence: 'The equipment is in the catalogue',
      decidedBy: 'The tax office',
      source: { platform: true },
    });
  });

  it('puts a rule of one criterion below the window too', () => {
    const { children } = explained(sample('loan-any-firm'));
    expect(children?.map(({ outcome, attribute }) => [outcome, attribute])).toEqual([
      ['met', undefined],
      ['met', 'totalAssets'],
    ]);
  });

  it.each([
    ['2024-03-06', 'ineligible', 'unmet'],
    ['2024-03-07', 'eligible', 'met'],
    ['2026-12-31', 'eligible', 'met'],
    ['2027-01-01', 'ineligible', 'unmet'],
  ])('on %s the status is %s and the whole is %s', (asOf, status, outcome) => {
    const whole = explained(sample('loan-any-firm'), { asOf });
    expect([whole.status, whole.outcome, whole.children?.[0]?.outcome]).toEqual([
      status,
      outcome,
      outcome,
    ]);
  });

  it('tells the doubt about a standing once, in the window', () => {
    const whole = explained(sample('fund-standing-unsure'), { locale: 'en' });
    expect([whole.status, whole.outcome]).toEqual(['eligible_subject_to_judgement', 'judgement']);
    expect(whole.children?.map(({ outcome, sentence }) => [outcome, sentence])).toEqual([
      [
        'judgement',
        'In force from 2024-03-07; no end date stated; whether it is still open must be confirmed with the authority',
      ],
      ['met', 'Total assets of at least CNY 1m'],
    ]);
  });

  it.each<[Partial<Instrument>, string, string]>([
    [{}, '实施期：2024年3月7日至2026年12月31日', 'In force: 2024-03-07 to 2026-12-31'],
    [{ effectiveFrom: null }, '实施期：至2026年12月31日止', 'In force until 2026-12-31'],
    [
      { effectiveFrom: null, effectiveTo: null, standing: 'expired' },
      '实施期：未写明起止日期；已停止执行',
      'In force: no dates stated; no longer in force',
    ],
    [
      { effectiveTo: null, applyUntil: '2026-06' },
      '实施期：2024年3月7日起，未写明截止日期；申报截止2026年6月',
      'In force from 2024-03-07; no end date stated; apply by 2026-06',
    ],
  ])('writes the dates %j', (changes, zh, en) => {
    const instrument = instrumentWith('dated', changes);
    expect([validitySentence(instrument, 'zh'), validitySentence(instrument, 'en')]).toEqual([
      zh,
      en,
    ]);
  });
});
