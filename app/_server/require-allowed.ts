import { redirect } from 'next/navigation';
import { type Action, scopeOf } from '@/lib/access/rights';
import type { Locale } from '@/lib/taxonomy/bilingual';
import { requireUser, type SignedInUser } from './current-actor';

/**
 * The person who is signed in, if the role has the right at all; others are led to sign in, or told
 * that the page is not for them. Whose thing it is, the query or command still asks.
 */
export async function requireAllowed(locale: Locale, action: Action): Promise<SignedInUser> {
  const user = await requireUser(locale);
  if (scopeOf(user, action) === undefined) redirect(`/${locale}/refused`);
  return user;
}
