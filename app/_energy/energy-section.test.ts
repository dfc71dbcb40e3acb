import type { ReactNode } from 'react';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { CJK } from '@/app/_i18n/testing/scripts';
import { keepResult } from '@/app/_result/keep-result';
import { setRequestLocale } from '@/app/_server/testing/next-intl-server';
import { openCatalogue } from '@/app/_server/testing/open-catalogue';
import { renderPage } from '@/app/_server/testing/render-page';
import { type LoadedAssessment, loadAssessment } from '@/app/_standing/load-assessment';
import type { Database } from '@/db/connection/database';
import { SAMPLE_CATALOGUE } from '@/lib/matching/testing/sample-catalogue';
import type { Answers } from '@/lib/profile/answers';
import type { Locale } from '@/lib/taxonomy/bilingual';
import { EnergySection } from './energy-section';
import { PlausibilityNotice } from './plausibility-notice';
import { ALMOST_EMPTY, readable, STEEL } from './testing/assessed-firms';

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

type Part = (props: {
  loaded: LoadedAssessment;
  token: string;
  locale: Locale;
}) => Promise<ReactNode>;

async function shown(part: Part, answers: Answers, locale: Locale = 'zh'): Promise<string> {
  setRequestLocale(locale);
  const token = await keepResult(answers);
  const loaded = await loadAssessment(token, { kind: 'platform' });
  return renderPage(part({ loaded, token, locale }));
}

describe('energy and emissions of a firm that gave its table', () => {
  it('shows each carrier as it was given, with what it makes and the factor used', async () => {
    const text = readable(await shown(EnergySection, STEEL));
    // 300,000 t × 0.9714 tce/t, and 800 to 1,200 × 10,000 m³ of gas at 1.1 to 1.33 kgce.
    expect(text).toContain('焦炭 300,000 吨 291,420');
    expect(text).toContain('天然气 800至1,200 万立方米 8,800至15,960');
    expect(text).toContain('0.9714 吨标准煤/吨〔1〕 2.8518 吨二氧化碳/吨〔2〕');
    expect(text).toContain('0.0001229 吨标准煤/千瓦时〔1〕 0.0005827 吨二氧化碳/千瓦时〔3〕');
  });

  it('lists the sources of the factors once each, with year and confidence', async () => {
    const html = await shown(EnergySection, STEEL);
    const list = html.match(/<ol[^>]*aria-label="系数来源".*?<\/ol>/)?.[0] ?? '';
    const sources = list.split('<li').slice(1).map(readable);
    expect(sources).toHaveLength(3);
    expect(sources[0]).toMatch(/来源：GB\/T 2589-2020.*可信度：高/);
    expect(sources[2]).toMatch(/（江苏省）（2023年，可信度：高）/);
  });

  it('keeps scopes, fuel and process apart, and sums them up', async () => {
    const text = readable(await shown(EnergySection, STEEL));
    expect(text).toContain('范围一：工艺过程（吨二氧化碳当量） 200,000');
    // 600 million kWh at 0.5827 kg.
    expect(text).toContain('范围二：外购电力，基于位置（吨二氧化碳） 349,620');
    expect(text).toMatch(/范围一、范围二合计（吨二氧化碳当量） [\d,]+至[\d,]+/);
  });

  it('names the grid’s province and year, and treats green power by the stated rule', async () => {
    const text = readable(await shown(EnergySection, STEEL));
    expect(text).toMatch(/0\.5827 千克二氧化碳\/千瓦时 来源：[^ ]+（江苏省）（2023年/);
    expect(text).toContain('基于位置的排放不因绿电合同或绿证减少');
    expect(text).toContain('类市场法（仅供参考，不用于评分）');
  });

  it('says where the firm’s own figure is another, and that it counts', async () => {
    const text = readable(await shown(EnergySection, STEEL));
    expect(text).toMatch(/贵公司填 1,500,000吨[^，]*，按用能表计算为 1,424,502[^；]*；以所填为准/);
  });

  it('points at a carrier that stands on two lines', async () => {
    const text = readable(await shown(EnergySection, STEEL));
    expect(text.match(/同一品种填了不止一行，已相加/g)).toHaveLength(2);
  });

  it('leaves the table’s electricity out of the totals where it was given apart', async () => {
    const text = readable(await shown(EnergySection, { ...STEEL, electricityUse: 5e8 }));
    expect(text).toContain('不计入合计：另填了年用电量');
    expect(text).toContain('外购电力，基于位置（吨二氧化碳） 291,350');
  });

  it('calls a total with an unknown part a lower bound', async () => {
    const { processEmissions: _, ...rest } = STEEL;
    const text = readable(await shown(EnergySection, rest));
    expect(text).toMatch(
      /范围一：工艺过程（吨二氧化碳当量） 未知 范围一合计（吨二氧化碳当量） [\d,]+以上/,
    );
    expect(text).toContain('带“以上”的数字只是下限');
    expect(text).toContain('还没有填写：年工艺过程排放');
  });

  it('says that processes count as zero in a sector without them', async () => {
    const fuelUse = [{ carrier: 'diesel', amount: 20, unit: 't' }];
    const text = readable(await shown(EnergySection, { ...ALMOST_EMPTY, fuelUse }));
    expect(text).toContain('工艺过程（吨二氧化碳当量） 未填，本行业按零计');
    expect(text).toContain('范围一合计（吨二氧化碳当量） 62.902 ');
  });

  it('shows no number for an amount that was left open', async () => {
    const fuelUse = [{ carrier: 'diesel', amount: null, unit: 't' }];
    const text = readable(await shown(EnergySection, { ...ALMOST_EMPTY, fuelUse }));
    expect(text).toContain('柴油 未填 未知 未知');
  });

  it('reads in English without a Chinese sign', async () => {
    const text = readable(await shown(EnergySection, STEEL, 'en'));
    expect(text).not.toMatch(CJK);
    expect(text).toContain('Scope 2: electricity, location-based (tCO2) 349,620');
  });
});

describe('energy and emissions of a firm that gave none', () => {
  it.each(['zh', 'en'] as const)('shows no number, and the way to give it (%s)', async (locale) => {
    const html = await shown(EnergySection, ALMOST_EMPTY, locale);
    expect(html).not.toContain('<table');
    expect(readable(html)).toContain(locale === 'zh' ? '还没有填写用能表' : 'No energy table');
    expect(html).toContain(`name="locale" value="${locale}"`);
    expect(readable(html)).toContain(locale === 'zh' ? '年用电量' : 'Annual electricity use');
  });

  it('still shows what it said outright', async () => {
    const text = readable(await shown(EnergySection, { ...ALMOST_EMPTY, energyUse: 3000 }));
    expect(text).toContain('3,000吨标准煤');
  });
});

describe('the notice of figures that look like slips', () => {
  /** 600 million kWh entered as if the bill had said 10,000 kWh each. */
  const SLIP: Answers = {
    ...STEEL,
    fuelUse: [{ carrier: 'electricity', amount: 6e8, unit: 'wan_kWh' }],
  };

  it('asks, says what it would be and by what it was compared, and changes nothing', async () => {
    const text = readable(await shown(PlausibilityNotice, SLIP));
    expect(text).toContain('请核对');
    expect(text).toContain('若确是笔误：电力将为 600,000,000 千瓦时');
    expect(text).toContain('来源：');
    expect(text).toContain('没有改动任何回答');
  });

  it('leads back to the answers of this result', async () => {
    const html = await shown(PlausibilityNotice, SLIP, 'en');
    expect(html).toMatch(/<form[^>]*>.*name="token" value="[\w-]+".*Back to the answers/);
    expect(readable(html)).not.toMatch(CJK);
  });

  it('is not there where nothing looks wrong', async () => {
    expect(await shown(PlausibilityNotice, ALMOST_EMPTY)).toBe('');
  });
});
