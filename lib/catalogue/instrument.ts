import { z } from 'zod';
import { bilingualSchema, conditionSchema } from '@/lib/criteria/condition';
import {
  instrumentClassSchema,
  instrumentIdSchema,
  relationSchema,
} from '@/lib/packaging/relation';
import {
  CONFIDENCES,
  EFFECTS,
  INSTRUMENT_KINDS,
  INSTRUMENT_LEVELS,
} from '@/lib/taxonomy/instrument-codes';
import { benefitSchema } from './benefit';
import { instrumentCaseSchema } from './instrument-case';
import { PARTIAL_DATE } from './partial-date';

const codes = <C extends string>(list: { codes: readonly C[] }) =>
  z.enum(list.codes as [C, ...C[]]);
const partialDate = z.string().regex(PARTIAL_DATE);

const legalBasisSchema = z.strictObject({
  /** What criteria cite: b1, b2 … */
  key: z.string().regex(/^b\d+$/),
  title: bilingualSchema,
  number: z.string().min(1).nullable(),
  issuedOn: partialDate.nullable(),
});

const sourceSchema = z.strictObject({
  /** What criteria cite: s1, s2 … */
  key: z.string().regex(/^s\d+$/),
  /** In the language of the page. */
  title: z.string().min(1),
  address: z.string().min(1).nullable(),
  /** Seen in a stored page, or from general knowledge. */
  verified: z.enum(['seen', 'knowledge']),
});

export const preferredSchema = z.strictObject({
  condition: conditionSchema,
  /** Relative weight in the ranking. */
  weight: z.number().positive().max(10),
});

/** One instrument as it is kept in the catalogue: rule, worth, papers, sources and sample cases. */
export const instrumentSchema = z.strictObject({
  id: instrumentIdSchema,
  kind: codes(INSTRUMENT_KINDS),
  effect: codes(EFFECTS),
  level: codes(INSTRUMENT_LEVELS),
  name: bilingualSchema,
  provider: bilingualSchema,
  summary: bilingualSchema,
  /** In force as the record has it: `uncertain` is never called eligible without a person's word. */
  standing: z.enum(['active', 'uncertain', 'expired']),
  effectiveFrom: partialDate.nullable(),
  effectiveTo: partialDate.nullable(),
  /** The last day for applications, where it is earlier than the end of the measure. */
  applyUntil: partialDate.nullable(),
  legalBasis: z.array(legalBasisSchema),
  sources: z.array(sourceSchema).min(1),
  confidence: codes(CONFIDENCES),
  verifiedOn: z.iso.date(),
  /** One bank's product, shown as an example of its kind; others offer the like. */
  sample: z.literal(true).optional(),
  note: bilingualSchema.nullable(),
  /** All of it must hold; validity dates are apart. */
  required: conditionSchema,
  /** What only ranks. */
  preferred: z.array(preferredSchema),
  benefit: benefitSchema,
  /** What other instruments may call it by, as a kind of money. */
  classes: z.array(instrumentClassSchema),
  /** How it goes together with others, as data; the words of the record stand in `stacking`. */
  relations: z.array(relationSchema),
  stacking: z.strictObject({
    exclusions: bilingualSchema.nullable(),
    combinations: bilingualSchema.nullable(),
  }),
  application: z.strictObject({
    how: bilingualSchema,
    authority: bilingualSchema,
    documents: z.array(bilingualSchema),
  }),
  cases: z.array(instrumentCaseSchema),
});

export type Instrument = z.output<typeof instrumentSchema>;
