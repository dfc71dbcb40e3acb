import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { ALMOST_EMPTY, readable, STEEL } from '@/app/_energy/testing/assessed-firms';
import { CJK } from '@/app/_i18n/testing/scripts';
import { keepResult } from '@/app/_result/keep-result';
import { setRequestLocale } from '@/app/_server/testing/next-intl-server';
import { openCatalogue } from '@/app/_server/testing/open-catalogue';
import { renderPage } from '@/app/_server/testing/render-page';
import { loadAssessment } from '@/app/_standing/load-assessment';
import type { Database } from '@/db/connection/database';
import { cbamExposure, type ExposureOptions } from '@/lib/assessment/cbam/exposure';
import { SAMPLE_CATALOGUE } from '@/lib/matching/testing/sample-catalogue';
import type { Answers } from '@/lib/profile/answers';
import type { Locale } from '@/lib/taxonomy/bilingual';
import { CbamSection } from './cbam-section';

const handle = vi.hoisted(() => ({ db: undefined as unknown as Database }));
vi.mock('@/app/_server/database', () => ({ database: () => handle.db }));
vi.mock('next/server', () => ({ connection: () => Promise.resolve() }));
vi.mock('next/headers', () => import('@/app/_server/testing/next-headers'));
vi.mock('next/navigation', () => import('@/app/_server/testing/next-navigation'));
vi.mock('next-intl/server', () => import('@/app/_server/testing/next-intl-server'));

beforeAll(async () => {
  handle.db = await openCatalogue(SAMPLE_CATALOGUE);
});
afterAll(() => handle.db.close());

const OPTIONS: ExposureOptions = {
  // The price of the first quarter: 75.36 euro, with the band 56.52 to 113.04.
  asOf: '2026-04-15',
  exchangeRate: {
    cnyPerEuro: 8,
    asOf: '2026-04-10',
    source: { zh: '测试汇率', en: 'a rate for tests' },
  },
};

async function shown(
  answers: Answers,
  locale: Locale = 'zh',
  options: ExposureOptions = OPTIONS,
): Promise<string> {
  setRequestLocale(locale);
  const token = await keepResult(answers);
  const loaded = await loadAssessment(token, { kind: 'platform' });
  const cbam = cbamExposure(loaded.result.firm.facts, options);
  const given = { ...loaded, assessment: { ...loaded.assessment, cbam } };
  return renderPage(CbamSection({ loaded: given, token, locale }));
}

const exporting = (...euExports: readonly Record<string, unknown>[]): Answers => ({
  ...STEEL,
  inNationalEts: false,
  euExports,
});
const ALUMINIUM = { cn: '7601', tonnes: 100 };

describe('the exposure of a firm that exports', () => {
  it('shows each good with its code, tonnes and where its emissions come from', async () => {
    const text = readable(await shown(STEEL));
    expect(text).toContain('贵公司对欧盟的出口中有货物属于这一机制的范围。');
    expect(text).toContain('CN 编码 72083900 钢铁 ■ 涉及 12,000');
    expect(text).toMatch(/CN 编码 73181595 钢铁 ■ 涉及 100至300 2\.1 贵公司所填 210至630/);
    expect(text).toMatch(/默认值，含当年加成/);
    expect(text).toContain('CN 编码 8501 — 不涉及 10 — —');
  });

  it('shows the range by year in euro and yuan, the likely amount beside it', async () => {
    const text = readable(await shown(exporting(ALUMINIUM)));
    // 2034: 390 t at 56.52, 75.36 and 113.04 euro; 8 yuan for a euro.
    expect(text).toContain(
      '2034 100% 2.204万欧元至4.409万欧元 可能 2.939万欧元 17.63万元至35.27万元 可能 23.51万元',
    );
    expect(text.match(/ 20(2[6-9]|3[0-4]) [\d.]+% /g)).toHaveLength(9);
  });

  it('draws the range, with a title, a description and the table behind it', async () => {
    const html = await shown(exporting(ALUMINIUM));
    expect(html).toMatch(
      /<svg[^>]*role="img"[^>]*aria-labelledby="cbam-chart-title cbam-chart-des/,
    );
    expect(html).toContain('2026 年至 2034 年的 CBAM 费用区间');
    expect(html).toContain('单位：万欧元');
    expect(html.indexOf('<svg')).toBeLessThan(html.lastIndexOf('<table'));
    expect(await shown(STEEL)).toContain('没有哪个数额更为可能');
  });

  it('names every parameter with its day and source, the price paid at home among them', async () => {
    const text = readable(await shown(STEEL));
    expect(text).toMatch(/CBAM证书价格 56\.52至113\.04（欧元\/吨二氧化碳当量） 可能 75\.36/);
    expect(text).toMatch(/截至 2026年3月31日 来源：欧盟委员会公布的2026-Q1季度均价/);
    expect(text).toMatch(/在国内已付的碳价 0至[\d.]+（元\/吨二氧化碳）/);
    expect(text).toContain('国内已付的碳价在低端按上限扣减');
    expect(text).toContain('1 欧元兑 8 元人民币 截至 2026年4月10日 来源：测试汇率');
  });

  it('says how the threshold of 50 tonnes stands', async () => {
    expect(readable(await shown(exporting(ALUMINIUM)))).toContain('每年 100 吨，超过 50 吨的门槛');
    const small = readable(await shown(exporting({ ...ALUMINIUM, tonnes: 20 })));
    expect(small).toContain('每年 20 吨，能够确定的不超过 50 吨');
    expect(small).toMatch(/2034 100% 0欧元至/);
  });

  it('has the arithmetic of each good behind it', async () => {
    const text = readable(await shown(exporting(ALUMINIUM)));
    expect(text).toMatch(/逐项算式和依据 CN 编码 7601 年份/);
    expect(text).toContain('应付排放＝吨数×');
    expect(text).toMatch(/2034 3\.9 0 390 2\.204万欧元至4\.409万欧元/);
  });
});

describe('what is missing', () => {
  it.each([
    ['the tonnes', { cn: '7601', tonnes: null }, '缺少：年出口量'],
    ['a figure for a code without default', { cn: '72071199', tonnes: 100 }, '缺少：单位隐含排放'],
  ])('%s: is named, and there is no total', async (_, good, words) => {
    const html = await shown(exporting(good, ALUMINIUM));
    expect(readable(html)).toContain(words);
    expect(readable(html)).toContain('算不出合计');
    expect(html).not.toContain('<svg');
  });

  it('megawatt-hours of electricity: says so instead of naming what is not missing', async () => {
    const text = readable(await shown(exporting({ cn: '27160000', tonnes: 100 })));
    expect(text).toContain('其中的电力按兆瓦时计');
    expect(text).not.toContain('缺少：');
  });

  it('a rate: amounts in euro alone, and the rate named', async () => {
    const text = readable(await shown(exporting(ALUMINIUM), 'zh', { asOf: OPTIONS.asOf }));
    expect(text).toContain('缺少：欧元汇率');
    expect(text).not.toContain('费用（人民币）');
    expect(text).toContain('2.204万欧元至4.409万欧元');
  });

  it('an upper end: a lower bound in the table and no drawing', async () => {
    const html = await shown(exporting({ cn: '7601', tonnes: { min: 100 } }));
    expect(html).not.toContain('<svg');
    expect(readable(html)).toContain('2034 100% 2.204万欧元以上');
  });
});

describe('a firm that does not export what is covered', () => {
  it('is told so where it exports nothing, in one line', async () => {
    const html = await shown({ ...STEEL, euExports: [] });
    expect(readable(html).trim()).toBe(
      '欧盟碳边境调节机制（CBAM） 贵公司没有出口欧盟的产品，不涉及。',
    );
  });

  it('is told so where its goods are not listed, without a table of costs', async () => {
    const html = await shown(exporting({ cn: '8501', tonnes: 900 }));
    expect(readable(html)).toContain('所填编码都不在这一机制的货物清单内，目前不涉及。');
    expect(readable(html)).not.toContain('各年费用');
  });

  it('is asked, and shown how to answer, where it has not said', async () => {
    const html = await shown(ALMOST_EMPTY);
    expect(readable(html)).toContain('在“出口欧盟的产品”中填写 CN 编码和年出口吨数');
    expect(html).not.toContain('<table');
    expect(html).toContain('name="token"');
  });
});

describe('the section in English', () => {
  it.each([
    ['a full firm', STEEL],
    ['an almost empty one', ALMOST_EMPTY],
    ['open codes', exporting({ cn: '7202', tonnes: 1000, embeddedEmissions: 2 })],
  ])('has no Chinese sign for %s', async (_, answers) => {
    expect(readable(await shown(answers, 'en'))).not.toMatch(CJK);
  });
});
