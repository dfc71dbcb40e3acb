'use server';

import { revalidatePath } from 'next/cache';
import { headers } from 'next/headers';
import { emailFaults, hasFaults } from '@/app/_account/field-faults';
import type { FormState } from '@/app/_account/form-state';
import { instantText } from '@/app/_account/instant-text';
import { orFault } from '@/app/_account/or-fault';
import { wordsFor } from '@/app/_i18n/words-for';
import { database } from '@/app/_server/database';
import { mailConfig } from '@/app/_server/mail-settings';
import { postedLocale, postedText } from '@/app/_server/posted-text';
import { siteOrigin } from '@/app/_server/request-address';
import { requireAllowed } from '@/app/_server/require-allowed';
import { inviteUser } from '@/db/commands/invite-user';
import { listProviders } from '@/db/queries/list-providers';
import type { Actor } from '@/lib/access/actor';
import { membershipFaults } from './membership-faults';
import { isPersonRole } from './role-options';

async function providerOf(actor: Actor, id: string) {
  return (await listProviders(database(), actor)).find((provider) => provider.id === id);
}

/** Invites somebody by mail; the address is shown here only where no mail can be sent. */
export async function invite(_before: FormState, data: FormData): Promise<FormState> {
  const locale = postedLocale(data);
  const { actor } = await requireAllowed(locale, 'user.invite');
  const email = postedText(data, 'email').trim();
  const asked = postedText(data, 'role');
  const role = isPersonRole(asked) ? asked : 'firm';
  const providerId = postedText(data, 'provider');
  const language = postedText(data, 'language') === 'en' ? 'en' : 'zh';
  const values = { email, role, provider: providerId, language };
  const provider = await providerOf(actor, providerId);
  const faults = { ...emailFaults(locale, email), ...membershipFaults(locale, { role, provider }) };
  if (hasFaults(faults)) return { values, faults };
  const t = wordsFor(locale, 'admin');
  const baseUrl = siteOrigin(await headers());
  return orFault({ locale, values }, async (): Promise<FormState> => {
    const wanted = { email, role, providerId: provider?.id ?? null, locale: language } as const;
    const invited = await inviteUser(database(), actor, { ...wanted, baseUrl, now: new Date() });
    if (!invited.ok) return { values, faults: { email: t('invite.exists') } };
    revalidatePath(`/${locale}/admin`);
    const told = { email, until: instantText(invited.expiresAt, locale) };
    const kept = { values: { role, provider: providerId, language }, faults: {} };
    return mailConfig().ok
      ? { ...kept, done: t('invite.sent', told) }
      : { ...kept, done: t('invite.made', told), secret: invited.address };
  });
}
