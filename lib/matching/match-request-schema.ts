import { z } from 'zod';
import { STATUSES } from '@/lib/catalogue/instrument-case';
import { assumptionsSchema } from '@/lib/finance/assumption-schema';
import { profileSchema } from '@/lib/profile/profile-schema';
import { LOCALES } from '@/lib/taxonomy/bilingual';

const EARLIEST_AS_OF = '2000-01-01';
const LATEST_AS_OF = '2100-12-31';

/** The best matches that are returned where the caller names no number. */
const DEFAULT_LIMIT = 50;

export const matchOptionsSchema = z.strictObject({
  asOf: z.iso
    .date()
    .refine((day) => day >= EARLIEST_AS_OF && day <= LATEST_AS_OF, {
      params: { reason: 'day_out_of_range' },
    })
    .optional()
    .describe('Day of the match; today in China by default / 匹配日期，默认为今天'),
  locale: z.enum(LOCALES).default('zh').describe('Language of the sentences / 文字的语言'),
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
