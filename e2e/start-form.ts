import type { Page } from '@playwright/test';
import { LABELS, type Locale, wordsOf } from './words';

/** The controls of the three-field start, as a person finds them. */
export function startForm(page: Page, locale: Locale) {
  const label = LABELS[locale];
  const t = wordsOf(locale);
  return {
    sector: page.getByRole('combobox', { name: label.sector, exact: true }),
    suggestions: page.getByRole('listbox', { name: label.sector, exact: true }).getByRole('option'),
    assets: page.getByRole('textbox', { name: label.totalAssets, exact: true }),
    unit: page.getByRole('combobox', { name: t('field.unitOf', { label: label.totalAssets }) }),
    retrofitting: page.getByRole('radio', { name: label.retrofitting }),
    see: page.getByRole('button', { name: t('home.see'), exact: true }),
    more: page.getByRole('button', { name: t('home.more'), exact: true }),
  };
}

/** Three answers on the landing page: an ironworks with 4 亿元 that is being retrofitted. */
export async function fillStart(page: Page, locale: Locale): Promise<void> {
  const form = startForm(page, locale);
  await form.sector.fill('3110');
  await form.assets.fill('4');
  await form.unit.selectOption({ label: LABELS[locale].hundredMillion });
  await form.retrofitting.check();
}
