import { eq } from 'drizzle-orm';
import { newOneTimeSecret } from '@/db/one-time-password';
import { passwordResets } from '@/db/schema/password-resets';
import { users } from '@/db/schema/users';
import { seal } from '@/db/seal';
import { openSession } from '@/db/sessions';
import { addSampleUser } from '@/db/testing/sample-accounts';
import { hashToken, newToken } from '@/db/token';
import { personRole, providerOf, type Who } from './who';
import { later, NOW, SECRET_KEY, type World } from './world';

export const NEW_PASSWORD = 'another quiet river 43';

export interface PersonWithSession {
  readonly userId: string;
  readonly email: string;
  /** Of the cookie. */
  readonly token: string;
  readonly tokenHash: string;
}

/** An account with the role of those who are tried, and a session in it. */
export async function signedIn(
  { db, name }: World,
  who: Who,
  changes: Partial<typeof users.$inferInsert> = {},
): Promise<PersonWithSession> {
  const userId = name('person');
  const role = personRole(who) ?? 'firm';
  await addSampleUser(db, userId, role, { providerId: providerOf(who), ...changes });
  const token = await db.write((tx) => openSession(tx, { userId, device: 'Test', now: NOW }));
  return { userId, email: `${userId}@bank.example`, token, tokenHash: hashToken(token) };
}

/** An account of p1's editor, whoever is tried. */
export const someone = (world: World) => signedIn(world, 'editor');

/** One whose second factor is in force and owed in this session. */
export async function owingCode(world: World, who: Who) {
  const secret = newOneTimeSecret();
  const person = await signedIn(world, who);
  await world.db.write(async (tx) => {
    await tx
      .update(users)
      .set({
        totpSecret: seal(secret, { secretKey: SECRET_KEY, context: person.userId }),
        totpSince: NOW.toISOString(),
      })
      .where(eq(users.id, person.userId));
  });
  return { ...person, secret };
}

/** The address of a new password, as somebody was mailed it. */
export async function mailedReset(world: World) {
  const person = await someone(world);
  const reset = newToken();
  await world.db.write(async (tx) => {
    await tx.insert(passwordResets).values({
      tokenHash: hashToken(reset),
      userId: person.userId,
      createdAt: NOW.toISOString(),
      expiresAt: later(60).toISOString(),
    });
  });
  return { email: person.email, reset };
}
