import { signIn, test } from './accounts';
import { expectAccessible } from './expect-accessible';
import { overhang } from './overhang';
import { draftOf, editorOf, openStudio } from './studio';
import { tooSmall } from './targets';
import { expect } from './test';
import { LOCALES, wordsOf } from './words';

// One server for the file, not one for each worker.
test.describe.configure({ mode: 'default' });
test.use({ expectedErrors: [/ERR_INTERNET_DISCONNECTED|Failed to fetch/] });

const SHIPPED_LOAN = 'js-huanbaodai';

for (const locale of LOCALES) {
  const t = wordsOf(locale);

  test(`${locale}: an instrument is begun from the list, and what is missing is named`, async ({
    page,
    accounts,
  }) => {
    await openStudio(page, locale, accounts);
    await page.getByText(t('studio.new.title'), { exact: true }).click();
    const id = page.getByLabel(t('studio.new.id'), { exact: true });
    await id.fill('Green Loan');
    await page.getByRole('button', { name: t('studio.new.create') }).click();
    await expect(id).toHaveAttribute('aria-invalid', 'true');
    const zh = page.getByLabel(t('studio.new.zh'), { exact: true });
    await expect(zh).toHaveAttribute('aria-invalid', 'true');
    await id.fill(`green-loan-${locale}`);
    await page.getByLabel(t('studio.new.kind'), { exact: true }).selectOption('loan');
    await zh.fill('绿色技改贷');
    await page.getByLabel(t('studio.new.en'), { exact: true }).fill('Green retrofit loan');
    await page.getByRole('button', { name: t('studio.new.create') }).click();
    await expect(page).toHaveURL(new RegExp(`/${locale}/studio/drafts/`));
    const editor = editorOf(page, locale);
    await expect(editor.name('zh')).toHaveValue('绿色技改贷');
    await expect(editor.status('saved')).toBeVisible();
    await page.goto(`/${locale}/studio?q=green-loan-${locale}`);
    await expect(page.getByRole('row', { name: /green-loan/ })).toContainText(
      t('studio.state.draft'),
    );
  });

  test(`${locale}: the list and every section of the editor are accessible and fit a phone`, async ({
    page,
    accounts,
  }) => {
    test.slow();
    const actor = await openStudio(page, locale, accounts);
    const draftId = await draftOf(accounts, actor, SHIPPED_LOAN);
    for (const viewport of [
      { width: 1440, height: 900 },
      { width: 390, height: 844 },
    ]) {
      await page.setViewportSize(viewport);
      await page.goto(`/${locale}/studio`);
      await expectAccessible(page);
      expect(await page.evaluate(overhang)).toBe(0);
      await page.goto(`/${locale}/studio/drafts/${draftId}`);
      const editor = editorOf(page, locale);
      await expect(editor.meaning.getByText(t('studio.meaning.asLabelled')).first()).toBeVisible();
      for (const section of ['identity', 'sources', 'rule', 'benefit', 'cases'] as const) {
        await editor.open(section);
        await expectAccessible(page);
        expect(await page.evaluate(overhang), section).toBe(0);
        expect(await page.evaluate(tooSmall), section).toEqual([]);
      }
    }
  });
}

test('a nested rule is built from the keyboard and read in both languages as it grows', async ({
  page,
  accounts,
}) => {
  const t = wordsOf('zh');
  const actor = await openStudio(page, 'zh', accounts);
  const draftId = await draftOf(accounts, actor, SHIPPED_LOAN);
  await page.goto(`/zh/studio/drafts/${draftId}`);
  const editor = editorOf(page, 'zh');
  await editor.open('rule');
  await page.getByRole('button', { name: t('studio.criteria.add.any') }).focus();
  await page.keyboard.press('Enter');
  const kinds = page.getByRole('combobox', { name: t('studio.criteria.groupKind') });
  await expect(kinds.last()).toBeFocused();
  const group = page.getByRole('group', { name: t('studio.criteria.group.any'), exact: true });
  await group.getByRole('button', { name: t('studio.criteria.add.criterion') }).press('Enter');
  const attribute = group.getByRole('combobox', { name: '指标' });
  await expect(attribute).toBeFocused();
  await attribute.selectOption('totalAssets');
  await group.getByRole('textbox', { name: t('studio.criteria.limit') }).fill('3000');
  for (const words of ['资产总额不低于3,000万元', 'Total assets of at least CNY 30m'])
    await expect(editor.meaning.getByText(words)).toBeVisible();
  const sentence = '资产总额不低于3,000万元';
  const out = page.getByRole('button', { name: t('studio.criteria.move.out', { name: sentence }) });
  await out.press('Enter');
  await expect(group).toBeHidden();
  await expect(out).toBeFocused();
  await expect(out).toHaveAttribute('aria-disabled', 'true');
  await page.keyboard.press('Control+z');
  await expect(group).toBeVisible();
  await expect(editor.status('saved')).toBeVisible();
  await page.reload();
  await editor.open('rule');
  await expect(group.getByText(sentence).first()).toBeVisible();
});

test('offline and past the end of a session nothing typed is lost, and saving goes on', async ({
  page,
  context,
  accounts,
}) => {
  test.slow();
  const t = wordsOf('zh');
  const actor = await openStudio(page, 'zh', accounts);
  const draftId = await draftOf(accounts, actor, SHIPPED_LOAN);
  const email = `${actor.id}@bank.example`;
  await page.goto(`/zh/studio/drafts/${draftId}`);
  const editor = editorOf(page, 'zh');
  await expect(editor.status('saved')).toBeVisible();
  await context.setOffline(true);
  await editor.name('zh').fill('断网时写下的名称');
  await expect(editor.status('network')).toBeVisible();
  await context.setOffline(false);
  await expect(editor.status('saved')).toBeVisible();
  await context.clearCookies();
  await editor.name('zh').fill('过期后写下的名称');
  await expect(editor.status('signed_out')).toBeVisible();
  const [other] = await Promise.all([
    context.waitForEvent('page'),
    page.getByRole('link', { name: t('studio.save.signIn') }).click(),
  ]);
  await signIn(other, 'zh', { email });
  await expect(other).toHaveURL('/zh/studio');
  // By itself, as the line had promised, once it asks again.
  await expect(editor.status('saved')).toBeVisible({ timeout: 60_000 });
  await page.reload();
  await expect(editor.name('zh')).toHaveValue('过期后写下的名称');
  await editor.undo.click();
  await expect(editor.name('zh')).toHaveValue('断网时写下的名称');
});

test('what the server never got is offered back when the draft is opened again', async ({
  page,
  context,
  accounts,
}) => {
  const t = wordsOf('zh');
  const actor = await openStudio(page, 'zh', accounts);
  const draftId = await draftOf(accounts, actor, SHIPPED_LOAN);
  await page.goto(`/zh/studio/drafts/${draftId}`);
  const editor = editorOf(page, 'zh');
  await expect(editor.status('saved')).toBeVisible();
  await context.setOffline(true);
  await editor.name('zh').fill('没来得及保存');
  await expect(editor.status('network')).toBeVisible();
  await page.close();
  await context.setOffline(false);
  const again = await context.newPage();
  await again.goto(`/zh/studio/drafts/${draftId}`);
  const reopened = editorOf(again, 'zh');
  await expect(reopened.name('zh')).not.toHaveValue('没来得及保存');
  await again.getByRole('button', { name: t('studio.kept.takeUp') }).click();
  await expect(reopened.name('zh')).toHaveValue('没来得及保存');
  await expect(reopened.status('saved')).toBeVisible();
});

test('two editors of one draft see both sides, choose field by field, and lose nothing', async ({
  page,
  browser,
  accounts,
}) => {
  const t = wordsOf('zh');
  const actor = await openStudio(page, 'zh', accounts);
  const draftId = await draftOf(accounts, actor, SHIPPED_LOAN);
  const path = `/zh/studio/drafts/${draftId}`;
  const elsewhere = await browser.newContext({ baseURL: accounts.server.baseURL });
  const colleague = await elsewhere.newPage();
  await openStudio(colleague, 'zh', accounts);
  for (const each of [page, colleague]) await each.goto(path);
  const [mine, theirs] = [editorOf(page, 'zh'), editorOf(colleague, 'zh')];
  await theirs.name('zh').fill('同事的名称');
  await theirs.name('en').fill('Name by a colleague');
  await expect(theirs.status('saved')).toBeVisible();
  await mine.name('zh').fill('我的名称');
  await expect(mine.status('conflict')).toBeVisible();
  const conflict = page.getByRole('region', { name: t('studio.conflict.title') });
  await expect(conflict).toContainText('同事的名称');
  await expect(conflict).toContainText('我的名称');
  await conflict.getByRole('radio').first().check();
  await conflict.getByRole('button', { name: t('studio.conflict.finish') }).click();
  await expect(mine.status('saved')).toBeVisible();
  await colleague.reload();
  await expect(theirs.name('zh')).toHaveValue('我的名称');
  await elsewhere.close();
});

test('a draft is tried on firms, its gaps lead to their fields, and it is handed in and recalled', async ({
  page,
  accounts,
}) => {
  const t = wordsOf('zh');
  const actor = await openStudio(page, 'zh', accounts);
  const draftId = await draftOf(accounts, actor, SHIPPED_LOAN);
  await page.goto(`/zh/studio/drafts/${draftId}`);
  const editor = editorOf(page, 'zh');
  const results = editor.meaning.getByRole('list', { name: t('studio.meaning.trials') });
  await expect(results.getByText(t('studio.meaning.asLabelled')).first()).toBeVisible();
  await editor.meaning.getByLabel(t('studio.meaning.paste')).fill('{"sector":"x1"}');
  await expect(results.getByText(/x1/)).toBeVisible();
  await editor.name('en').fill('');
  await editor.open('benefit');
  await editor.meaning.getByRole('button', { name: /名称（英文）/ }).click();
  await expect(editor.name('en')).toBeFocused();
  await editor.name('en').fill('Loan for the test');
  await expect(editor.status('saved')).toBeVisible();
  const submit = page.getByRole('button', { name: t('studio.handIn.submit'), exact: true });
  await submit.click();
  await expect(page.getByText(t('studio.handIn.refusal.faults'))).toBeVisible();
  await page.getByLabel(t('studio.handIn.reason')).fill('按新规则修订条件');
  await submit.click();
  await expect(page.getByText(t('studio.past.is.in_review'))).toBeVisible();
  await expect(editor.name('en')).not.toBeEditable();
  await page.getByRole('button', { name: t('studio.past.recall') }).click();
  await expect(editor.name('en')).toBeEditable();
  await page.getByRole('button', { name: t('studio.handIn.giveUp') }).click();
  await expect(page.getByText(t('studio.handIn.giveUpMeans'))).toBeVisible();
  await page.getByRole('button', { name: t('studio.handIn.giveUpYes') }).click();
  await expect(page).toHaveURL('/zh/studio');
});
