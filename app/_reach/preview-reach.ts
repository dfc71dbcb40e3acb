import { currentCatalogue } from '@/app/_server/catalogue';
import { database } from '@/app/_server/database';
import { today } from '@/app/_server/today';
import { type FoundDraft, findDraft } from '@/db/queries/find-draft';
import { storedProfiles } from '@/db/queries/stored-profiles';
import type { Actor } from '@/lib/access/actor';
import { requireScope } from '@/lib/access/rights';
import type { DraftFault } from '@/lib/catalogue/editing/draft-fault';
import { draftFaults } from '@/lib/catalogue/editing/draft-faults';
import { testableInstrument } from '@/lib/catalogue/editing/testable-instrument';
import type { Instrument } from '@/lib/catalogue/instrument';
import { firstDay } from '@/lib/catalogue/partial-date';
import { reachClashes, recordClashes, worthComparing } from '@/lib/matching/reach/clashes';
import type { Locale } from '@/lib/taxonomy/bilingual';
import { caseResults } from './case-results';
import { computeReach } from './population-server';
import { type ReachReport, reachReport } from './reach-report';
import type { ReachRequest } from './reach-request';

/** How long stored firms that were read count as current. */
const STORED_FOR_MS = 10 * 60_000;

export type Preview =
  | { readonly ok: true; readonly report: ReachReport }
  /** What in the draft keeps its rule from being read. */
  | { readonly ok: false; readonly faults: readonly DraftFault[] };

type Read =
  | { readonly ok: true; readonly after: Instrument | null }
  | { readonly ok: false; readonly faults: readonly DraftFault[] };

function readDraft({ kind, content }: FoundDraft, asOf: string): Read {
  if (kind === 'withdrawal') return { ok: true, after: null };
  const testable = testableInstrument(content, asOf);
  if (testable.ok) return { ok: true, after: testable.instrument };
  const fields: readonly string[] = testable.fields;
  return {
    ok: false,
    faults: draftFaults(content).filter(({ path }) => fields.includes(String(path[0]))),
  };
}

/** A draft that begins later is looked at on its first day: before it nobody would match. */
function dayOf(after: Instrument | null): string {
  const now = today();
  const starts = after?.effectiveFrom && firstDay(after.effectiveFrom);
  return starts && starts > now ? starts : now;
}

function populationOf({ population, size }: Omit<ReachRequest, 'draftId'>) {
  if (population === 'sample') return { kind: 'sample', size } as const;
  return { kind: 'stored', key: String(Math.floor(Date.now() / STORED_FOR_MS)) } as const;
}

/**
 * Whom a draft of the actor's own provider would reach if it were published as it stands.
 * @param draft as it was found for the same actor
 * @throws AppError `refused`, PreviewsBusy
 */
export async function previewOfDraft(
  actor: Actor,
  draft: FoundDraft,
  request: Omit<ReachRequest, 'draftId'>,
  locale: Locale,
): Promise<Preview> {
  requireScope(actor, 'reach.preview');
  const read = readDraft(draft, today());
  if (!read.ok) return read;
  const { after } = read;
  const { compiled, byId } = await currentCatalogue();
  const published = byId.get(draft.instrumentId)?.instrument ?? null;
  const before = draft.state === 'published' ? draft.base : published;
  const others = compiled
    .map(({ instrument }) => instrument)
    .filter(({ id }) => draft.base === null || id !== draft.instrumentId);
  const isSample = request.population === 'sample';
  const compare = after && isSample ? worthComparing(after, others) : [];
  const asOf = dayOf(after);
  const { reach, cross, overlaps } = await computeReach(
    { population: populationOf(request), before, after, asOf, compare, by: request.by },
    () => storedProfiles(database(), actor, { now: new Date() }),
  );
  const clashes = after
    ? [...recordClashes(after, others), ...reachClashes(after, others, overlaps)]
    : [];
  const report = reachReport(
    {
      reach,
      cross,
      by: request.by,
      population: request.population,
      isLater: asOf > today(),
      clashes,
      cases: after ? caseResults(after, draft.content.cases, locale) : [],
    },
    locale,
  );
  return { ok: true, report };
}

/**
 * The preview of the draft that a request names.
 * @throws AppError `refused` or `not_found`, PreviewsBusy
 */
export async function previewReach(
  actor: Actor,
  { draftId, ...request }: ReachRequest,
  locale: Locale,
): Promise<Preview> {
  requireScope(actor, 'reach.preview');
  const draft = await findDraft(database(), actor, { draftId });
  return previewOfDraft(actor, draft, request, locale);
}
