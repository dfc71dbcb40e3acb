import type { APIRequestContext } from '@playwright/test';
import { ASSESSMENT_PARTS, attributesOfPart } from '@/app/_assessment/parts';
import { attributesOf, INTAKE_PAGES, type PageAttributes } from '@/app/_intake/step-fields';
import type { Answers } from '@/lib/profile/answers';
import { writeForm } from '@/lib/profile/form/write-form';
import { parseProfile } from '@/lib/profile/profile-schema';
import { createIntake, createResult, type Fields, savePage } from './create-result';
import type { Locale } from './words';

/** What the firm would type into a page that asks for these attributes. */
function fieldsOf({ core, more }: PageAttributes, answers: Answers, locale: Locale): Fields {
  const keys: readonly string[] = [...core, ...more];
  return Object.fromEntries(
    Object.entries(writeForm(answers, locale)).filter(([name]) =>
      keys.some((key) => name === key || name.startsWith(`${key}.`)),
    ),
  );
}

/** The start of the intake, and every other page of it. */
function typedBy(answers: Answers, locale: Locale): [Fields, Record<string, Fields>] {
  const typed = (page: (typeof INTAKE_PAGES)[number]) =>
    fieldsOf(attributesOf(page), answers, locale);
  const pages = INTAKE_PAGES.filter((page) => page !== 'start' && page !== 'summary');
  return [typed('start'), Object.fromEntries(pages.map((page) => [page, typed(page)]))];
}

/** Fills in every page of the intake as the firm would; gives the path of its form. */
export function firmIntake(
  request: APIRequestContext,
  answers: Answers,
  locale: Locale,
): Promise<string> {
  return createIntake(request, locale, ...typedBy(answers, locale));
}

/** Fills in every page of the intake as the firm would; gives the path of its result. */
export async function firmResult(
  request: APIRequestContext,
  profile: object,
  locale: Locale,
  asOf: string,
): Promise<string> {
  const parsed = parseProfile(profile, asOf);
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.issues));
  return createResult(request, locale, ...typedBy(parsed.answers, locale));
}

/** Fills in the intake and every part of the assessment; gives the path of what it shows. */
export async function firmAssessment(
  request: APIRequestContext,
  answers: Answers,
  locale: Locale,
): Promise<string> {
  const intake = await firmIntake(request, answers, locale);
  const form = intake.replace('/intake/', '/assessment/');
  let path = '';
  for (const page of ASSESSMENT_PARTS) {
    const go = page === ASSESSMENT_PARTS.at(-1) ? 'results' : 'next';
    const fields = fieldsOf(attributesOfPart(page), answers, locale);
    path = await savePage(request, `${form}/${page}`, { walk: 'assessment', page, go, ...fields });
  }
  return path;
}
