import { publishShippedCatalogue } from '@/db/commands/publish-shipped-catalogue';
import type { Database } from '@/db/connection/database';
import { addSampleProviders, addSampleUser } from '@/db/testing/sample-accounts';
import { sampleInstrument } from '@/db/testing/sample-instrument';
import { type Actor, systemActor } from '@/lib/access/actor';
import { EVERYBODY, personRole, providerOf } from './who';

export const NOW = new Date('2026-03-01T08:00:00Z');
export const SECRET_KEY = 'a secret for the tests of rights';

export const later = (minutes: number) => new Date(NOW.getTime() + minutes * 60_000);

/** What rows make their things with; its people are p1's and are never those who are tried. */
export interface World {
  readonly db: Database;
  readonly author: Actor;
  readonly colleague: Actor;
  readonly administrator: Actor;
  /** A name that has not been used. */
  readonly name: (kind: string) => string;
}

/** A catalogue, and two providers with the people of EVERYBODY, p1's author and its colleague. */
export async function openWorld(db: Database): Promise<World> {
  const instruments = [sampleInstrument('shipped')];
  await publishShippedCatalogue(db, systemActor('setup'), { instruments, now: NOW });
  await addSampleProviders(db);
  for (const who of EVERYBODY) {
    const role = personRole(who);
    if (role) await addSampleUser(db, who, role, { providerId: providerOf(who) });
  }
  const colleague = await addSampleUser(db, 'colleague', 'approver');
  let count = 0;
  return {
    db,
    author: await addSampleUser(db, 'author', 'editor'),
    colleague: { ...colleague, secondFactor: true },
    administrator: await addSampleUser(db, 'root', 'administrator'),
    name: (kind) => {
      count += 1;
      return `${kind}-${count}`;
    },
  };
}
