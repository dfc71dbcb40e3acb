'use server';

import { revalidatePath } from 'next/cache';
import { hasFaults } from '@/app/_account/field-faults';
import type { FormState } from '@/app/_account/form-state';
import { orFault } from '@/app/_account/or-fault';
import { wordsFor } from '@/app/_i18n/words-for';
import { database } from '@/app/_server/database';
import { postedLocale, postedText } from '@/app/_server/posted-text';
import { requireAllowed } from '@/app/_server/require-allowed';
import { addProvider } from '@/db/commands/add-provider';
import { changeProvider } from '@/db/commands/change-provider';
import { emailSchema } from '@/db/email';
import { providerSchema } from '@/db/provider-schema';
import type { Locale } from '@/lib/taxonomy/bilingual';

const FIELDS = ['nameZh', 'nameEn', 'contact', 'isAgency'] as const;

const typedIn = (data: FormData) =>
  Object.fromEntries(FIELDS.map((name) => [name, postedText(data, name).trim()]));

type Typed = Readonly<Record<string, string>>;

function providerFaults(locale: Locale, { nameZh, nameEn, contact }: Typed) {
  const needed = wordsFor(locale, 'admin')('providers.nameNeeded');
  const { zh, en } = providerSchema.shape.name.shape;
  const badContact = contact && !emailSchema.safeParse(contact).success;
  return {
    ...(zh.safeParse(nameZh).success ? {} : { nameZh: needed }),
    ...(en.safeParse(nameEn).success ? {} : { nameEn: needed }),
    ...(badContact ? { contact: wordsFor(locale, 'signIn')('emailNeeded') } : {}),
  };
}

const providerOf = ({ nameZh = '', nameEn = '', contact, isAgency }: Typed) => ({
  name: { zh: nameZh, en: nameEn },
  isAgency: isAgency === 'yes',
  contactEmail: contact || null,
});

/** Adds an institution. */
export async function add(_before: FormState, data: FormData): Promise<FormState> {
  const locale = postedLocale(data);
  const { actor } = await requireAllowed(locale, 'provider.change');
  const values = typedIn(data);
  const faults = providerFaults(locale, values);
  if (hasFaults(faults)) return { values, faults };
  return orFault({ locale, values }, async () => {
    await addProvider(database(), actor, { ...providerOf(values), now: new Date() });
    revalidatePath(`/${locale}/admin/providers`);
    return { values: {}, faults: {}, done: wordsFor(locale, 'admin')('providers.added') };
  });
}

/** Changes what is known of an institution. */
export async function change(_before: FormState, data: FormData): Promise<FormState> {
  const locale = postedLocale(data);
  const { actor } = await requireAllowed(locale, 'provider.change');
  const values = typedIn(data);
  const faults = providerFaults(locale, values);
  if (hasFaults(faults)) return { values, faults };
  const t = wordsFor(locale, 'admin');
  return orFault({ locale, values }, async (): Promise<FormState> => {
    const providerId = postedText(data, 'provider');
    const wanted = { providerId, ...providerOf(values), now: new Date() };
    const changed = await changeProvider(database(), actor, wanted);
    if (!changed.ok) return { values, faults: {}, fault: t('providers.agencyStaff') };
    revalidatePath(`/${locale}/admin/providers/${providerId}`);
    return { values, faults: {}, done: t('person.saved') };
  });
}
