import { randomUUID } from 'node:crypto';
import type { Writer } from './connection/database';
import { draftComments } from './schema/draft-comments';

/** Adds a comment to a draft. @returns its id */
export async function addComment(
  tx: Writer,
  comment: {
    draftId: string;
    authorId: string;
    about?: string | undefined;
    text: string;
    now: Date;
  },
): Promise<string> {
  const { now, about, ...rest } = comment;
  const id = randomUUID();
  await tx
    .insert(draftComments)
    .values({ id, ...rest, about: about ?? null, createdAt: now.toISOString() });
  return id;
}
