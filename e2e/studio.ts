import { expect, type Locator, type Page } from '@playwright/test';
import { createDraft } from '@/db/commands/create-draft';
import type { Actor } from '@/lib/access/actor';
import { type Accounts, signIn } from './accounts';
import { SHIPPED } from './shipped';
import { type Locale, wordsOf } from './words';

/** An editor of the sample bank, signed in and in the studio. */
export async function openStudio(page: Page, locale: Locale, accounts: Accounts): Promise<Actor> {
  const { id, email } = await accounts.add('editor');
  await page.goto(`/${locale}/studio`);
  await signIn(page, locale, { email });
  await expect(page).toHaveURL(`/${locale}/studio`);
  return { role: 'editor', id, providerId: 'p1' };
}

let drafts = 0;

/** A draft of the sample bank that says what a shipped instrument says, under an id of its own. */
export async function draftOf(accounts: Accounts, actor: Actor, shipped: string): Promise<string> {
  const content = SHIPPED.find(({ id }) => id === shipped);
  drafts += 1;
  const instrumentId = `copy-${drafts}-of-${shipped}`.slice(0, 80);
  const made = await createDraft(accounts.server.db, actor, {
    instrumentId,
    kind: 'change',
    content: { ...content, id: instrumentId },
    now: new Date(),
  });
  if (!made.ok) throw new Error(`no draft of ${shipped}: ${made.reason}`);
  return made.draftId;
}

/** The controls of an open editor, by what they are called. */
export function editorOf(page: Page, locale: Locale) {
  const t = wordsOf(locale);
  const sections = page.getByRole('navigation', { name: t('studio.editor.sections') });
  type SectionId = Parameters<typeof sectionName>[0];
  function sectionName(
    id: 'identity' | 'dates' | 'sources' | 'rule' | 'benefit' | 'application' | 'cases',
  ): string {
    return t(`studio.editor.section.${id}`);
  }
  /** The line that says where the saving stands: a shape, then these words. */
  const status = (key: 'saved' | 'network' | 'signed_out' | 'conflict') => {
    const [words = ''] = t(`studio.save.${key}`, { at: '|' }).split(/[（(|]/);
    return page.getByRole('status').filter({ hasText: new RegExp(`^\\S ${words.trim()}`) });
  };
  return {
    open: (id: SectionId) =>
      sections.getByRole('button', { name: new RegExp(`^${sectionName(id)}`) }).click(),
    status,
    name: (language: 'zh' | 'en'): Locator => {
      const label = locale === 'zh' ? '名称' : 'Name';
      const key = language === 'zh' ? 'studio.editor.inChinese' : 'studio.editor.inEnglish';
      return page.getByRole('textbox', { name: t(key, { label }), exact: true });
    },
    meaning: page.getByRole('complementary', { name: t('studio.meaning.title') }),
    undo: page.getByRole('button', { name: t('studio.editor.undo') }),
  };
}
