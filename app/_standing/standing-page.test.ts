import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { keepResult } from '@/app/_result/keep-result';
import { landingOf, NOT_FOUND } from '@/app/_server/testing/next-navigation';
import { openCatalogue } from '@/app/_server/testing/open-catalogue';
import { renderPage } from '@/app/_server/testing/render-page';
import AssessmentPage, { generateMetadata } from '@/app/[locale]/results/[token]/assessment/page';
import type { Database } from '@/db/connection/database';
import { INDICATOR_IDS } from '@/lib/assessment/indicator';
import { INDICATORS } from '@/lib/assessment/indicators';
import { allAnswers, FACTORY_IDS, type FactoryId } from '@/lib/assessment/testing/five-factories';
import { SAMPLE_CATALOGUE } from '@/lib/matching/testing/sample-catalogue';
import type { Answers } from '@/lib/profile/answers';
import { LOCALES, type Locale } from '@/lib/taxonomy/bilingual';
import { setRequestLocale } from '../_server/testing/next-intl-server';

const handle = vi.hoisted(() => ({ db: undefined as unknown as Database }));
vi.mock('@/app/_server/database', () => ({ database: () => handle.db }));
vi.mock('next/headers', () => import('@/app/_server/testing/next-headers'));
vi.mock('next/navigation', () => import('@/app/_server/testing/next-navigation'));
vi.mock('next-intl/server', () => import('@/app/_server/testing/next-intl-server'));
vi.mock('next/server', () => ({ connection: () => Promise.resolve() }));
vi.mock('next/cache', () => ({ revalidatePath: () => undefined }));

const BARE: Answers = { sector: '3670', totalAssets: { min: 4e8 }, stage: 'planning' };

const tokens = new Map<FactoryId | 'bare', string>();
beforeAll(async () => {
  handle.db = await openCatalogue(SAMPLE_CATALOGUE);
  tokens.set('bare', await keepResult(BARE));
  for (const id of FACTORY_IDS) tokens.set(id, await keepResult(allAnswers(id)));
});
afterAll(() => handle.db.close());

function props(firm: FactoryId | 'bare', locale: Locale, search = {}) {
  const token = tokens.get(firm) ?? '';
  return {
    params: Promise.resolve({ locale, token }),
    searchParams: Promise.resolve(search),
  };
}

function shown(firm: FactoryId | 'bare', locale: Locale = 'zh', search = {}): Promise<string> {
  setRequestLocale(locale);
  return renderPage(AssessmentPage(props(firm, locale, search)));
}

/** What a reader sees: without tags, styles and comments. */
const text = (html: string) =>
  html
    .replaceAll(/<!--.*?-->/g, '')
    .replaceAll(/<[^>]+>/g, '\n')
    .replaceAll('&amp;', '&')
    .replaceAll('&#x27;', "'");

const idsIn = (html: string) => [...html.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id);

describe.each(LOCALES)('the assessment of a stored result (%s)', (locale) => {
  it.each(FACTORY_IDS)('shows all that is told of the %s plant', async (id) => {
    const html = await shown(id, locale);
    const seen = text(html);
    expect(seen).toMatch(locale === 'zh' ? /低碳指数 [\d.]+/ : /Low-carbon index [\d.]+/);
    for (const indicator of INDICATOR_IDS) {
      expect(seen).toContain(INDICATORS[indicator].name[locale]);
      expect(html).toContain(`id="indicator-${indicator}"`);
      expect(seen).toContain(INDICATORS[indicator].definition[locale]);
    }
    expect(seen).not.toMatch(/NaN|undefined|Infinity|\[object|standing\./);
    expect(idsIn(html)).toEqual([...new Set(idsIn(html))]);
    if (locale === 'en') expect(seen.replaceAll(/[《》（）]/g, '')).toMatch(/grade/);
  });

  it('gives a firm that has said next to nothing no grade, and names what is missing', async () => {
    const html = await shown('bare', locale);
    const seen = text(html);
    expect(seen).toContain(locale === 'zh' ? '暂不评等级' : 'no grade yet');
    expect(seen).not.toMatch(/(等级|grade) [A-E][^\w至,]/);
    expect(seen).toContain(locale === 'zh' ? '年综合能耗' : 'energy use');
    expect(seen).not.toMatch(/NaN|undefined|Infinity|\[object/);
    expect(html).toMatch(/<button[^>]*type="submit"/);
  });
});

describe('the picture of the scores', () => {
  it('is named, has every axis numbered, and marks the open ones by shape and words', async () => {
    const html = await shown('bare');
    const radar = html.match(/<svg role="img" aria-labelledby="radar-title.*?<\/svg>/s)?.[0] ?? '';
    expect(radar).toContain('<title id="radar-title">');
    for (let number = 1; number <= 11; number += 1) expect(radar).toContain(`>${number}</text>`);
    expect(radar.match(/stroke-unknown/g)?.length).toBeGreaterThan(5);
    expect(html).toContain('待填');
  });

  it('comes with a scale for each product, beside a table of its levels', async () => {
    const html = await shown('steel');
    const { outputs } = allAnswers('steel');
    const stated = Array.isArray(outputs) ? outputs.length : 0;
    expect(stated).toBeGreaterThan(1);
    expect(html.match(/aria-labelledby="product-\d-title/g)).toHaveLength(stated);
    expect(text(html)).toContain('对照 GB 21256-2025：达到能耗限额1级（先进值）。');
    expect(text(html)).toContain('对照国家能效标杆和基准：达到能效标杆水平。');
  });

  it('says so where no product is stated, or none of the sector is on record', async () => {
    expect(text(await shown('bare'))).toContain('没有收录能耗限额或能效标杆产品');
  });
});

describe('the choice of weights', () => {
  it('shows the three fixed ones side by side and which is in use', async () => {
    const html = await shown('cement', 'zh', { weights: 'equal' });
    expect(html).toMatch(/<span aria-current="true"[^>]*>等权<\/span>/);
    expect(html).toContain('?weights=entropy#weights');
    expect(text(html)).toContain('以上按等权计算，不是本平台的权重。');
    expect(text(html)).toContain('虚构样本企业');
  });

  it('takes the reader’s own, which change the total', async () => {
    const custom = { weights: 'custom', technology: '1' };
    const html = await shown('cement', 'zh', custom);
    expect(text(html)).toContain('自定权重');
    const heading = (page: string) => page.match(/<h1[^>]*>(.*?)<\/h1>/)?.[1];
    expect(heading(html)).not.toBe(heading(await shown('cement')));
  });

  it('keeps what was typed where it is at fault, names the field and counts the platform’s', async () => {
    const wrong = { weights: 'custom', emissions: '12', strategy: 'viel' };
    const html = await shown('cement', 'zh', wrong);
    expect(html).toMatch(/id="f-strategy"[^>]*value="viel"/);
    expect(html).toMatch(/id="f-strategy"[^>]*aria-invalid="true"/);
    expect(html).toMatch(/id="f-emissions"[^>]*value="12"/);
    expect(text(html)).toContain('降碳战略与管理的权重须为数字');
    const heading = (page: string) => page.match(/<h1[^>]*>(.*?)<\/h1>/)?.[1];
    expect(heading(html)).toBe(heading(await shown('cement')));
  });
});

describe('the page', () => {
  it('is not there for an unknown token, and is kept out of search engines', async () => {
    const params = Promise.resolve({ locale: 'zh', token: 'nobody' });
    const page = AssessmentPage({ params, searchParams: Promise.resolve({}) });
    expect(await landingOf(page)).toBe(NOT_FOUND);
    expect(await generateMetadata(props('bare', 'zh'))).toMatchObject({
      robots: { index: false },
    });
  });
});
