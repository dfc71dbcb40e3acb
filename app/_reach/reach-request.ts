import { z } from 'zod';
import { DIMENSIONS } from '@/lib/matching/reach/dimension';
import { SAMPLE_SIZE } from '@/lib/population/sample-firm';

/** The sizes of the sample that may be asked for. */
export const SAMPLE_SIZES = [SAMPLE_SIZE, 100_000] as const;

/** What a preview is asked for. */
export const reachRequestSchema = z.strictObject({
  draftId: z.string().min(1).max(100),
  population: z.enum(['sample', 'stored']).default('sample'),
  /** Of the sample. */
  size: z.literal(SAMPLE_SIZES).default(SAMPLE_SIZE),
  /** Two dimensions to be crossed in one table. */
  by: z
    .tuple([z.enum(DIMENSIONS), z.enum(DIMENSIONS)])
    .refine(([a, b]) => a !== b)
    .nullable()
    .default(null),
});

export type ReachRequest = z.output<typeof reachRequestSchema>;
