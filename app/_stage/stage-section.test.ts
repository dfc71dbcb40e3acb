import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { ALMOST_EMPTY, readable, STEEL } from '@/app/_energy/testing/assessed-firms';
import { CJK } from '@/app/_i18n/testing/scripts';
import { keepResult } from '@/app/_result/keep-result';
import { setRequestLocale } from '@/app/_server/testing/next-intl-server';
import { openCatalogue } from '@/app/_server/testing/open-catalogue';
import { renderPage } from '@/app/_server/testing/render-page';
import { loadAssessment } from '@/app/_standing/load-assessment';
import type { Database } from '@/db/connection/database';
import { SAMPLE_CATALOGUE } from '@/lib/matching/testing/sample-catalogue';
import type { Answers } from '@/lib/profile/answers';
import type { Locale } from '@/lib/taxonomy/bilingual';
import { StageSection } from './stage-section';

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

async function shown(answers: Answers, locale: Locale = 'zh'): Promise<string> {
  setRequestLocale(locale);
  const token = await keepResult(answers);
  const loaded = await loadAssessment(token, { kind: 'platform' });
  return renderPage(StageSection({ loaded, token, locale }));
}

/** What is said of each step of the line. */
const stepsOf = (html: string) =>
  (html.match(/<ol.*?<\/ol>/)?.[0] ?? '')
    .split('<li')
    .slice(1)
    .map((step) => readable(`<li${step}`).trim());

/** Its titles are not known, so that it may be further on than its answers confirm. */
const { certifications: _, ...UNTITLED } = STEEL;
const OPEN: Answers = {
  ...UNTITLED,
  practices: ['carbon_inventory', 'person_in_charge', 'sub_metering', 'third_party_verification'],
  'project.loanSignedOn': '2026-03-01',
};

/** Retrofitting by its answers: a project is under way, metered, with a certificate. */
const RETROFITTING: Answers = { ...STEEL, stage: 'retrofitting', restrictedIndustry: 'none' };

describe('the proposed stage', () => {
  it('is said in one sentence with what the open answers allow', async () => {
    expect(readable(await shown(OPEN))).toContain(
      '根据现有回答，贵公司处于“改造实施”阶段；补充回答后最高可能为“引领示范”。',
    );
    expect(readable(await shown(STEEL))).toContain('“改造实施”阶段；未填的内容不会使它更高。');
  });

  it('marks the proposed, the possible and the firm’s own on the line, in shape and word', async () => {
    expect(stepsOf(await shown(OPEN))).toEqual([
      '1. 未起步',
      '2. 摸底规划 ▲ 贵公司所填',
      '3. 改造实施 ■ 本平台建议',
      '4. 系统推进',
      '5. 引领示范 □ 最高可能',
    ]);
  });

  it('is called held back once a cap applies, and conditional while a cap is open', async () => {
    expect(readable(await shown(STEEL))).toContain('如果下列封顶条件成立，则最高为“摸底规划”');
    const penalised = readable(await shown({ ...STEEL, penaltyWithin3Years: true }));
    expect(penalised).toContain('贵公司处于“摸底规划”阶段；未填的内容不会使它更高。');
    expect(penalised).toContain('✕ 封顶 近三年受过重大处罚');
    expect(readable(await shown(RETROFITTING))).not.toContain('如果下列封顶条件成立');
  });

  it('shows every criterion with its outcome in shape and word and what a reviewer would see', async () => {
    const text = readable(await shown(STEEL));
    expect(text).toMatch(
      /● 符合 主要车间和工序装了能源计量表并定期抄表 算作符合：主要工序有分项计量 核验时要看：计量器具清单/,
    );
    expect(text).toContain('✕ 不符合 国家级绿色工厂');
    expect(text).toMatch(/○ 待确认 主要产品达到限额标准1级或能效标杆水平 必备 .*?请填：/);
    expect(text).toContain('必备 1 项，其余 4 项中至少 2 项');
    expect(text).toContain('✕ 无此特征 没有做过碳盘查');
  });

  it('names as what settled a criterion no answer that was not given', async () => {
    const text = readable(await shown(STEEL));
    expect(text).toMatch(/至少一个改造项目已备案、签约或开工 必备 算作符合：/);
    expect(text).not.toMatch(/依据的回答：[^ ]*(开工日期|前一年碳排放)/);
    expect(text).toContain('计量器具清单（GB 17167） 依据的回答：已开展的节能降碳工作');
  });

  it('names what is missing for the next stage: what it requires and how many others', async () => {
    const text = readable(await shown(STEEL));
    expect(text).toMatch(/进入“系统推进”还差什么 必备： ✕ 不符合 改造效果经核验/);
    expect(text).toContain('以下各项中还需 1 项：');
    expect(text).toContain('下一步 竣工后请第三方核定节能量');
    expect(text).toContain('融资租赁、合同能源管理');
    expect(text).toContain('本平台的设定');
  });
});

describe('the firm’s own stage', () => {
  it('is left alone, and the proposed one can be taken for another match', async () => {
    const html = await shown(STEEL);
    expect(readable(html)).toContain('贵公司所填的阶段为“摸底规划”。现有回答支持更高的阶段');
    expect(html).toMatch(
      /<form[^>]*>.*name="locale" value="zh".*name="token" value="[\w-]+".*采用“改造实施”这一阶段重新匹配/,
    );
    expect(html).not.toContain('name="stage"');
  });

  it('has no button where it is the same', async () => {
    const html = await shown(RETROFITTING);
    expect(readable(html)).toContain('与贵公司所填的阶段一致');
    expect(html).not.toContain('<form');
  });
});

describe('the stage of a firm that said next to nothing', () => {
  it('is not called “not started”: too little is answered', async () => {
    const text = readable(await shown(ALMOST_EMPTY));
    expect(text).toContain('现有回答还不足以确认贵公司已经起步；补充回答后最高可能为“引领示范”。');
    expect(text).not.toContain('✕');
    expect(text).toContain('贵公司没有填写阶段。');
  });

  it('is not offered to be taken; the answers are asked for instead', async () => {
    for (const answers of [ALMOST_EMPTY, { ...ALMOST_EMPTY, stage: 'scaling' } as const]) {
      const html = await shown(answers);
      expect(stepsOf(html)[0]).toBe('1. 未起步 ○ 回答不足，暂按此计');
      expect(html).not.toContain('这一阶段重新匹配');
      expect(html).toMatch(/<form[^>]*>.*name="token".*补充回答/);
    }
  });
});

describe('the section in English', () => {
  it.each([
    ['a full firm', OPEN],
    ['an almost empty one', ALMOST_EMPTY],
  ])('has no Chinese sign for %s', async (_, answers) => {
    const text = readable(await shown(answers, 'en'));
    expect(text).not.toMatch(CJK);
    expect(text).toMatch(/with more answers it may be “Leading” at most/);
  });
});
