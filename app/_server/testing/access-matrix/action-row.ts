import { approveDraft } from '@/db/commands/approve-draft';
import type { Database } from '@/db/connection/database';
import { openSession } from '@/db/sessions';
import { ASKERS, type Asker, type Asking, waitingDraft } from '@/db/testing/access-matrix/askers';
import { addSampleUser } from '@/db/testing/sample-accounts';
import type { Action } from '@/lib/access/rights';

/**
 * What an action says: `done` where something was written, `sign-in`, `refused` and `missing` in
 * whatever way it says so, `onward` where it leads on and has written nothing.
 */
export type Said = 'done' | 'sign-in' | 'refused' | 'missing' | 'conflict' | 'onward' | 'nothing';

export interface Maker {
  readonly db: Database;
  readonly asking: Asking;
  readonly now: Date;
  readonly asker: Asker;
  /** A name that has not been used. */
  readonly name: (kind: string) => string;
}

export type Things = Readonly<Record<string, string>>;

export interface ActionRow {
  /** File and function: `_review/actions.ts:approve`. */
  readonly action: string;
  /** What it rests on. */
  readonly right: Action;
  readonly said: Readonly<Partial<Record<Said, readonly Asker[]>>>;
  /** The fields it is posted with, or the object it is called with; names of things in braces. */
  readonly form?: Things;
  /** It is given the state before as well, as forms with words above them are. */
  readonly hasState?: boolean;
  readonly input?: Readonly<Record<string, unknown>>;
  readonly fresh?: (maker: Maker) => Promise<Things>;
}

/** A person of p1, who is none of those who ask. */
export async function freshPerson({ db, asking, name, now }: Maker): Promise<Things> {
  const id = name('person');
  const providerId = asking.things.provider ?? null;
  await addSampleUser(db, id, 'editor', { providerId });
  const token = await db.write((tx) => openSession(tx, { userId: id, device: 'Test', now }));
  return { person: id, email: `${id}@bank.example`, token };
}

/** The account under which somebody asks; somebody else's for a stranger. */
export const accountOf = ({ asking, asker }: Maker): string =>
  ASKERS[asker] === null
    ? (asking.author.id ?? '')
    : (asking.author.id ?? '').replace('author', asker);

/** An instrument of p1 that has just been published. */
export async function freshlyPublished({ db, asking, name, now }: Maker): Promise<Things> {
  const instrument = name('kept');
  const { draft, lock } = await waitingDraft(db, asking.author, instrument, now);
  const at = { draftId: draft, lock: Number(lock), now };
  const approved = await approveDraft(db, asking.colleague, at);
  if (!approved.ok) throw new Error(`not approved: ${approved.reason}`);
  return { instrument, version: `${instrument}@1` };
}
