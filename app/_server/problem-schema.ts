import { z } from 'zod';
import { bilingualSchema } from '@/lib/criteria/condition';

/** RFC 9457 problem details with one entry per fault. */
export const problemSchema = z.strictObject({
  type: z.string().min(1),
  title: z.string().min(1),
  status: z.int().min(400).max(599),
  detail: z.string().min(1),
  errors: z
    .array(
      z.strictObject({
        pointer: z.string().exactOptional().describe('RFC 6901 pointer into the body'),
        parameter: z.string().exactOptional().describe('Name of the query parameter'),
        message: z.string().min(1),
        messages: bilingualSchema,
      }),
    )
    .exactOptional(),
});

export type Problem = z.output<typeof problemSchema>;
