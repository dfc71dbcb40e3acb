import type { Database } from '@/db/connection/database';
import { currentRevision } from '@/db/queries/current-revision';
import { publishedCatalogue } from '@/db/queries/published-catalogue';
import { VISITOR } from '@/lib/access/actor';
import { type CompiledInstrument, compileInstrument } from '@/lib/matching/compiled-instrument';
import { database } from './database';

/** The published catalogue of one revision, made ready for matching. */
export interface Catalogue {
  readonly revision: number;
  /** Ordered by the instrument's id. */
  readonly compiled: readonly CompiledInstrument[];
  readonly byId: ReadonlyMap<string, CompiledInstrument>;
}

type Held = Map<number, Promise<Catalogue>>;

/** The current revision and a few older ones, which saved results ask for. */
const MOST_HELD = 6;

const HELD: unique symbol = Symbol.for('greenbridge.catalogues');
const holder = globalThis as typeof globalThis & { [HELD]?: WeakMap<Database, Held> };

function heldFor(db: Database): Held {
  holder[HELD] ??= new WeakMap();
  const held = holder[HELD].get(db) ?? new Map();
  holder[HELD].set(db, held);
  return held;
}

async function load(db: Database, revision: number): Promise<Catalogue> {
  const { instruments } = await publishedCatalogue(db, VISITOR, revision);
  const compiled = instruments.map(({ instrument }) => compileInstrument(instrument));
  return { revision, compiled, byId: new Map(compiled.map((one) => [one.instrument.id, one])) };
}

/**
 * The catalogue as it stood at a revision, compiled once per process.
 * @throws AppError `not_found` for a revision that has not been published
 */
export function catalogueAt(revision: number): Promise<Catalogue> {
  const db = database();
  const held = heldFor(db);
  const found = held.get(revision);
  const catalogue = found ?? load(db, revision);
  // Taken out and put back, so that the first key is always the one unused for longest.
  held.delete(revision);
  held.set(revision, catalogue);
  for (const oldest of held.keys()) {
    if (held.size <= MOST_HELD) break;
    held.delete(oldest);
  }
  if (!found) catalogue.catch(() => held.delete(revision));
  return catalogue;
}

/** The catalogue that holds now. The revision is asked for each time, so that every process converges. */
export async function currentCatalogue(): Promise<Catalogue> {
  return catalogueAt(await currentRevision(database(), VISITOR));
}
