import { and, eq } from 'drizzle-orm';
import { z } from 'zod';
import { checkPassword } from '@/db/check-password';
import type { Database, Reader } from '@/db/connection/database';
import { hasAccount } from '@/db/has-account';
import { newId } from '@/db/new-id';
import { isOpenInvitation } from '@/db/open-invitation';
import { parseInput } from '@/db/parse-input';
import { hashPassword } from '@/db/passwords';
import { personActor } from '@/db/person-actor';
import { personNameSchema } from '@/db/person-name-schema';
import { recordAudit } from '@/db/record-audit';
import { invitations } from '@/db/schema/invitations';
import { users } from '@/db/schema/users';
import { hashToken } from '@/db/token';
import type { Actor } from '@/lib/access/actor';
import { requireRight } from '@/lib/access/rights';
import { LOCALES } from '@/lib/taxonomy/bilingual';

const inputSchema = z.strictObject({
  token: z.string(),
  name: personNameSchema,
  password: z.string().max(4096),
  locale: z.enum(LOCALES),
  now: z.date(),
});

/** `gone`: used, expired or never made; `exists`: the mail has got an account since. */
export type InvitationAcceptance =
  | { readonly ok: true; readonly userId: string }
  | { readonly ok: false; readonly reason: 'gone' | 'exists' };

const isOpen = (tokenHash: string, now: Date) =>
  and(eq(invitations.tokenHash, tokenHash), isOpenInvitation(now.toISOString()));

async function openInvitation(reader: Reader, tokenHash: string, now: Date) {
  const [found] = await reader.select().from(invitations).where(isOpen(tokenHash, now));
  return found;
}

/**
 * Opens the account that an invitation is for, with its mail, role and provider.
 * @throws AppError `invalid` for a name or a password that will not do
 */
export async function acceptInvitation(
  db: Database,
  actor: Actor,
  input: z.input<typeof inputSchema>,
): Promise<InvitationAcceptance> {
  requireRight(actor, 'session.open');
  const { token, name, password, locale, now } = parseInput(inputSchema, input);
  const tokenHash = hashToken(token);
  const invitation = await openInvitation(db.read, tokenHash, now);
  if (!invitation) return { ok: false, reason: 'gone' };
  const { email, role, providerId } = invitation;
  checkPassword(password, email);
  const passwordHash = await hashPassword(password);
  const at = now.toISOString();
  const user = { id: newId('u'), email, name, role, providerId, locale, passwordHash };
  return db.write(async (tx) => {
    if (await hasAccount(tx, email)) return { ok: false, reason: 'exists' };
    const used = await tx
      .update(invitations)
      .set({ usedAt: at })
      .where(isOpen(tokenHash, now))
      .returning({ email: invitations.email });
    if (used.length === 0) return { ok: false, reason: 'gone' };
    await tx.insert(users).values({ ...user, createdAt: at });
    await recordAudit(tx, personActor(user), {
      at: now,
      action: 'session.open',
      subject: `user:${user.id}`,
      after: { by: 'invitation', outcome: 'account opened', role, providerId },
    });
    return { ok: true, userId: user.id };
  });
}
