import { z } from 'zod';
import type { Database } from '@/db/connection/database';
import { newId } from '@/db/new-id';
import { parseInput } from '@/db/parse-input';
import { providerSchema } from '@/db/provider-schema';
import { recordAudit } from '@/db/record-audit';
import { providers } from '@/db/schema/providers';
import type { Actor } from '@/lib/access/actor';
import { requireRight } from '@/lib/access/rights';

const inputSchema = providerSchema.extend({
  contactEmail: providerSchema.shape.contactEmail.default(null),
  now: z.date(),
});

/** Adds an institution that is to keep instruments here. */
export async function addProvider(
  db: Database,
  actor: Actor,
  input: z.input<typeof inputSchema>,
): Promise<{ ok: true; id: string }> {
  requireRight(actor, 'provider.change');
  const { now, ...provider } = parseInput(inputSchema, input);
  const id = newId('p');
  return db.write(async (tx) => {
    await tx.insert(providers).values({ id, ...provider, createdAt: now.toISOString() });
    await recordAudit(tx, actor, {
      at: now,
      action: 'provider.change',
      subject: `provider:${id}`,
      after: provider,
    });
    return { ok: true, id };
  });
}
