'use server';

import { redirect } from 'next/navigation';
import { assumptionsOf } from '@/app/_result/assumptions-of';
import { keepResult, resultPath } from '@/app/_result/keep-result';
import { orNotFound } from '@/app/_server/or-not-found';
import { postedLocale, postedText } from '@/app/_server/posted-text';
import { today } from '@/app/_server/today';
import { checkForm } from '@/lib/profile/form/check-form';
import { type FormText, typed } from '@/lib/profile/form/form-text';
import { applyButton, firstFaultyPage, isPageFaulty } from './form-buttons';
import { correctedResult } from './intake-cookies';
import { keepForm } from './keep-form';
import { loadForm } from './load-intake';
import { mergeForm, postedForm } from './posted-form';
import { attributesOf, type IntakePage, isIntakePage, nextPage, previousPage } from './step-fields';

interface Posted {
  readonly form: FormText;
  readonly page: IntakePage;
  readonly token: string;
  readonly go: string;
}

/** The page the pressed button leads to, or undefined where it leads to the result. */
function nextAfter({ form, page, go }: Posted): string | undefined {
  if (go === 'results') {
    if (typed(form, 'sector') === '') return 'start?check=1';
    const faulty = isPageFaulty(form, page) ? page : firstFaultyPage(form);
    return faulty ? `${faulty}?check=1` : undefined;
  }
  const target = go.startsWith('to:') ? go.slice('to:'.length) : '';
  if (isIntakePage(target)) return target;
  if (go === 'back') return previousPage(page);
  return isPageFaulty(form, page) ? `${page}?check=1` : nextPage(page);
}

/** Saves a page of the intake as typed, faults included, and goes where the pressed button says. */
export async function saveIntakePage(data: FormData): Promise<void> {
  const locale = postedLocale(data);
  const asked = postedText(data, 'page');
  const page = isIntakePage(asked) ? asked : 'start';
  const given = postedText(data, 'token');
  const stored = given ? await orNotFound(loadForm(given)) : {};
  const { core, more } = attributesOf(page);
  const form = mergeForm(stored, postedForm(data), [...core, ...more]);
  const go = postedText(data, 'go');
  const changed = applyButton(form, go, locale);
  const token = await keepForm(form, given);
  if (!token) redirect(given ? `/${locale}/intake/${given}/${page}?long=1` : `/${locale}?long=1`);
  const intake = `/${locale}/intake/${token}`;
  if (changed)
    redirect(
      `${intake}/${page}${go.startsWith('rows') ? `#f-${changed.replaceAll('.', '-')}` : ''}`,
    );
  const next = nextAfter({ form, page, token, go });
  if (next) redirect(`${intake}/${next}`);
  const { answers } = checkForm(form, today());
  const corrected = await correctedResult(token);
  const kept = await keepResult(answers, await assumptionsOf(corrected));
  redirect(resultPath(locale, kept, corrected));
}
