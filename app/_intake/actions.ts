'use server';

import { redirect } from 'next/navigation';
import { currentCatalogue } from '@/app/_server/catalogue';
import { database } from '@/app/_server/database';
import { orNotFound } from '@/app/_server/or-not-found';
import { today } from '@/app/_server/today';
import { saveIntake } from '@/db/commands/save-intake';
import { saveResult } from '@/db/commands/save-result';
import { findResult } from '@/db/queries/find-result';
import { VISITOR } from '@/lib/access/actor';
import { checkForm } from '@/lib/profile/form/check-form';
import { type FormText, fieldNames, rowCount, typed } from '@/lib/profile/form/form-text';
import { placeText } from '@/lib/profile/form/place-text';
import { writeForm } from '@/lib/profile/form/write-form';
import { type AttributeKey, attribute, isAttributeKey } from '@/lib/profile/registry';
import type { Locale } from '@/lib/taxonomy/bilingual';
import { loadForm } from './load-intake';
import { mergeForm, postedForm } from './posted-form';
import {
  attributeOfField,
  attributesOf,
  type IntakePage,
  isIntakePage,
  nextPage,
  pageOfAttribute,
  previousPage,
} from './step-fields';

const MORE_ROWS = 3;

const localeOf = (data: FormData): Locale => (data.get('locale') === 'en' ? 'en' : 'zh');
const text = (data: FormData, name: string) => {
  const value = data.get(name);
  return typeof value === 'string' ? value : '';
};

/** Buttons that change the form itself: fill in a chosen place, add rows. */
function applyButton(
  form: Record<string, string[]>,
  go: string,
  locale: Locale,
): string | undefined {
  const [verb, key = '', code = ''] = go.split(':');
  if (!isAttributeKey(key)) return undefined;
  const { kind } = attribute(key);
  if (verb === 'pick' && (kind === 'sector' || kind === 'region')) {
    form[key] = [placeText(kind, code, locale)];
    return key;
  }
  if (verb === 'rows' && kind === 'list') {
    form[fieldNames.rows(key)] = [String(rowCount(form, key, 0) + MORE_ROWS)];
    return key;
  }
  return undefined;
}

function firstFaultyPage(form: FormText, page: IntakePage | null): IntakePage | undefined {
  const { issues } = checkForm(form, today());
  const keys = issues
    .map(({ field }) => attributeOfField(field))
    .filter((key) => key !== undefined);
  if (page) {
    const { core, more } = attributesOf(page);
    return keys.some((key) => [...core, ...more].includes(key)) ? page : undefined;
  }
  return keys.map(pageOfAttribute)[0];
}

async function finish(form: FormText): Promise<string> {
  const asOf = today();
  const { answers } = checkForm(form, asOf);
  const { revision } = await currentCatalogue();
  const { token } = await saveResult(database(), VISITOR, {
    answers,
    revision,
    asOf,
    now: new Date(),
  });
  return token;
}

/** Where the pressed button leads, once everything typed is safe. */
async function destination(form: FormText, page: IntakePage, go: string): Promise<string> {
  if (go === 'results') {
    if (typed(form, 'sector') === '') return 'intake:start?check=1';
    const faulty = firstFaultyPage(form, page) ?? firstFaultyPage(form, null);
    return faulty ? `intake:${faulty}?check=1` : `results/${await finish(form)}`;
  }
  if (go.startsWith('to:')) {
    const target = go.slice('to:'.length);
    return `intake:${isIntakePage(target) ? target : page}`;
  }
  if (go === 'back') return `intake:${previousPage(page)}`;
  return firstFaultyPage(form, page) ? `intake:${page}?check=1` : `intake:${nextPage(page)}`;
}

/** Saves a page of the intake as typed, faults included, and goes where the pressed button says. */
export async function saveIntakePage(data: FormData): Promise<void> {
  const locale = localeOf(data);
  const page = isIntakePage(text(data, 'page')) ? (text(data, 'page') as IntakePage) : 'start';
  const given = text(data, 'token');
  const stored = given ? await orNotFound(loadForm(given)) : {};
  const { core, more } = attributesOf(page);
  const form = mergeForm(stored, postedForm(data), [...core, ...more]);
  const go = text(data, 'go');
  const changed = applyButton(form, go, locale);
  const saving = saveIntake(database(), VISITOR, {
    ...(given ? { token: given } : {}),
    fields: form,
    now: new Date(),
  });
  const { token } = await orNotFound(saving);
  const target = changed
    ? `intake:${page}${go.startsWith('pick') ? '' : `#f-${changed.replaceAll('.', '-')}`}`
    : await destination(form, page, go);
  const path = target.startsWith('intake:')
    ? `intake/${token}/${target.slice('intake:'.length)}`
    : target;
  redirect(`/${locale}/${path}`);
}

/** Opens a result's answers as a new form, so that they can be corrected. */
export async function editResult(data: FormData): Promise<void> {
  const locale = localeOf(data);
  const now = new Date();
  const result = await orNotFound(
    findResult(database(), VISITOR, { token: text(data, 'token'), now }),
  );
  const { token } = await saveIntake(database(), VISITOR, {
    fields: writeForm(result.answers, locale),
    now,
  });
  redirect(`/${locale}/intake/${token}/summary`);
}

/** Answers one more question of a result: a new result, shown against the earlier one. */
export async function answerQuestion(data: FormData): Promise<void> {
  const locale = localeOf(data);
  const earlier = text(data, 'token');
  const result = await orNotFound(
    findResult(database(), VISITOR, { token: earlier, now: new Date() }),
  );
  const asked = text(data, 'asked').split(',').filter(isAttributeKey) as AttributeKey[];
  const form = mergeForm(writeForm(result.answers, locale), postedForm(data), asked);
  const go = text(data, 'go');
  const changed = applyButton(form, go, locale);
  if (changed || firstFaultyPage(form, null)) {
    const { token } = await saveIntake(database(), VISITOR, { fields: form, now: new Date() });
    const page = pageOfAttribute(asked[0] ?? 'sector');
    redirect(`/${locale}/intake/${token}/${page}?check=1`);
  }
  redirect(`/${locale}/results/${await finish(form)}?since=${encodeURIComponent(earlier)}`);
}

/** Matches a result's answers with today's catalogue: a new result, shown against the earlier one. */
export async function rematchResult(data: FormData): Promise<void> {
  const locale = localeOf(data);
  const earlier = text(data, 'token');
  const { answers } = await orNotFound(
    findResult(database(), VISITOR, { token: earlier, now: new Date() }),
  );
  const { revision } = await currentCatalogue();
  const { token } = await saveResult(database(), VISITOR, {
    answers,
    revision,
    asOf: today(),
    now: new Date(),
  });
  redirect(`/${locale}/results/${token}?since=${encodeURIComponent(earlier)}`);
}
