import { beforeEach, describe, expect, it, vi } from 'vitest';
import { CJK } from '@/app/_i18n/testing/scripts';
import { setRequestLocale } from '@/app/_server/testing/next-intl-server';
import { renderPage } from '@/app/_server/testing/render-page';
import AssessmentMethodPage from '@/app/[locale]/method/assessment/page';
import MethodPage from '@/app/[locale]/method/page';
import { assessIndicators } from '@/lib/assessment/assess-indicators';
import { WEIGHT_KINDS } from '@/lib/assessment/assessment';
import { DIMENSION_IDS, INDICATOR_IDS } from '@/lib/assessment/indicator';
import { INDICATORS } from '@/lib/assessment/indicators';
import { referenceScores } from '@/lib/assessment/reference-population';
import { STAGE_ENTRIES } from '@/lib/assessment/stage/stage-entries';
import type { Locale } from '@/lib/taxonomy/bilingual';

vi.mock('next/server', () => ({ connection: () => Promise.resolve() }));
vi.mock('next/navigation', () => import('@/app/_server/testing/next-navigation'));
vi.mock('next-intl/server', () => import('@/app/_server/testing/next-intl-server'));

beforeEach(() => {
  vi.stubEnv('GREENBRIDGE_TODAY', '2026-11-24');
});

const readable = (html: string) =>
  html
    .replaceAll('<!-- -->', '')
    .replaceAll(/<[^>]*>/g, ' ')
    .replaceAll('&amp;', '&')
    .replaceAll('&#x27;', "'")
    .replaceAll('&quot;', '"')
    .replaceAll(/\s+/g, ' ');

async function shown(locale: Locale): Promise<string> {
  setRequestLocale(locale);
  return renderPage(AssessmentMethodPage({ params: Promise.resolve({ locale }) }));
}

describe.each(['zh', 'en'] as const)('the method of the assessment (%s)', (locale) => {
  it('tells every indicator, how it scores and its weight', async () => {
    const text = readable(await shown(locale));
    for (const id of INDICATOR_IDS) {
      const { name, definition, scoring } = INDICATORS[id];
      for (const part of [name, definition, scoring]) expect(text).toContain(part[locale]);
    }
  });

  it('tells every criterion of every stage', async () => {
    const text = readable(await shown(locale));
    for (const { criteria, plus } of STAGE_ENTRIES) {
      if (criteria.every(({ mandatory }) => !mandatory) && plus === 0) continue;
      for (const { metBy } of criteria) expect(text).toContain(metBy[locale]);
    }
  });

  it('leads from its contents to every part, and back', async () => {
    const html = await shown(locale);
    const links = [...html.matchAll(/href="#([\w-]+)"/g)].map(([, id]) => id);
    expect(links).toHaveLength(13);
    for (const id of links) expect(html).toContain(`id="${id}"`);
    expect(html).toContain(`href="/${locale}/method"`);
    expect(html).toContain(`href="/${locale}/method/sample-firms"`);
  });

  it('has one heading of the page and no level left out', async () => {
    const levels = [...(await shown(locale)).matchAll(/<h([1-6])/g)].map(([, level]) =>
      Number(level),
    );
    expect(levels.filter((level) => level === 1)).toHaveLength(1);
    levels.reduce((above, level) => {
      expect(level - above).toBeLessThanOrEqual(1);
      return level;
    }, 0);
  });

  it('is linked from the method of matching', async () => {
    setRequestLocale(locale);
    const html = await renderPage(MethodPage({ params: Promise.resolve({ locale }) }));
    expect(html).toContain(`href="/${locale}/method/assessment"`);
  });
});

describe('the figures in the sentences', () => {
  it('are those that the arithmetic uses', async () => {
    const text = readable(await shown('zh'));
    // 0.2150 + 0.2676 of the shipped entropy weights; √(0.1 × 0.9 ÷ 51) = 4.2 points.
    expect(text).toContain('500家样本企业是虚构的');
    expect(text).toContain('这两项因此合计占48%的权重');
    expect(text).toContain('标准差约4.2个百分点');
    expect(text).toContain('电力按当量值 0.1229 千克标准煤/千瓦时');
    expect(text).toContain('外购热力×0.11吨二氧化碳/吉焦');
    expect(text).toContain('2023年数值');
    expect(text).toContain(
      '66行标杆、基准水平（其中12行只知道列入目录，数值未见），和35项强制性国家标准的255组能耗限额',
    );
    expect(text).toContain('最高40分');
    expect(text).toContain('不足60%的，不评等级');
    expect(text).toMatch(/A 85分及以上 .*E 不到40分/);
  });

  it('say how sure each reference is, with 31 divisions', async () => {
    const html = await shown('zh');
    const table = html.match(/31个大类的参照值（2020年）<\/caption>.*?<\/table>/s)?.[0] ?? '';
    expect(table.match(/<tr/g)).toHaveLength(32);
    expect(readable(table)).toContain('31 黑色金属冶炼和压延加工业 1.0754 872 2.583 65.7% 中、低');
  });

  it('count dimensions, indicators and kinds of weights as there are', async () => {
    expect([DIMENSION_IDS.length, INDICATOR_IDS.length, WEIGHT_KINDS.length]).toEqual([4, 11, 3]);
    const text = readable(await shown('zh'));
    for (const words of ['四个维度、十一项指标', '三种权重']) expect(text).toContain(words);
    const english = readable(await shown('en'));
    for (const words of ['Four dimensions, eleven indicators', 'The three weights'])
      expect(english).toContain(words);
  });

  it('say rightly that most sample firms score nothing on two indicators', () => {
    const scores = referenceScores(assessIndicators, '2026-11-24', 100);
    for (const id of ['participation', 'technology'] as const) {
      const column = INDICATOR_IDS.indexOf(id);
      expect([id, scores.filter((row) => row[column] === 0).length > 50]).toEqual([id, true]);
    }
  });

  it('name the day and the source of the prices', async () => {
    const text = readable(await shown('zh'));
    expect(text).toContain('电价 0.65元/千瓦时 本平台的约定');
    expect(text).toMatch(/CBAM证书价格 .*季度均价/);
  });
});

describe('in English', () => {
  it('has no Chinese sign', async () => {
    expect(readable(await shown('en'))).not.toMatch(CJK);
  });
});
