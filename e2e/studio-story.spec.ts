import type { Browser, Page } from '@playwright/test';
import { approveDraft } from '@/db/commands/approve-draft';
import { findDraft } from '@/db/queries/find-draft';
import { type Accounts, signIn, test } from './accounts';
import { createResult, IRONWORKS } from './create-result';
import { expectAccessible } from './expect-accessible';
import { overhang } from './overhang';
import { setUpSecondStep } from './second-step';
import { editorOf } from './studio';
import { expect } from './test';
import { statusWord, wordsOf } from './words';

const t = wordsOf('zh');

const LOAN = {
  id: 'suzhou-green-retrofit-loan',
  zh: '苏州绿色技改贷',
  en: 'Suzhou green retrofit loan',
};
const FITS = { sector: '3110', region: '320500', totalAssets: 400_000_000, stage: 'retrofitting' };
const ELSEWHERE = { ...FITS, region: '370100' };

const textbox = (page: Page, name: string) => page.getByRole('textbox', { name, exact: true });

/** Both languages of a field, the nth of its name. */
async function say(page: Page, label: string, [zh, en]: readonly [string, string], nth = 0) {
  await textbox(page, t('studio.editor.inChinese', { label })).nth(nth).fill(zh);
  await textbox(page, t('studio.editor.inEnglish', { label })).nth(nth).fill(en);
}

const add = (page: Page, label: string) =>
  page.getByRole('button', { name: t('studio.editor.addEntry', { label }), exact: true }).click();

const choose = (page: Page, label: string, option: string, nth = 0) =>
  page.getByLabel(label, { exact: true }).nth(nth).selectOption({ label: option });

async function openAs(
  browser: Browser,
  accounts: Accounts,
  role: 'editor' | 'approver',
): Promise<{ page: Page; id: string }> {
  const context = await browser.newContext({
    baseURL: accounts.server.baseURL,
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
    viewport: { width: 1440, height: 900 },
  });
  const page = await context.newPage();
  const { id, email } = await accounts.add(role);
  await page.goto('/zh/sign-in?next=/zh/account');
  await signIn(page, 'zh', { email });
  await expect(page).toHaveURL('/zh/account');
  return { page, id };
}

/** Jiangsu, and either assets of 3000 万元 or the bank's word. */
async function writeRule(page: Page): Promise<void> {
  const criteria = (name: 'add.criterion' | 'add.any' | 'add.judgement') =>
    t(`studio.criteria.${name}`);
  await page
    .getByRole('button', { name: criteria('add.criterion') })
    .first()
    .click();
  await choose(page, '指标', '所在地区');
  await page.getByRole('searchbox', { name: t('studio.criteria.searchRegions') }).fill('江苏');
  await page.getByRole('checkbox', { name: /^江苏省/ }).check();
  await choose(page, '条件依据文件', 's1 产品手册');
  await page.getByRole('button', { name: criteria('add.any') }).click();
  const group = page.getByRole('group', { name: t('studio.criteria.group.any'), exact: true });
  await group.getByRole('button', { name: criteria('add.criterion') }).click();
  await group.getByRole('combobox', { name: '指标' }).selectOption('totalAssets');
  await group.getByRole('textbox', { name: t('studio.criteria.limit') }).fill('3000');
  await choose(page, '条件依据文件', 's1 产品手册', 1);
  await group.getByRole('button', { name: criteria('add.judgement') }).click();
  await say(page, '由机构判断的条件', [
    '银行认可其还款能力',
    'The bank accepts its capacity to repay',
  ]);
  await choose(page, '条件依据文件', 's1 产品手册', 2);
}

async function writeCase(
  page: Page,
  nth: number,
  title: readonly [string, string],
  profile: object,
) {
  await add(page, '样例');
  await say(page, '样例名称', title, nth);
  await textbox(page, '样例日期').nth(nth).fill('2026-11-24');
  await textbox(page, '样例企业情况').nth(nth).fill(JSON.stringify(profile));
}

/** Writes the loan in the editor, field by field. */
async function writeLoan(page: Page): Promise<void> {
  await page.goto('/zh/studio');
  await page.getByText(t('studio.new.title'), { exact: true }).click();
  await page.getByLabel(t('studio.new.id'), { exact: true }).fill(LOAN.id);
  await page.getByLabel(t('studio.new.kind'), { exact: true }).selectOption('loan');
  await page.getByLabel(t('studio.new.zh'), { exact: true }).fill(LOAN.zh);
  await page.getByLabel(t('studio.new.en'), { exact: true }).fill(LOAN.en);
  await page.getByRole('button', { name: t('studio.new.create') }).click();
  await expect(page).toHaveURL(/\/zh\/studio\/drafts\//);
  const editor = editorOf(page, 'zh');
  await choose(page, '层级', '市级');
  await say(page, '摘要', ['支持企业绿色技术改造的贷款。', 'A loan for green retrofits.']);
  await choose(page, '可信程度', '高');
  await editor.open('dates');
  await page.getByLabel('核对日期', { exact: true }).fill('2026-11-24');
  await editor.open('sources');
  await add(page, '来源');
  await textbox(page, '来源标题').fill('产品手册');
  await page.getByLabel('查阅情况', { exact: true }).selectOption('seen');
  await editor.open('rule');
  await writeRule(page);
  await editor.open('benefit');
  await page.getByLabel('主要支持方式', { exact: true }).selectOption('loan');
  await say(page, '支持标准原文', ['利率由银行逐笔确定', 'The bank sets the rate case by case']);
  await say(page, '无法给出金额的原因', ['利率没有公开', 'No rate is published']);
  await editor.open('application');
  await say(page, '办理方式', ['向开户行提出申请', 'Apply at your branch']);
  await editor.open('cases');
  await writeCase(page, 0, ['苏州一家炼铁厂', 'An ironworks in Suzhou'], FITS);
  await choose(page, '应得结论', statusWord('eligible', 'zh'), 0);
  await writeCase(page, 1, ['济南一家炼铁厂', 'An ironworks in Jinan'], ELSEWHERE);
  await choose(page, '应得结论', statusWord('ineligible', 'zh'), 1);
  await page.getByRole('checkbox', { name: '所在地区', exact: true }).last().check();
  await expect(editor.meaning.getByText(t('studio.meaning.noFaults'))).toBeVisible();
  await expect(editor.status('saved')).toBeVisible();
}

test('a loan goes from its editor by way of an approver to a firm whose result is open', async ({
  browser,
  page: firm,
  accounts,
}) => {
  test.slow();
  const factory = { sector: FITS.sector, region: FITS.region };
  await firm.goto(await createResult(firm.request, 'zh', IRONWORKS, { factory }));
  const compare = firm.getByRole('button', { name: t('result.rematch') });
  await expect(compare).toBeHidden();

  const editor = await openAs(browser, accounts, 'editor');
  await writeLoan(editor.page);
  await editor.page.getByLabel(t('studio.handIn.reason')).fill('新产品上线');
  await editor.page.getByRole('button', { name: t('studio.handIn.submit'), exact: true }).click();
  await expect(editor.page.getByText(t('studio.past.is.in_review'))).toBeVisible();
  const draft = new URL(editor.page.url()).pathname;
  const draftId = draft.split('/').at(-1) ?? '';

  await editor.page.goto(`${draft}/review`);
  const approveButton = (page: Page) =>
    page.getByRole('button', { name: t('review.approve.submit') });
  await expect(editor.page.getByText(t('review.whyNot.writer'))).toBeVisible();
  await expect(approveButton(editor.page)).toBeHidden();
  const own = { role: 'agency', id: editor.id, providerId: 'p1', secondFactor: true } as const;
  const { db } = accounts.server;
  const { lock } = await findDraft(db, own, { draftId });
  expect(await approveDraft(db, own, { draftId, lock, now: new Date() })).toEqual({
    ok: false,
    reason: 'author',
  });

  const approver = await openAs(browser, accounts, 'approver');
  await approver.page.goto(`${draft}/review`);
  await expect(approver.page.getByText(t('review.whyNot.second_factor'))).toBeVisible();
  await approver.page.getByRole('link', { name: t('review.whyNot.account') }).click();
  await setUpSecondStep(approver.page, 'zh');
  await approver.page.goto(`${draft}/review`);
  const reach = approver.page.getByRole('region', { name: t('reach.title') });
  const gained = reach.getByRole('term').filter({ hasText: t('reach.figure.gained') });
  await expect(gained).toBeVisible({ timeout: 60_000 });
  await expect(reach).toContainText(t('reach.caseOk'));
  await expectAccessible(approver.page);
  await approver.page.setViewportSize({ width: 390, height: 844 });
  expect(await approver.page.evaluate(overhang)).toBe(0);
  await approveButton(approver.page).click();
  await expect(approver.page.getByText(/已发布/).first()).toBeVisible();

  await firm.evaluate(() => document.dispatchEvent(new Event('visibilitychange')));
  await expect(compare).toBeVisible({ timeout: 30_000 });
  await compare.click();
  const changes = firm.getByRole('region', { name: t('result.changes', { count: 1 }) });
  await expect(changes).toContainText(LOAN.zh);
  await changes.getByRole('link', { name: LOAN.zh }).click();
  await expect(firm.getByText('位于江苏省').first()).toBeVisible();
  await expect(firm.getByText('资产总额不低于3,000万元').first()).toBeVisible();
});
