import { z } from 'zod';
import type { DraftContent } from './schema/drafts';

/** What every command on a draft that may be stale is told. */
export const draftInput = { draftId: z.string(), lock: z.int(), now: z.date() };

/** Looked through by `draftContentFault`, which says what is wrong in words. */
export const contentSchema = z.custom<DraftContent>((value) => value !== undefined);
