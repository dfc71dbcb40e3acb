'use server';

import { isDeepStrictEqual } from 'node:util';
import { redirect } from 'next/navigation';
import { applyButton, firstFaultyPlace } from '@/app/_intake/form-buttons';
import { openCorrection } from '@/app/_intake/open-correction';
import { mergeForm, postedForm } from '@/app/_intake/posted-form';
import { INTAKE_WALK, placeLedTo, placeOf } from '@/app/_intake/walk';
import { database } from '@/app/_server/database';
import { orNotFound } from '@/app/_server/or-not-found';
import { postedLocale, postedText } from '@/app/_server/posted-text';
import { today } from '@/app/_server/today';
import { readAssumptions, typedAssumptions } from '@/app/_worth/assumption-form';
import { findResult, type SavedResult } from '@/db/queries/find-result';
import { VISITOR } from '@/lib/access/actor';
import { checkForm } from '@/lib/profile/form/check-form';
import { writeForm } from '@/lib/profile/form/write-form';
import { isAttributeKey } from '@/lib/profile/registry';
import type { Locale } from '@/lib/taxonomy/bilingual';
import { keepResult, resultPath } from './keep-result';
import { skipQuestion } from './skipped-questions';

function savedResult(token: string): Promise<SavedResult> {
  return orNotFound(findResult(database(), VISITOR, { token, now: new Date() }));
}

/** The instrument on whose page something was changed, in the result that came of it. */
function pathBack(locale: Locale, token: string, instrument: string): string | undefined {
  return /^[a-z0-9-]+$/.test(instrument) ? `${resultPath(locale, token)}/${instrument}` : undefined;
}

/** Opens a result's answers as a new form, so that they can be corrected. */
export async function editResult(data: FormData): Promise<void> {
  const locale = postedLocale(data);
  const result = postedText(data, 'token');
  const form = writeForm((await savedResult(result)).answers, locale);
  await openCorrection(locale, result, form, { walk: INTAKE_WALK, page: 'summary' });
}

/** Answers one more question of a result: a new result, shown against the earlier one. */
export async function answerQuestion(data: FormData): Promise<void> {
  const locale = postedLocale(data);
  const earlier = postedText(data, 'token');
  const asked = postedText(data, 'asked').split(',').filter(isAttributeKey);
  const { answers: before, assumptions } = await savedResult(earlier);
  const form = mergeForm(writeForm(before, locale), postedForm(data), asked);
  const go = postedText(data, 'go');
  const changed = applyButton(form, go, locale);
  const place = changed ? placeOf(changed, INTAKE_WALK) : firstFaultyPlace(form, INTAKE_WALK);
  const led = placeLedTo(go, INTAKE_WALK);
  if (led) await openCorrection(locale, earlier, form, led);
  if (place) await openCorrection(locale, earlier, form, place, '?check=1');
  const { answers } = checkForm(form, today());
  const instrument = postedText(data, 'instrument');
  if (isDeepStrictEqual(answers, before)) {
    const skip = skipQuestion(asked, postedText(data, 'skipped'));
    redirect(`${resultPath(locale, earlier)}?${new URLSearchParams({ skip })}`);
  }
  const token = await keepResult(answers, assumptions);
  redirect(pathBack(locale, token, instrument) ?? resultPath(locale, token, earlier));
}

/**
 * Estimates a result again under changed assumptions: a new result. What is out of bounds leads
 * back to the form as it was typed.
 */
export async function changeAssumptions(data: FormData): Promise<void> {
  const locale = postedLocale(data);
  const earlier = postedText(data, 'token');
  const back = postedText(data, 'back');
  const { answers, assumptions, asOf } = await savedResult(earlier);
  const typed = typedAssumptions((key) => postedText(data, key));
  const { overrides, issues } = readAssumptions(typed, asOf);
  if (issues.length > 0) {
    const query = new URLSearchParams({ ...typed, back, check: '1' });
    redirect(`${resultPath(locale, earlier)}/assumptions?${query}`);
  }
  const isSame = isDeepStrictEqual(overrides, assumptions);
  const token = isSame ? earlier : await keepResult(answers, overrides);
  // Not against the earlier one: verdicts do not depend on assumptions.
  redirect(pathBack(locale, token, back) ?? resultPath(locale, token));
}

/** Matches a result's answers with today's catalogue: a new result, shown against the earlier one. */
export async function rematchResult(data: FormData): Promise<void> {
  const earlier = postedText(data, 'token');
  const { answers, assumptions } = await savedResult(earlier);
  const token = await keepResult(answers, assumptions);
  redirect(resultPath(postedLocale(data), token, earlier));
}
