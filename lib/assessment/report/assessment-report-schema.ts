import { z } from 'zod';
import { assumptionReportSchema } from '@/lib/finance/assumption-report';
import { FINANCE_UNITS } from '@/lib/finance/finance-unit';
import { attributeKeySchema } from '@/lib/profile/attribute-key-schema';
import { reportedProfileSchema } from '@/lib/profile/reported-profile';
import { accountSchema } from './account-report';
import { cbamSchema } from './cbam-report';
import { indexBySchema, indexSchema, stabilitySchema, weightingSchema } from './index-report';
import { bottleneckSchema, indicatorSchema } from './indicator-report';
import { productSchema } from './product-report';
import { questionSchema } from './question-report';
import { stageSchema } from './stage-report';

/** What `POST /api/v1/assess` answers with. */
export const assessmentReportSchema = z.strictObject({
  asOf: z.iso.date(),
  profile: reportedProfileSchema,
  index: indexSchema.describe('At the chosen weights'),
  weighting: weightingSchema,
  indexBy: indexBySchema,
  stability: stabilitySchema.describe('How far the grade depends on the weights'),
  indicators: z.array(indicatorSchema),
  products: z.array(productSchema).describe('Unit consumption against limits and national list'),
  stage: stageSchema,
  bottlenecks: z.array(bottleneckSchema).describe('What costs most points first'),
  account: accountSchema.describe('Energy and emissions of a year'),
  cbam: cbamSchema.describe('Cost of the carbon border adjustment on exports to the EU'),
  assumptions: z
    .array(assumptionReportSchema.extend({ unit: z.enum(FINANCE_UNITS) }))
    .describe('Prices and rates that amounts rest on'),
  questions: z.array(questionSchema).describe('What looks like a slip; nothing is changed'),
  missing: z.array(attributeKeySchema).describe('What would narrow the index, most first'),
});

export type AssessmentReport = z.output<typeof assessmentReportSchema>;
