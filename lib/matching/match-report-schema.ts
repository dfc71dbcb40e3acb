import { z } from 'zod';
import { STATUSES } from '@/lib/catalogue/instrument-case';
import { PARTIAL_DATE } from '@/lib/catalogue/partial-date';
import { bilingualSchema } from '@/lib/criteria/condition';
import { OUTCOMES } from '@/lib/criteria/outcome';
import { attributeKeySchema } from '@/lib/profile/attribute-key-schema';
import { reportedProfileSchema } from '@/lib/profile/reported-profile';
import {
  CONFIDENCES,
  EFFECTS,
  INSTRUMENT_KINDS,
  INSTRUMENT_LEVELS,
} from '@/lib/taxonomy/instrument-codes';
import { benefitReportSchema } from './benefit-report-schema';
import type { MatchExplanation } from './explain-match';
import { packageReportSchema } from './package-report-schema';
import { resolvedSourceSchema } from './resolved-source-schema';

const text = z.string().min(1);
const count = z.int().min(0);
const share = z.number().min(0).max(1);
const scalar = z.union([z.string(), z.number(), z.boolean()]);

export const explanationSchema: z.ZodType<MatchExplanation> = z.strictObject({
  outcome: z.enum(OUTCOMES),
  sentence: text,
  attribute: attributeKeySchema.exactOptional(),
  given: z.string().exactOptional(),
  required: z
    .strictObject({
      op: text,
      value: z.union([
        scalar,
        z.array(z.string()).readonly(),
        z.strictObject({
          min: z.union([z.number(), z.string()]),
          max: z.union([z.number(), z.string()]),
        }),
      ]),
      negated: z.boolean(),
    })
    .exactOptional(),
  decidedBy: text.exactOptional(),
  note: text.exactOptional(),
  source: resolvedSourceSchema.exactOptional(),
  get children() {
    return z.array(explanationSchema).exactOptional();
  },
});

/** An instrument as a match names it. */
export const instrumentRefSchema = z.strictObject({
  id: text,
  kind: z.enum(INSTRUMENT_KINDS.codes),
  effect: z.enum(EFFECTS.codes),
  level: z.enum(INSTRUMENT_LEVELS.codes),
  name: bilingualSchema,
  provider: bilingualSchema,
  effectiveTo: z.string().regex(PARTIAL_DATE).nullable(),
  confidence: z.enum(CONFIDENCES.codes),
});

export const matchSchema = z.strictObject({
  instrument: instrumentRefSchema,
  status: z.enum(STATUSES),
  explanation: explanationSchema,
  missing: z.array(attributeKeySchema).describe('What keeps a possible instrument undecided'),
  changes: z
    .array(
      z.strictObject({
        attribute: attributeKeySchema,
        sentence: text,
        changeable: z.boolean(),
        by: z.enum(['firm', 'time', 'no']),
      }),
    )
    .describe('The smallest set of criteria that would have to turn'),
  benefit: benefitReportSchema,
  score: z.strictObject({
    total: z.number().min(0).max(100),
    certainty: share,
    fit: share,
    trust: share,
  }),
});

export const nextQuestionSchema = z.strictObject({
  attributes: z.array(attributeKeySchema).min(1),
  question: text,
  settles: count.describe('Undecided instruments that the answer settles, whatever it is'),
  concerns: count.describe('Undecided instruments that wait for the answer'),
  amounts: count.describe('Instruments whose amount waits for the answer'),
});

/** What `POST /api/v1/match` answers with. */
export const matchReportSchema = z.strictObject({
  revision: count,
  asOf: z.iso.date(),
  profile: reportedProfileSchema,
  counts: z.record(z.enum(STATUSES), count),
  matches: z.array(matchSchema),
  notices: z.array(matchSchema).describe('Duties, ended reliefs and announced measures'),
  package: packageReportSchema.describe('The best set of matches that may be combined'),
  nextQuestions: z.array(nextQuestionSchema),
});

export type MatchReport = z.output<typeof matchReportSchema>;
export type MatchEntry = z.output<typeof matchSchema>;
