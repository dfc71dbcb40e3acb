import { z } from 'zod';

/** What `GET /api/health` answers with while all is well. */
export const healthSchema = z.strictObject({
  status: z.literal('ok'),
  database: z.literal('ok'),
  revision: z.int().min(0).describe('The current catalogue revision; 0 while it is empty'),
});

export type Health = z.output<typeof healthSchema>;
