import { and, eq } from 'drizzle-orm';
import { z } from 'zod';
import { invitationMail } from '@/db/account-mails';
import { baseUrlSchema } from '@/db/base-url-schema';
import { checkProvider } from '@/db/check-provider';
import type { Database, Writer } from '@/db/connection/database';
import { emailSchema } from '@/db/email';
import { hasAccount } from '@/db/has-account';
import { sendLater } from '@/db/later-mail';
import { isOpenInvitation } from '@/db/open-invitation';
import { parseInput } from '@/db/parse-input';
import { recordAudit } from '@/db/record-audit';
import { expiryAfter } from '@/db/retention';
import { invitations } from '@/db/schema/invitations';
import { hashToken, newToken } from '@/db/token';
import { type Actor, actorLabel, PERSON_ROLES } from '@/lib/access/actor';
import { requireRight } from '@/lib/access/rights';
import { LOCALES } from '@/lib/taxonomy/bilingual';

const INVITATION_DAYS = 7;

const inputSchema = z.strictObject({
  email: emailSchema,
  role: z.enum(PERSON_ROLES),
  providerId: z.string().nullish(),
  /** Of the invited person. */
  locale: z.enum(LOCALES),
  baseUrl: baseUrlSchema,
  now: z.date(),
});

/** `exists`: the mail has an account already. */
export type Invited =
  | { readonly ok: true; readonly address: string; readonly expiresAt: string }
  | { readonly ok: false; readonly reason: 'exists' };

/** Of several invitations for a mail the last one counts. */
async function voidEarlier(tx: Writer, email: string, at: string): Promise<void> {
  await tx
    .update(invitations)
    .set({ expiresAt: at })
    .where(and(eq(invitations.email, email), isOpenInvitation(at)));
}

/**
 * Invites somebody by mail to open an account with a role, for seven days; an earlier invitation of
 * the same mail ends.
 * @returns the address that the mail leads to, which is stored nowhere but in the mail
 * @throws AppError `invalid` where role and provider do not fit
 */
export async function inviteUser(
  db: Database,
  actor: Actor,
  input: z.input<typeof inputSchema>,
): Promise<Invited> {
  requireRight(actor, 'user.invite');
  const { email, role, locale, baseUrl, now, ...rest } = parseInput(inputSchema, input);
  const providerId = rest.providerId ?? null;
  const token = newToken();
  const tokenHash = hashToken(token);
  const address = `${baseUrl}/${locale}/invitation/${token}`;
  const [createdAt, expiresAt] = [now.toISOString(), expiryAfter(INVITATION_DAYS, now)];
  return db.write(async (tx) => {
    const provider = await checkProvider(tx, { role, providerId });
    if (await hasAccount(tx, email)) return { ok: false, reason: 'exists' };
    await voidEarlier(tx, email, createdAt);
    const invitedBy = actorLabel(actor);
    await tx
      .insert(invitations)
      .values({ tokenHash, email, role, providerId, invitedBy, createdAt, expiresAt });
    const mail = invitationMail(locale, { address, expiresAt, provider: provider?.name ?? null });
    const dedupeKey = `invitation:${tokenHash}`;
    await sendLater(tx, { dedupeKey, recipient: email, ...mail, now });
    await recordAudit(tx, actor, {
      at: now,
      action: 'user.invite',
      subject: `mail:${hashToken(email)}`,
      after: { role, providerId, expiresAt },
    });
    return { ok: true, address, expiresAt };
  });
}
