import { currentCatalogue } from '@/app/_server/catalogue';
import { database } from '@/app/_server/database';
import { type InstrumentOwner, listInstrumentOwners } from '@/db/queries/list-instrument-owners';
import type { Actor } from '@/lib/access/actor';
import type { Bilingual } from '@/lib/taxonomy/bilingual';

/** In the address: instruments that no institution keeps. */
export const NOBODY = 'none';

export const INSTRUMENTS_PER_PAGE = 50;

export interface AssignableInstrument extends InstrumentOwner {
  /** Its id twice, where nothing of it has been published. */
  readonly name: Bilingual;
}

interface Wanted {
  /** Words that all occur in the id or the names. */
  readonly search: string;
  /** Id of an institution, NOBODY, or '' for any. */
  readonly owner: string;
}

function isWanted({ instrumentId, name, provider }: AssignableInstrument, wanted: Wanted): boolean {
  if (wanted.owner !== '' && wanted.owner !== (provider?.id ?? NOBODY)) return false;
  const text = `${instrumentId} ${name.zh} ${name.en}`.toLowerCase();
  const words = wanted.search.toLowerCase().split(/\s+/).filter(Boolean);
  return words.every((word) => text.includes(word));
}

/** Instruments with who keeps them, of the catalogue and of drafts, narrowed as wanted. */
export async function assignableInstruments(
  actor: Actor,
  wanted: Wanted,
): Promise<readonly AssignableInstrument[]> {
  const owners = await listInstrumentOwners(database(), actor);
  const { byId } = await currentCatalogue();
  return owners
    .map((owner) => {
      const { instrumentId: id } = owner;
      return { ...owner, name: byId.get(id)?.instrument.name ?? { zh: id, en: id } };
    })
    .filter((instrument) => isWanted(instrument, wanted));
}
