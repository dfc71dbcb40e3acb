'use server';

import { redirect } from 'next/navigation';
import { keepForm } from '@/app/_intake/keep-form';
import { resumableIntake } from '@/app/_intake/load-intake';
import { openCorrection } from '@/app/_intake/open-correction';
import { ASSESSMENT_WALK, firstPage, pathOf } from '@/app/_intake/walk';
import { database } from '@/app/_server/database';
import { orNotFound } from '@/app/_server/or-not-found';
import { postedLocale, postedText } from '@/app/_server/posted-text';
import { findResult } from '@/db/queries/find-result';
import { VISITOR } from '@/lib/access/actor';
import { writeForm } from '@/lib/profile/form/write-form';

const FIRST_PART = { walk: ASSESSMENT_WALK, page: firstPage(ASSESSMENT_WALK) };

/** Begins an assessment with the form this browser was filling in, or with a new one. */
export async function beginAssessment(data: FormData): Promise<void> {
  const locale = postedLocale(data);
  const resumed = postedText(data, 'go') === 'fresh' ? undefined : await resumableIntake();
  const token = resumed ?? (await keepForm({}));
  redirect(token ? pathOf(FIRST_PART, locale, token) : `/${locale}/assessment`);
}

/** Opens a result's answers as a new form at the first part of the assessment. */
export async function assessResult(data: FormData): Promise<void> {
  const locale = postedLocale(data);
  const result = postedText(data, 'token');
  const found = findResult(database(), VISITOR, { token: result, now: new Date() });
  const { answers } = await orNotFound(found);
  await openCorrection(locale, result, writeForm(answers, locale), FIRST_PART);
}
