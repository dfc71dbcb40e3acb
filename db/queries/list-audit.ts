import { and, desc, eq, lt, or } from 'drizzle-orm';
import type { Database } from '@/db/connection/database';
import { type AuditState, audit } from '@/db/schema/audit';
import { startsWith } from '@/db/starts-with';
import type { Actor } from '@/lib/access/actor';
import { AppError } from '@/lib/access/app-error';
import { type Action, requireRight } from '@/lib/access/rights';

const PER_PAGE = 50;
const MOST_PER_PAGE = 500;

export interface ListedAudit {
  readonly id: string;
  readonly at: string;
  readonly actor: string;
  readonly action: Action;
  readonly subject: string;
  readonly before: AuditState | null;
  readonly after: AuditState | null;
}

export interface AuditFilter {
  /** How the label begins: `editor:`, `visitor`. */
  readonly actor?: string;
  readonly action?: Action;
  /** How it begins: `user:`, `instrument:js-sutanrong`. */
  readonly subject?: string;
  /** Where the page before ended: its `next`. */
  readonly after?: string;
  readonly perPage?: number;
}

const BETWEEN = '~';

/** @throws AppError `invalid` for a place that no page ended at */
function olderThan(place: string | undefined) {
  if (place === undefined) return undefined;
  const [at, id, ...more] = place.split(BETWEEN);
  if (!at || !id || more.length > 0) throw new AppError('invalid', 'after: no place in the log');
  return or(lt(audit.at, at), and(eq(audit.at, at), lt(audit.id, id)));
}

/** The audit log, the newest first, page by page; `next` is missing on the last. */
export async function listAudit(
  db: Database,
  actor: Actor,
  filter: AuditFilter = {},
): Promise<{ rows: ListedAudit[]; next?: string }> {
  requireRight(actor, 'audit.read');
  const perPage = Math.min(MOST_PER_PAGE, Math.max(1, Math.trunc(filter.perPage ?? PER_PAGE)));
  const { id, at, actor: by, action, subject, before, after } = audit;
  const found = await db.read
    .select({ id, at, actor: by, action, subject, before, after })
    .from(audit)
    .where(
      and(
        filter.actor ? startsWith(by, filter.actor) : undefined,
        filter.action ? eq(action, filter.action) : undefined,
        filter.subject ? startsWith(subject, filter.subject) : undefined,
        olderThan(filter.after),
      ),
    )
    .orderBy(desc(at), desc(id))
    .limit(perPage + 1);
  const rows = found.slice(0, perPage);
  const last = rows.at(-1);
  return found.length > perPage && last
    ? { rows, next: `${last.at}${BETWEEN}${last.id}` }
    : { rows };
}
