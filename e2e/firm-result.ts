import type { APIRequestContext } from '@playwright/test';
import { attributesOf, INTAKE_PAGES } from '@/app/_intake/step-fields';
import { writeForm } from '@/lib/profile/form/write-form';
import { parseProfile } from '@/lib/profile/profile-schema';
import { createResult } from './create-result';
import type { Locale } from './words';

/** Fills in every page of the intake as the firm would; gives the path of its result. */
export async function firmResult(
  request: APIRequestContext,
  profile: object,
  locale: Locale,
  asOf: string,
): Promise<string> {
  const parsed = parseProfile(profile, asOf);
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.issues));
  const form = writeForm(parsed.answers, locale);
  const fieldsOf = (page: (typeof INTAKE_PAGES)[number]) => {
    const { core, more } = attributesOf(page);
    const keys: readonly string[] = [...core, ...more];
    return Object.fromEntries(
      Object.entries(form).filter(([name]) =>
        keys.some((key) => name === key || name.startsWith(`${key}.`)),
      ),
    );
  };
  const pages = INTAKE_PAGES.filter((page) => page !== 'start' && page !== 'summary');
  return createResult(
    request,
    locale,
    fieldsOf('start'),
    Object.fromEntries(pages.map((page) => [page, fieldsOf(page)])),
  );
}
