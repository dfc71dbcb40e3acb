import { wordsFor } from '@/app/_i18n/words-for';
import { emailSchema } from '@/db/email';
import { personNameSchema } from '@/db/person-name-schema';
import { passwordFault } from '@/lib/access/password-rule';
import type { Locale } from '@/lib/taxonomy/bilingual';

type Faults = Readonly<Record<string, string>>;

export function emailFaults(locale: Locale, email: string): Faults {
  return emailSchema.safeParse(email).success
    ? {}
    : { email: wordsFor(locale, 'signIn')('emailNeeded') };
}

export function nameFaults(locale: Locale, name: string): Faults {
  const isName = personNameSchema.safeParse(name).success;
  return isName ? {} : { name: wordsFor(locale, 'account')('nameNeeded') };
}

/** What is wrong with a password as chosen, and with its repetition. */
export function newPasswordFaults(
  locale: Locale,
  { password, repeat, email }: { password: string; repeat: string; email: string },
): Faults {
  const weak = passwordFault(password, { email });
  if (weak) return { password: weak[locale] };
  return password === repeat ? {} : { repeat: wordsFor(locale, 'account')('password.differ') };
}

export const hasFaults = (faults: Faults) => Object.keys(faults).length > 0;
