import { and, eq } from 'drizzle-orm';
import { z } from 'zod';
import type { Database, Writer } from '@/db/connection/database';
import { parseInput } from '@/db/parse-input';
import { providerSchema } from '@/db/provider-schema';
import { recordAudit } from '@/db/record-audit';
import { providers } from '@/db/schema/providers';
import { users } from '@/db/schema/users';
import type { Actor } from '@/lib/access/actor';
import { AppError } from '@/lib/access/app-error';
import { requireRight } from '@/lib/access/rights';

const inputSchema = providerSchema.partial().extend({ providerId: z.string(), now: z.date() });

/** `agency_staff`: it has staff in a role that only a public body has. */
export type ProviderChange =
  | { readonly ok: true }
  | { readonly ok: false; readonly reason: 'agency_staff' };

async function hasAgencyStaff(tx: Writer, providerId: string): Promise<boolean> {
  const staff = await tx
    .select({ id: users.id })
    .from(users)
    .where(and(eq(users.providerId, providerId), eq(users.role, 'agency')));
  return staff.length > 0;
}

/** Changes what is left in of an institution. @throws AppError `not_found` */
export async function changeProvider(
  db: Database,
  actor: Actor,
  input: z.input<typeof inputSchema>,
): Promise<ProviderChange> {
  requireRight(actor, 'provider.change');
  const { providerId, now, ...change } = parseInput(inputSchema, input);
  return db.write(async (tx) => {
    const isIt = eq(providers.id, providerId);
    const [provider] = await tx.select().from(providers).where(isIt);
    if (!provider) throw new AppError('not_found', 'no such provider');
    const { id, createdAt, ...before } = provider;
    const after = {
      name: change.name ?? before.name,
      isAgency: change.isAgency ?? before.isAgency,
      contactEmail: change.contactEmail === undefined ? before.contactEmail : change.contactEmail,
    };
    if (!after.isAgency && (await hasAgencyStaff(tx, id))) {
      return { ok: false, reason: 'agency_staff' };
    }
    await tx.update(providers).set(after).where(isIt);
    await recordAudit(tx, actor, {
      at: now,
      action: 'provider.change',
      subject: `provider:${id}`,
      before,
      after,
    });
    return { ok: true };
  });
}
