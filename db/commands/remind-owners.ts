import { and, eq, inArray, isNull } from 'drizzle-orm';
import { z } from 'zod';
import type { Database, Writer } from '@/db/connection/database';
import { type FreshnessItem, freshnessItems } from '@/db/freshness-items';
import { freshnessMail } from '@/db/freshness-mail';
import { sendLater } from '@/db/later-mail';
import { parseInput } from '@/db/parse-input';
import { recordAudit } from '@/db/record-audit';
import { providers } from '@/db/schema/providers';
import { users } from '@/db/schema/users';
import type { Actor } from '@/lib/access/actor';
import { requireRight } from '@/lib/access/rights';
import { addDays, daysBetween } from '@/lib/catalogue/freshness';
import type { Locale } from '@/lib/taxonomy/bilingual';
import { dayInChina } from '@/lib/taxonomy/china-time';

const inputSchema = z.strictObject({
  /** Where the site is, for the link in the mail; without it the mail has none. */
  origin: z.url().optional(),
  now: z.date(),
});

const A_MONDAY = '2024-01-01';

/** The Monday of a day's week. */
export function weekOf(day: string): string {
  return addDays(day, -(((daysBetween(A_MONDAY, day) % 7) + 7) % 7));
}

interface Recipient {
  readonly email: string;
  readonly locale: Locale;
}

/** Those who write a provider's drafts, in their own language, and its common address in Chinese. */
async function recipientsOf(tx: Writer, provider: typeof providers.$inferSelect) {
  const people: Recipient[] = await tx
    .select({ email: users.email, locale: users.locale })
    .from(users)
    .where(
      and(
        eq(users.providerId, provider.id),
        inArray(users.role, ['editor', 'agency']),
        isNull(users.suspendedAt),
      ),
    );
  const common = provider.contactEmail?.trim().toLowerCase();
  const isPerson = people.some(({ email }) => email === common);
  return common && !isPerson ? [...people, { email: common, locale: 'zh' as const }] : people;
}

interface Due {
  readonly overdue: readonly FreshnessItem[];
  readonly dead: readonly FreshnessItem[];
}

async function remindOne(
  tx: Writer,
  actor: Actor,
  {
    provider,
    due,
    origin,
    now,
  }: {
    provider: typeof providers.$inferSelect;
    due: Due;
    origin: string | undefined;
    now: Date;
  },
): Promise<number> {
  const week = weekOf(dayInChina(now));
  let mails = 0;
  for (const { email, locale } of await recipientsOf(tx, provider)) {
    const address = origin && new URL(`/${locale}/studio/freshness`, origin).href;
    const { subject, body } = freshnessMail(locale, { provider: provider.name, ...due, address });
    const dedupeKey = `freshness:${provider.id}:${week}:${email}`;
    if (await sendLater(tx, { dedupeKey, recipient: email, subject, body, now })) mails += 1;
  }
  if (mails > 0) {
    await recordAudit(tx, actor, {
      at: now,
      action: 'owner.remind',
      subject: `provider:${provider.id}`,
      after: { week, mails, overdue: due.overdue.length, dead: due.dead.length },
    });
  }
  return mails;
}

/**
 * Reminds each provider of what it should have checked and of its dead links: one mail a week to its
 * common address and to each of those who write its drafts; none where all is well.
 * @returns how many mails were put among those to be sent
 */
export async function remindOwners(
  db: Database,
  actor: Actor,
  input: z.input<typeof inputSchema>,
): Promise<{ readonly mails: number }> {
  requireRight(actor, 'owner.remind');
  const { origin, now } = parseInput(inputSchema, input);
  return db.write(async (tx) => {
    const items = await freshnessItems(tx, { today: dayInChina(now) });
    let mails = 0;
    for (const provider of await tx.select().from(providers)) {
      const own = items.filter(({ providerId }) => providerId === provider.id);
      const due = {
        overdue: own.filter(({ overdueDays }) => overdueDays > 0),
        dead: own.filter(({ dead }) => dead.length > 0),
      };
      if (due.overdue.length + due.dead.length === 0) continue;
      mails += await remindOne(tx, actor, { provider, due, origin, now });
    }
    return { mails };
  });
}
