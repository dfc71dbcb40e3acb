import type { Page } from '@playwright/test';
import { Secret, TOTP } from 'otpauth';
import { expect } from './test';
import { textOf } from './text-of';
import { type Locale, wordsOf } from './words';

/** The code that the phone of a person shows, so many steps of 30 seconds from now. */
export function codeOf(key: string, steps = 0): string {
  const secret = Secret.fromBase32(key.replaceAll(' ', ''));
  return TOTP.generate({ secret, timestamp: Date.now() + steps * 30_000 });
}

/** Sets up the second step on the account page and gives the key that the phone got. */
export async function setUpSecondStep(page: Page, locale: Locale): Promise<string> {
  const t = wordsOf(locale);
  const section = page.getByRole('region', { name: t('account.factor.title') });
  await section.getByRole('button', { name: t('account.factor.start') }).click();
  await expect(section.getByRole('img', { name: t('account.factor.picture') })).toBeVisible();
  const key = await textOf(section.getByRole('code'));
  const code = section.getByRole('textbox', { name: t('signIn.code.label') });
  await code.fill('000000');
  await section.getByRole('button', { name: t('account.factor.confirm') }).click();
  await expect(code).toHaveAttribute('aria-invalid', 'true');
  await expect(section.getByRole('code')).toHaveText(key);
  await code.fill(codeOf(key));
  await section.getByRole('button', { name: t('account.factor.confirm') }).click();
  await expect(section.getByRole('status')).toHaveText(t('account.factor.done'));
  return key;
}
