import { z } from 'zod';
import { bilingualSchema, criterionSourceSchema } from '@/lib/criteria/condition';
import { INSTRUMENT_CLASSES } from '@/lib/taxonomy/instrument-codes';

export const instrumentIdSchema = z
  .string()
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/)
  .max(80);
export const instrumentClassSchema = z.enum(INSTRUMENT_CLASSES.codes);

/** Instruments by name, or all of a class but the one that speaks. */
const othersSchema = z
  .strictObject({
    ids: z.array(instrumentIdSchema).min(1).optional(),
    classes: z.array(instrumentClassSchema).min(1).optional(),
  })
  .refine(({ ids, classes }) => ids || classes, { message: 'names neither ids nor classes' });
export type Others = z.output<typeof othersSchema>;

const said = {
  /** The rule in words, as it is shown to a reader. */
  reason: bilingualSchema,
  source: criterionSourceSchema,
} as const;

/** How an instrument goes together with others. `excludes` and `combines` hold both ways. */
export const relationSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('excludes'), with: othersSchema, ...said }),
  z.strictObject({ kind: z.literal('combines'), with: othersSchema, ...said }),
  z.strictObject({
    kind: z.literal('requires'),
    anyOf: z.array(instrumentIdSchema).min(1),
    ...said,
  }),
  /** Where this one is had, it and the others together bring at most so much, undiscounted. */
  z.strictObject({
    kind: z.literal('joint_cap'),
    with: z.array(instrumentIdSchema).min(1),
    capCny: z.number().positive().max(1e12),
    ...said,
  }),
  /** Public money for the project, of whatever source, stays within a share of the investment. */
  z.strictObject({
    kind: z.literal('public_share'),
    share: z.number().gt(0).max(1),
    ...said,
  }),
  /** What fiscal grants pay for does not count in its base. */
  z.strictObject({ kind: z.literal('less_grants'), ...said }),
]);
export type Relation = z.output<typeof relationSchema>;
