import { notFound } from 'next/navigation';
import type { SignedInUser } from '@/app/_server/current-actor';
import { requireAllowed } from '@/app/_server/require-allowed';
import type { Locale } from '@/lib/taxonomy/bilingual';

export type StudioUser = SignedInUser & {
  readonly provider: NonNullable<SignedInUser['provider']>;
};

/**
 * Staff of a provider. Who is not signed in is led to do so, and whose role has no right here is
 * told that the page is not for them.
 */
export async function studioUser(
  locale: Locale,
  action: 'draft.read' | 'draft.write' = 'draft.read',
): Promise<StudioUser> {
  const user = await requireAllowed(locale, action);
  const { provider } = user;
  if (!provider) notFound();
  return { ...user, provider };
}
