import { connection } from 'next/server';
import { currentCatalogue } from '@/app/_server/catalogue';
import { database } from '@/app/_server/database';
import { orUndefined } from '@/app/_server/or-not-found';
import { today } from '@/app/_server/today';
import { findIntake } from '@/db/queries/find-intake';
import { VISITOR } from '@/lib/access/actor';
import { type CatalogueMatch, matchCatalogue } from '@/lib/matching/match-catalogue';
import { type FirmFacts, factsOf } from '@/lib/profile/facts';
import { type CheckedForm, checkForm } from '@/lib/profile/form/check-form';
import type { FormText } from '@/lib/profile/form/form-text';
import { rememberedIntake } from './intake-cookies';

export interface LoadedIntake extends CheckedForm {
  readonly form: FormText;
  readonly firm: FirmFacts;
  readonly counts: CatalogueMatch['counts'];
}

const asLists = (fields: Record<string, string | string[]>): FormText =>
  Object.fromEntries(
    Object.entries(fields).map(([field, value]) => [
      field,
      typeof value === 'string' ? [value] : value,
    ]),
  );

/** Reads, checks and matches a form as it stands. */
export async function assessForm(form: FormText): Promise<LoadedIntake> {
  const asOf = today();
  const checked = checkForm(form, asOf);
  const firm = factsOf(checked.answers, asOf);
  const { compiled } = await currentCatalogue();
  return { form, ...checked, firm, counts: matchCatalogue(compiled, firm.facts, asOf).counts };
}

/** The unfinished form of a token. @throws AppError `not_found` */
export async function loadForm(token: string): Promise<FormText> {
  await connection();
  const { fields } = await findIntake(database(), VISITOR, { token, now: new Date() });
  return asLists(fields);
}

/** The form this browser was filling in, if it is still there and holds anything. */
export async function resumableIntake(): Promise<string | undefined> {
  const token = await rememberedIntake();
  const form = token ? await orUndefined(loadForm(token)) : undefined;
  return form && Object.keys(form).length > 0 ? token : undefined;
}
