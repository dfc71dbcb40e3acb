import { beforeEach, describe, expect, it, vi } from 'vitest';
import { setRequestLocale } from '@/app/_server/testing/next-intl-server';
import { productPlacements } from '@/lib/assessment/products/product-placements';
import type { Aggregate } from '@/lib/assessment/weighting/aggregate';
import { GRADES, type Grade, gradeOf, gradeRange } from '@/lib/assessment/weighting/grade';
import type { GradeStability } from '@/lib/assessment/weighting/stability';
import { factsOf } from '@/lib/profile/facts';
import { LOCALES, type Locale } from '@/lib/taxonomy/bilingual';
import { gradeWords } from './grade-words';
import { placementSentences } from './placement-words';
import { stabilityWords } from './stability-words';
import { givenGrade } from './standing-summary';

vi.mock('next-intl/server', () => import('@/app/_server/testing/next-intl-server'));

beforeEach(() => setRequestLocale('zh'));

function index(min: number, max: number, completeness: number): Aggregate {
  const total = { min, max };
  return {
    dimensions: { foundation: total, energy: total, industry: total, society: total },
    total,
    closeness: { min: 0, max: 1 },
    grade: gradeRange(total),
    completeness,
  };
}

const shares = (own: Grade, share: number) =>
  Object.fromEntries(GRADES.map((grade) => [grade, grade === own ? share : 0])) as Record<
    Grade,
    number
  >;

function stability({ total: { min, max } }: Aggregate): GradeStability {
  const grade = gradeOf((min + max) / 2);
  return { draws: 1000, grade, kept: 0.9, middle: shares(grade, 0.9), whole: shares(grade, 0.5) };
}

const stable = (of: Aggregate) => stabilityWords({ index: of, stability: stability(of) });

describe('the grade in words', () => {
  it.each([
    [index(71, 84, 0.9), '等级 B', 'grade B'],
    [index(66, 74, 0.9), '等级在 C 与 B 之间', 'grade between C and B'],
    [index(71, 72, 0.5), '暂不评等级', 'no grade yet'],
  ] as const)('%# says no more than is known', async (of, zh, en) => {
    expect(await gradeWords(givenGrade(of))).toBe(zh);
    setRequestLocale('en');
    expect(await gradeWords(givenGrade(of))).toBe(en);
  });
});

describe('the stability of the grade in words', () => {
  it('counts the draws that keep a certain grade', async () => {
    expect(await stable(index(72, 72, 1))).toContain('变动 1,000 次，其中 500 次等级仍是 B');
  });

  it('counts, of a range within one grade, the draws in which it all stays there', async () => {
    expect(await stable(index(71, 75, 0.9))).toContain('其中 500 次总分的整个范围仍在等级 B');
  });

  it('speaks of the middle, and says so, where the grade is open', async () => {
    const words = await stable(index(66, 76, 0.9));
    expect(words).toMatch(/^等级还没有确定。/);
    expect(words).toContain('其中 900 次中点仍在这一等级');
  });

  it.each(LOCALES)('names no grade where there is none (%s)', async (locale) => {
    setRequestLocale(locale);
    expect(await stable(index(72, 72, 0.59))).not.toMatch(/\b[A-E]\b/);
  });
});

async function sentences(
  item: { benchmark: string; unitConsumption?: unknown },
  locale: Locale,
  asOf = '2026-11-24',
) {
  setRequestLocale(locale);
  const { facts } = factsOf({ outputs: [item] }, asOf);
  const [placement] = productPlacements(facts, asOf);
  return placement ? placementSentences(placement, locale) : [];
}

describe('the place of a product in words', () => {
  const iron = { benchmark: 'blast_furnace_iron_energy', unitConsumption: 380 };

  it('names the standard and the level, in both languages', async () => {
    expect(await sentences(iron, 'zh')).toEqual([
      { text: '对照 GB 21256-2025：达到能耗限额3级（限定值）。' },
      { text: '对照国家能效标杆和基准：介于标杆水平与基准水平之间。' },
    ]);
    expect(await sentences(iron, 'en')).toEqual([
      { text: 'Against GB 21256-2025: Level 3 of the limit (minimum).' },
      { text: 'Against the national benchmark and baseline: Between benchmark and baseline.' },
    ]);
  });

  it('says what a range leaves open, and promises the better end to nobody', async () => {
    const band = { ...iron, unitConsumption: { min: 355, max: 365 } };
    const [limit] = await sentences(band, 'zh');
    expect(limit?.text).toBe(
      '对照 GB 21256-2025：可能是“达到能耗限额1级（先进值）”或“达到能耗限额2级（准入值）”，按所填的范围还不能区分。',
    );
    const wide = { ...iron, unitConsumption: { min: 1 } };
    expect((await sentences(wide, 'zh')).map(({ text }) => text)).toEqual([
      '对照 GB 21256-2025：按所填的范围还不能判定等级。',
      '对照国家能效标杆和基准：按所填的范围还不能判定。',
    ]);
  });

  it('says of a limit not yet in force that it decides nothing', async () => {
    const [limit] = await sentences(iron, 'zh', '2026-06-30');
    expect(limit?.caveat).toContain('GB 21256-2025 自 2026年7月1日 起实施');
    expect(limit?.caveat).toContain('不用来判定任何条件');
  });

  it('says of figures of low confidence that they decide nothing', async () => {
    const alloy = { benchmark: 'high_carbon_ferrochrome_energy', unitConsumption: 700 };
    const [limit, side, national] = await sentences(alloy, 'en');
    expect(limit?.caveat).toBeUndefined();
    expect(side?.text).toContain('The worst of them');
    expect(national?.caveat).toContain('low confidence');
  });

  it('says so where no consumption is stated, or no level is on record', async () => {
    const unstated = await sentences({ benchmark: iron.benchmark }, 'zh');
    expect(unstated).toEqual([{ text: '没有填写这一产品的单耗，不能对照。' }]);
    const bare = await sentences(
      { benchmark: 'tissue_base_paper_energy', unitConsumption: 1 },
      'zh',
    );
    expect(bare).toEqual([{ text: '这一产品已列入目录，但限值没有收录，不能对照。' }]);
  });
});
