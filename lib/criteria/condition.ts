import { z } from 'zod';
import { ATTRIBUTE_KEYS, type AttributeKey, attribute } from '@/lib/profile/registry';
import type { Bilingual } from '@/lib/taxonomy/bilingual';
import { criterionValueFault } from './criterion-value';
import { MOST_NESTING, nestsDeeperThan } from './nesting';
import { allowsOperator, type Operator } from './operator';

export const bilingualSchema = z.strictObject({ zh: z.string().min(1), en: z.string().min(1) });

/** Where a criterion stands: a document of its instrument and the clause; `platform` is our own reading. */
export const criterionSourceSchema = z.strictObject({
  document: z.string().min(1),
  clause: z.string().min(1).optional(),
});
export type CriterionSource = z.output<typeof criterionSourceSchema>;

export type CriterionValue =
  | string
  | number
  | boolean
  | readonly string[]
  | { readonly min: number | string; readonly max: number | string };

/** A condition on one attribute of the profile. */
export interface AttributeCriterion {
  readonly attribute: AttributeKey;
  readonly op: Operator;
  readonly value: CriterionValue;
  readonly source?: CriterionSource | undefined;
  readonly note?: Bilingual | undefined;
}

/** What only a person can decide, in words, and who decides it. */
export interface JudgementCriterion {
  readonly judgement: Bilingual;
  readonly decidedBy?: Bilingual | undefined;
  readonly source?: CriterionSource | undefined;
  readonly note?: Bilingual | undefined;
}

export type Criterion = AttributeCriterion | JudgementCriterion;

export type Condition =
  | { readonly all: readonly Condition[] }
  | { readonly any: readonly Condition[] }
  | { readonly not: Condition }
  | Criterion;

const range = z.union([
  z.strictObject({ min: z.number(), max: z.number() }),
  z.strictObject({ min: z.iso.date(), max: z.iso.date() }),
]);

const attributeCriterionSchema = z
  .strictObject({
    attribute: z.enum(ATTRIBUTE_KEYS as [AttributeKey, ...AttributeKey[]]),
    op: z.enum([
      'within',
      'in',
      'includesAny',
      'includesAll',
      'atLeast',
      'atMost',
      'between',
      'is',
    ]),
    value: z.union([z.string(), z.number(), z.boolean(), z.array(z.string()).min(1), range]),
    source: criterionSourceSchema.optional(),
    note: bilingualSchema.optional(),
  })
  .superRefine((criterion, ctx) => {
    const entry = attribute(criterion.attribute);
    const fault = allowsOperator(entry.kind, criterion.op)
      ? criterionValueFault(entry, criterion.op, criterion.value)
      : `operator ${criterion.op} does not fit ${criterion.attribute} (${entry.kind})`;
    if (fault) ctx.addIssue({ code: 'custom', message: fault });
  });

const judgementCriterionSchema = z.strictObject({
  judgement: bilingualSchema,
  decidedBy: bilingualSchema.optional(),
  source: criterionSourceSchema.optional(),
  note: bilingualSchema.optional(),
});

/** Looked at before the groups are read, since reading follows them as deep as they go. */
const notTooDeep = z.unknown().superRefine((value, ctx) => {
  if (!nestsDeeperThan(value, MOST_NESTING)) return;
  ctx.addIssue({ code: 'custom', message: `nests deeper than ${MOST_NESTING} levels` });
});

/** The condition language. Groups hold at least one member, so that nothing is true by being empty. */
export const conditionSchema: z.ZodType<Condition> = z.lazy(() =>
  notTooDeep.pipe(
    z.union([
      z.strictObject({ all: z.array(conditionSchema).min(1) }),
      z.strictObject({ any: z.array(conditionSchema).min(1) }),
      z.strictObject({ not: conditionSchema }),
      attributeCriterionSchema,
      judgementCriterionSchema,
    ]),
  ),
);
