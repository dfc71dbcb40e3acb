import { z } from 'zod';
import { STATUSES } from '@/lib/catalogue/instrument-case';
import { assumptionsSchema } from '@/lib/finance/assumption-schema';
import { REQUEST_OPTIONS } from '@/lib/profile/profile-request';
import { profileSchema } from '@/lib/profile/profile-schema';

/** The best matches that are returned where the caller names no number. */
const DEFAULT_LIMIT = 50;

export const matchOptionsSchema = z.strictObject({
  ...REQUEST_OPTIONS,
  limit: z
    .int()
    .min(1)
    .max(1000)
    .default(DEFAULT_LIMIT)
    .describe('At most so many matches / 最多返回条数'),
  statuses: z
    .array(z.enum(STATUSES))
    .min(1)
    .max(100)
    .default(STATUSES.filter((status) => status !== 'ineligible'))
    .describe('All but ineligible by default / 默认不含不符合的'),
  assumptions: assumptionsSchema
    .optional()
    .describe('Values that replace the rates and years assumed / 替换所用的假设'),
});

/** What `POST /api/v1/match` takes; unknown keys are refused. */
export const matchRequestSchema = z.strictObject({
  profile: profileSchema,
  options: matchOptionsSchema.optional(),
});

export type MatchOptions = z.output<typeof matchOptionsSchema>;
