import type { Database } from '@/db/connection/database';
import { type DeadLink, freshnessItems } from '@/db/freshness-items';
import { type Person, personNames } from '@/db/person-names';
import type { Actor } from '@/lib/access/actor';
import { AppError } from '@/lib/access/app-error';
import { requireScope } from '@/lib/access/rights';
import type { Instrument } from '@/lib/catalogue/instrument';
import type { Bilingual } from '@/lib/taxonomy/bilingual';

export const FRESHNESS_PAGE_SIZE = 50;

export interface QueuedInstrument {
  readonly instrumentId: string;
  readonly versionId: string;
  readonly name: Bilingual;
  readonly confidence: Instrument['confidence'];
  readonly checkedOn: string;
  /** Who of the own provider checked it; null where the day comes with the record. */
  readonly checkedBy: Person | null;
  readonly note: string;
  readonly dueOn: string;
  readonly overdueDays: number;
  readonly dead: readonly DeadLink[];
}

export interface FreshnessQueue {
  readonly total: number;
  /** How many are past their day, and how many have a dead link, over all pages. */
  readonly overdue: number;
  readonly withDeadLinks: number;
  readonly items: readonly QueuedInstrument[];
}

/**
 * A page of what the actor's provider has published, the one longest overdue first. What the shipped
 * files keep belongs to nobody and is in nobody's queue.
 */
export async function freshnessQueue(
  db: Database,
  actor: Actor,
  { today, page = 1 }: { today: string; page?: number },
): Promise<FreshnessQueue> {
  const scope = requireScope(actor, 'instrument.verify');
  if ('all' in scope) throw new AppError('refused', 'the queue is of one provider');
  const all = await freshnessItems(db.read, { today, providerIds: [scope.providerId] });
  const start = (Math.max(1, Math.trunc(page) || 1) - 1) * FRESHNESS_PAGE_SIZE;
  const shown = all.slice(start, start + FRESHNESS_PAGE_SIZE);
  const named = await personNames(
    db.read,
    shown.flatMap(({ check }) => check?.checkedBy ?? []),
  );
  return {
    total: all.length,
    overdue: all.filter(({ overdueDays }) => overdueDays > 0).length,
    withDeadLinks: all.filter(({ dead }) => dead.length > 0).length,
    items: shown.map(({ instrumentId, versionId, facts, check, dueOn, ...rest }) => ({
      instrumentId,
      versionId,
      name: facts.name,
      confidence: facts.confidence,
      checkedOn: rest.checkedOn,
      checkedBy: check && named(check.checkedBy),
      note: check?.note ?? '',
      dueOn,
      overdueDays: rest.overdueDays,
      dead: rest.dead,
    })),
  };
}
