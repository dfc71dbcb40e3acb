import type { Page } from '@playwright/test';
import { ASSESSMENT_PARTS, attributesOfPart } from '@/app/_assessment/parts';
import type { Answers } from '@/lib/profile/answers';
import { fieldNames } from '@/lib/profile/form/form-text';
import { writeForm } from '@/lib/profile/form/write-form';
import { type AttributeKey, attribute } from '@/lib/profile/registry';
import { expect } from './test';
import { type Locale, wordsOf } from './words';

const named = (page: Page, field: string) => page.locator(`[name="${field}"]`);

/** Presses "more rows" until the table has room for every entry. */
async function makeRoom(page: Page, key: AttributeKey, rows: number): Promise<void> {
  const count = named(page, fieldNames.rows(key));
  for (let room = Number(await count.inputValue()); room < rows; room += 3) {
    await page.locator(`button[value="rows:${key}"]`).click();
    await expect(count).toHaveValue(String(room + 3));
  }
}

async function fillField(page: Page, field: string, values: readonly string[]): Promise<void> {
  const control = named(page, field);
  // A number that has one unit only shows it as a word.
  if (field.endsWith('.unit') && (await control.count()) === 0) return;
  const kind = await control.first().evaluate((found) => ({
    tag: found.tagName,
    type: (found as HTMLInputElement).type,
  }));
  if (kind.type === 'checkbox' || kind.type === 'radio') {
    for (const value of values)
      await page.locator(`[name="${field}"][value="${value}"]`).setChecked(true);
  } else if (kind.tag === 'SELECT') {
    await control.selectOption(values[0] ?? '');
  } else {
    await control.fill(values[0] ?? '');
    await control.press('Tab');
  }
}

async function fillPart(page: Page, keys: readonly AttributeKey[], form: Form): Promise<void> {
  for (const key of keys) {
    const own = Object.entries(form).filter(
      ([field]) => field === key || field.startsWith(`${key}.`),
    );
    if (attribute(key).kind === 'list')
      await makeRoom(page, key, Number(form[fieldNames.rows(key)]?.[0] ?? 0));
    for (const [field, values] of own)
      if (field !== fieldNames.rows(key)) await fillField(page, field, values);
  }
}

type Form = ReturnType<typeof writeForm>;

/**
 * Answers every part of the assessment as a person does, from the first part to its result; gives
 * the path of the result's assessment.
 */
export async function fillAssessment(
  page: Page,
  first: string,
  answers: Answers,
  locale: Locale,
): Promise<string> {
  const t = wordsOf(locale);
  const form = writeForm(answers, locale);
  await page.goto(first);
  for (const part of ASSESSMENT_PARTS) {
    await expect(page).toHaveURL(new RegExp(`/assessment/[^/]+/${part}`));
    const { core, more } = attributesOfPart(part);
    if (more.some((key) => answers[key] !== undefined))
      await page.getByRole('main').locator('summary').last().click();
    await fillPart(page, [...core, ...more], form);
    const onward = part === ASSESSMENT_PARTS.at(-1) ? 'assessment.see' : 'intake.next';
    await page.getByRole('button', { name: t(onward), exact: true }).click();
  }
  await page.waitForURL(/\/results\/[^/]+\/assessment/);
  return new URL(page.url()).pathname;
}
