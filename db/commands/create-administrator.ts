import { z } from 'zod';
import { checkPassword } from '@/db/check-password';
import type { Database } from '@/db/connection/database';
import { emailSchema } from '@/db/email';
import { hasAccount } from '@/db/has-account';
import { newId } from '@/db/new-id';
import { parseInput } from '@/db/parse-input';
import { hashPassword, newPassword } from '@/db/passwords';
import { personNameSchema } from '@/db/person-name-schema';
import { recordAudit } from '@/db/record-audit';
import { users } from '@/db/schema/users';
import type { Actor } from '@/lib/access/actor';
import { requireRight } from '@/lib/access/rights';
import { LOCALES } from '@/lib/taxonomy/bilingual';

const inputSchema = z.strictObject({
  email: emailSchema,
  name: personNameSchema,
  password: z.string().max(4096).optional(),
  locale: z.enum(LOCALES).default('zh'),
  now: z.date(),
});

/** `madePassword` where none was given: to be shown once, it is stored nowhere. */
export type NewAdministrator =
  | { readonly ok: true; readonly userId: string; readonly madePassword?: string }
  | { readonly ok: false; readonly reason: 'exists' };

/**
 * Opens the account of an administrator, the first or a further one; for the console only.
 * @throws AppError `invalid` for a mail, a name or a password that will not do
 */
export async function createAdministrator(
  db: Database,
  actor: Actor,
  input: z.input<typeof inputSchema>,
): Promise<NewAdministrator> {
  requireRight(actor, 'administrator.create');
  const { email, name, password, locale, now } = parseInput(inputSchema, input);
  if (password !== undefined) checkPassword(password, email);
  const chosen = password ?? newPassword();
  const passwordHash = await hashPassword(chosen);
  const userId = newId('u');
  return db.write(async (tx) => {
    if (await hasAccount(tx, email)) return { ok: false, reason: 'exists' };
    await tx.insert(users).values({
      id: userId,
      email,
      name,
      role: 'administrator',
      locale,
      passwordHash,
      createdAt: now.toISOString(),
    });
    await recordAudit(tx, actor, {
      at: now,
      action: 'administrator.create',
      subject: `user:${userId}`,
      after: { role: 'administrator' },
    });
    return { ok: true, userId, ...(password === undefined ? { madePassword: chosen } : {}) };
  });
}
