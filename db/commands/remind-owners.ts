import { and, eq, inArray, isNull } from 'drizzle-orm';
import { z } from 'zod';
import { baseUrlSchema } from '@/db/base-url-schema';
import type { Database, Reader, Writer } from '@/db/connection/database';
import { foldEmail } from '@/db/email';
import { type FreshnessItem, freshnessItems } from '@/db/freshness-items';
import { freshnessMail } from '@/db/freshness-mail';
import { sendLater } from '@/db/later-mail';
import { parseInput } from '@/db/parse-input';
import { recordAudit } from '@/db/record-audit';
import { providers } from '@/db/schema/providers';
import { users } from '@/db/schema/users';
import type { Actor } from '@/lib/access/actor';
import { requireRight } from '@/lib/access/rights';
import type { Locale } from '@/lib/taxonomy/bilingual';
import { dayInChina } from '@/lib/taxonomy/china-time';
import { addDays, daysBetween } from '@/lib/taxonomy/day';

const inputSchema = z.strictObject({
  /** Where the site is, for the link in the mail; without it the mail has none. */
  origin: baseUrlSchema.optional(),
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
  const common = provider.contactEmail && foldEmail(provider.contactEmail);
  const isPerson = people.some(({ email }) => email === common);
  return common && !isPerson ? [...people, { email: common, locale: 'zh' as const }] : people;
}

const isOverdue = ({ overdueDays }: FreshnessItem) => overdueDays > 0;
const isDead = ({ dead }: FreshnessItem) => dead.length > 0;

/** What is overdue or has a dead link, by the provider that keeps it. */
async function dueByProvider(
  reader: Reader,
  today: string,
): Promise<ReadonlyMap<string, readonly FreshnessItem[]>> {
  const due = new Map<string, FreshnessItem[]>();
  for (const item of await freshnessItems(reader, { today })) {
    if (item.providerId === null || !(isOverdue(item) || isDead(item))) continue;
    const own = due.get(item.providerId);
    if (own) own.push(item);
    else due.set(item.providerId, [item]);
  }
  return due;
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
    due: readonly FreshnessItem[];
    origin: string | undefined;
    now: Date;
  },
): Promise<number> {
  const week = weekOf(dayInChina(now));
  const [overdue, dead] = [due.filter(isOverdue), due.filter(isDead)];
  let mails = 0;
  for (const { email, locale } of await recipientsOf(tx, provider)) {
    const address = origin && new URL(`/${locale}/studio/freshness`, origin).href;
    const { subject, body } = freshnessMail(locale, {
      provider: provider.name,
      overdue,
      dead,
      address,
    });
    const dedupeKey = `freshness:${provider.id}:${week}:${email}`;
    if (await sendLater(tx, { dedupeKey, recipient: email, subject, body, now })) mails += 1;
  }
  if (mails > 0) {
    await recordAudit(tx, actor, {
      at: now,
      action: 'owner.remind',
      subject: `provider:${provider.id}`,
      after: { week, mails, overdue: overdue.length, dead: dead.length },
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
  const dueOf = await dueByProvider(db.read, dayInChina(now));
  if (dueOf.size === 0) return { mails: 0 };
  return db.write(async (tx) => {
    let mails = 0;
    for (const provider of await tx.select().from(providers)) {
      const due = dueOf.get(provider.id);
      if (due) mails += await remindOne(tx, actor, { provider, due, origin, now });
    }
    return { mails };
  });
}
