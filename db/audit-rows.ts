import { and, asc, gt, isNull, lte, sql } from 'drizzle-orm';
import { type AuditRowText, type LooseRow, looseRow } from './audit-link';
import type { Reader } from './connection/database';
import { audit } from './schema/audit';

const AUDIT_PAGE = 1000;

const asText = (column: typeof audit.before | typeof audit.after) =>
  sql<string | null>`cast(${column} as text)`;

const columns = () => ({
  id: audit.id,
  at: audit.at,
  actor: audit.actor,
  action: sql<string>`${audit.action}`,
  subject: audit.subject,
  before: asText(audit.before),
  after: asText(audit.after),
});

export interface LinkedRow extends AuditRowText {
  readonly sequence: number;
  readonly hash: string | null;
}

/**
 * The rows of the chain up to a place, page by page, in their order; it ends early where a whole page
 * is missing. Each page has both its ends, so that a database without statistics sorts no more than it.
 */
export async function* linkedRows(reader: Reader, upTo: number): AsyncGenerator<LinkedRow> {
  for (let last = 0; last < upTo; last += AUDIT_PAGE) {
    const page = await reader
      .select({
        ...columns(),
        sequence: sql<number>`${audit.sequence}`.mapWith(Number),
        hash: audit.hash,
      })
      .from(audit)
      .where(and(gt(audit.sequence, last), lte(audit.sequence, Math.min(last + AUDIT_PAGE, upTo))))
      .orderBy(asc(audit.sequence));
    if (page.length === 0) return;
    yield* page;
  }
}

/** Every row from before there was a chain. */
export async function looseRows(reader: Reader): Promise<LooseRow[]> {
  const rows: LooseRow[] = [];
  for (let last: string | undefined; ; ) {
    const page = await reader
      .select({ ...columns(), hash: audit.hash })
      .from(audit)
      .where(and(isNull(audit.sequence), last === undefined ? undefined : gt(audit.id, last)))
      .orderBy(asc(audit.id))
      .limit(AUDIT_PAGE);
    rows.push(...page.map(looseRow));
    last = page.at(-1)?.id;
    if (page.length < AUDIT_PAGE) return rows;
  }
}
