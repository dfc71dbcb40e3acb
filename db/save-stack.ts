import { and, asc, eq, gt } from 'drizzle-orm';
import type { Reader } from './connection/database';
import { contentHash } from './content-hash';
import { draftSaves } from './schema/draft-saves';

const AT_ONCE = 50;

interface Step {
  readonly lock: number;
  readonly hash: string;
}

/** One more save on the stack: what says the same as the save before the last took that last one back. */
function followed(stack: readonly Step[], next: Step): readonly Step[] {
  if (next.hash === stack.at(-1)?.hash) return stack;
  return next.hash === stack.at(-2)?.hash ? stack.slice(0, -1) : [...stack, next];
}

/**
 * The saves that the content of a draft stands on, oldest first, those taken back left out; the
 * last is what it says now. Read a part at a time, since all of them together may be large.
 */
export async function saveStack(reader: Reader, draftId: string): Promise<readonly Step[]> {
  let stack: readonly Step[] = [];
  let last = 0;
  for (;;) {
    const rows = await reader
      .select({ lock: draftSaves.lock, content: draftSaves.content })
      .from(draftSaves)
      .where(and(eq(draftSaves.draftId, draftId), gt(draftSaves.lock, last)))
      .orderBy(asc(draftSaves.lock))
      .limit(AT_ONCE);
    for (const { lock, content } of rows) {
      stack = followed(stack, { lock, hash: contentHash(content) });
      last = lock;
    }
    if (rows.length < AT_ONCE) return stack;
  }
}
