'use server';

import { redirect } from 'next/navigation';
import { assessmentPath } from '@/app/_assessment/assessment-path';
import { assumptionsOf } from '@/app/_result/assumptions-of';
import { keepResult, resultPath } from '@/app/_result/keep-result';
import { orNotFound } from '@/app/_server/or-not-found';
import { postedLocale, postedText } from '@/app/_server/posted-text';
import { today } from '@/app/_server/today';
import { checkForm } from '@/lib/profile/form/check-form';
import { type FormText, typed } from '@/lib/profile/form/form-text';
import { fieldId } from './field-frame';
import { applyButton, firstFaultyPlace, isPageFaulty } from './form-buttons';
import { correctedResult } from './intake-cookies';
import { keepForm } from './keep-form';
import { loadForm } from './load-intake';
import { mergeForm, postedForm } from './posted-form';
import {
  askedAt,
  firstPage,
  isPageOf,
  nextPage,
  type Place,
  pathOf,
  placeLedTo,
  previousPage,
  walkNamed,
} from './walk';

interface Posted {
  readonly form: FormText;
  readonly place: Place;
  readonly go: string;
}

interface Next {
  readonly place: Place;
  readonly checked?: true;
}

/** The page the pressed button leads to, or undefined where it leads to what comes of the form. */
function nextAfter({ form, place, go }: Posted): Next | undefined {
  const { walk } = place;
  const faulty = isPageFaulty(form, place);
  if (go === 'results') {
    if (typed(form, 'sector') === '') {
      return { place: { walk, page: firstPage(walk) }, checked: true };
    }
    const wrong = faulty ? place : firstFaultyPlace(form, walk);
    return wrong && { place: wrong, checked: true };
  }
  const target = placeLedTo(go, walk);
  if (target) return { place: target };
  if (go === 'back') return { place: { walk, page: previousPage(place) } };
  return faulty ? { place, checked: true } : { place: { walk, page: nextPage(place) } };
}

function placePosted(data: FormData): Place {
  const walk = walkNamed(postedText(data, 'walk'));
  const asked = postedText(data, 'page');
  return { walk, page: isPageOf(walk, asked) ? asked : firstPage(walk) };
}

/** Saves a page of a walk as typed, faults included, and goes where the pressed button says. */
export async function saveIntakePage(data: FormData): Promise<void> {
  const locale = postedLocale(data);
  const place = placePosted(data);
  const given = postedText(data, 'token');
  const stored = given ? await orNotFound(loadForm(given)) : {};
  const form = mergeForm(stored, postedForm(data), askedAt(place));
  const go = postedText(data, 'go');
  const changed = applyButton(form, go, locale);
  const token = await keepForm(form, given);
  if (!token) redirect(given ? `${pathOf(place, locale, given)}?long=1` : `/${locale}?long=1`);
  if (changed) {
    const anchor = go.startsWith('rows') ? `#${fieldId(changed)}` : '';
    redirect(`${pathOf(place, locale, token)}${anchor}`);
  }
  const next = nextAfter({ form, place, go });
  if (next) redirect(`${pathOf(next.place, locale, token)}${next.checked ? '?check=1' : ''}`);
  const { answers } = checkForm(form, today());
  const corrected = await correctedResult(token);
  const kept = await keepResult(answers, await assumptionsOf(corrected));
  const shown = place.walk.id === 'assessment' ? assessmentPath : resultPath;
  redirect(shown(locale, kept, corrected));
}
