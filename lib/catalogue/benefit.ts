import { z } from 'zod';
import { bilingualSchema } from '@/lib/criteria/condition';
import { benefitPartSchema } from '@/lib/finance/benefit/registry';
import { BENEFIT_TYPES } from '@/lib/taxonomy/instrument-codes';

const benefitType = z.enum(BENEFIT_TYPES.codes);

export const benefitSchema = z.strictObject({
  type: benefitType,
  alsoTypes: z.array(benefitType),
  /**
   * The published numbers, each part with its rule and its source; together they are what the
   * instrument is worth. A number that the record lacks is in no part.
   */
  parts: z.array(benefitPartSchema),
  /** The rule in the words of the record. */
  formula: bilingualSchema,
  /** Why no number can be given to a firm, where the record holds none. */
  unquantified: bilingualSchema.nullable(),
  /** The size of the whole programme: never a firm's cap. */
  programme: z.strictObject({ cny: z.number().min(0), scope: bilingualSchema }).nullable(),
  /** Single cases, market prices or repealed rules, for information: never computed from. */
  observed: bilingualSchema.nullable(),
});

export type Benefit = z.output<typeof benefitSchema>;
