import type { Database } from '@/db/connection/database';
import type { Actor } from '@/lib/access/actor';
import type { Who } from './who';
import type { World } from './world';

/** `nothing`: it is answered, and neither shows nor changes anything. */
export const OUTCOMES = ['passes', 'nothing', 'refused', 'not_found', 'second_factor'] as const;
export type Outcome = (typeof OUTCOMES)[number];

/** Who gets which answer; everybody stands in it once. */
export type Expected = Readonly<Partial<Record<Outcome, readonly Who[]>>>;

interface Description<T> {
  /** Makes what is called upon: of p1 or, with a `userId`, of a person in the role of who is tried. */
  readonly fresh: (world: World, who: Who) => Promise<T>;
  readonly call: (db: Database, actor: Actor, thing: T) => Promise<unknown>;
  /** Whether it did what it was called for; by default unless its outcome is `ok: false`. */
  readonly did?: (result: unknown, thing: T) => boolean;
  /** The same thing under a name that nothing has, which must be answered alike. */
  readonly absent?: (thing: T) => T;
  /** A name that stands in the answer to these, and in nobody else's. */
  readonly shows?: { readonly mark: (thing: T) => string; readonly to: readonly Who[] };
}

interface Prepared {
  readonly call: (db: Database, actor: Actor) => Promise<{ result: unknown; did: boolean }>;
  readonly callAbsent: ((db: Database, actor: Actor) => Promise<unknown>) | undefined;
  readonly mark: string | undefined;
  /** The account the thing belongs to, where it belongs to a person. */
  readonly userId: string | undefined;
}

/** How one function of db is called. */
export interface Row {
  readonly prepare: (world: World, who: Who) => Promise<Prepared>;
  readonly shownTo: readonly Who[];
}

const isOk = (result: unknown) => (result as { ok?: boolean } | undefined)?.ok !== false;

export function row<T extends object>(description: Description<T>): Row {
  const { fresh, call, did = isOk, absent, shows } = description;
  return {
    shownTo: shows?.to ?? [],
    prepare: async (world, who) => {
      const thing = await fresh(world, who);
      return {
        call: async (db, actor) => {
          const result = await call(db, actor, thing);
          return { result, did: did(result, thing) };
        },
        callAbsent: absent && ((db, actor) => call(db, actor, absent(thing))),
        mark: shows?.mark(thing),
        userId: (thing as { userId?: string }).userId,
      };
    },
  };
}

/** Rows that rest on the same right. */
export interface Group {
  readonly expected: Expected;
  /**
   * The answer where the thing is another person's; where this is left out, either it belongs to no
   * person, or the function has no way to name another person's.
   */
  readonly ofOthers?: Expected;
  /** By folder, file and function: `commands/save-draft:saveDraft`. */
  readonly rows: Readonly<Record<string, Row>>;
}
