import { z } from 'zod';
import { assumptionsSchema } from '@/lib/finance/assumption-schema';
import { REQUEST_OPTIONS } from '@/lib/profile/profile-request';
import { profileSchema } from '@/lib/profile/profile-schema';
import { WEIGHT_KINDS } from '../assessment';
import { customWeightsSchema } from '../weighting/custom-weights';

export const weightKindSchema = z.enum(WEIGHT_KINDS);

/** All options but the weights, which are read on their own. */
export const plainOptionsSchema = z.strictObject({
  ...REQUEST_OPTIONS,
  weights: z.unknown().optional(),
  assumptions: assumptionsSchema
    .optional()
    .describe('Values that replace the prices and rates assumed / 替换所用的假设'),
});

/** What `POST /api/v1/assess` takes; unknown keys are refused. */
export const assessRequestSchema = z.strictObject({
  profile: profileSchema,
  options: plainOptionsSchema
    .extend({
      weights: z
        .union([weightKindSchema, customWeightsSchema])
        .default('platform')
        .describe('A kind of weights, or a number an indicator in any unit / 权重'),
    })
    .optional(),
});
