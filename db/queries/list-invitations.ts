import { desc, eq } from 'drizzle-orm';
import type { Database } from '@/db/connection/database';
import { invitations } from '@/db/schema/invitations';
import { providers } from '@/db/schema/providers';
import type { Actor, PersonRole } from '@/lib/access/actor';
import { requireRight } from '@/lib/access/rights';
import type { Bilingual } from '@/lib/taxonomy/bilingual';

export interface ListedInvitation {
  readonly email: string;
  readonly role: PersonRole;
  readonly provider: { readonly id: string; readonly name: Bilingual } | null;
  /** As the audit log names actors. */
  readonly invitedBy: string;
  readonly createdAt: string;
  readonly expiresAt: string;
  readonly state: 'open' | 'used' | 'expired';
}

function stateOf(row: typeof invitations.$inferSelect, now: Date): ListedInvitation['state'] {
  if (row.usedAt !== null) return 'used';
  return row.expiresAt > now.toISOString() ? 'open' : 'expired';
}

/** Invitations, the newest first: open ones, and what became of the others within a month. */
export async function listInvitations(
  db: Database,
  actor: Actor,
  { now }: { now: Date },
): Promise<ListedInvitation[]> {
  requireRight(actor, 'user.invite');
  const rows = await db.read
    .select({ invitation: invitations, provider: providers })
    .from(invitations)
    .leftJoin(providers, eq(providers.id, invitations.providerId))
    .orderBy(desc(invitations.createdAt));
  return rows.map(({ invitation, provider }) => ({
    email: invitation.email,
    role: invitation.role,
    provider: provider && { id: provider.id, name: provider.name },
    invitedBy: invitation.invitedBy,
    createdAt: invitation.createdAt,
    expiresAt: invitation.expiresAt,
    state: stateOf(invitation, now),
  }));
}
