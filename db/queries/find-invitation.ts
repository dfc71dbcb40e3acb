import { and, eq } from 'drizzle-orm';
import type { Database } from '@/db/connection/database';
import { isOpenInvitation } from '@/db/open-invitation';
import { invitations } from '@/db/schema/invitations';
import { providers } from '@/db/schema/providers';
import { hashToken } from '@/db/token';
import type { Actor, PersonRole } from '@/lib/access/actor';
import { requireRight } from '@/lib/access/rights';
import type { Bilingual } from '@/lib/taxonomy/bilingual';

export interface OpenInvitation {
  readonly email: string;
  readonly role: PersonRole;
  readonly provider: { readonly id: string; readonly name: Bilingual } | null;
  readonly expiresAt: string;
}

/** An invitation that can still be accepted; `undefined` for a wrong token, once used or expired. */
export async function findInvitation(
  db: Database,
  actor: Actor,
  { token, now }: { token: string; now: Date },
): Promise<OpenInvitation | undefined> {
  requireRight(actor, 'session.open');
  const [row] = await db.read
    .select({ invitation: invitations, provider: providers })
    .from(invitations)
    .leftJoin(providers, eq(providers.id, invitations.providerId))
    .where(and(eq(invitations.tokenHash, hashToken(token)), isOpenInvitation(now.toISOString())));
  if (!row) return undefined;
  const { email, role, expiresAt } = row.invitation;
  const provider = row.provider && { id: row.provider.id, name: row.provider.name };
  return { email, role, provider, expiresAt };
}
