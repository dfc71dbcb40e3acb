import { z } from 'zod';
import { type Assessment, WEIGHT_KINDS } from '../assessment';
import { DIMENSION_IDS, INDICATOR_IDS } from '../indicator';
import type { Aggregate } from '../weighting/aggregate';
import { GRADES } from '../weighting/grade';
import type { GradeStability } from '../weighting/stability';
import { plain, plainRange, scoreSchema, shareRangeSchema, shareSchema } from './reported-figure';

const gradeSchema = z.enum(GRADES);
const gradeSharesSchema = z.record(gradeSchema, shareSchema);

export const indexSchema = z.strictObject({
  total: scoreSchema,
  closeness: shareRangeSchema.describe('TOPSIS closeness to 100 on every indicator'),
  grade: z.strictObject({
    best: gradeSchema,
    worst: gradeSchema,
    single: gradeSchema.nullable().describe('Null while what is open may change it'),
  }),
  completeness: shareSchema.describe('Share of the weight whose scores are known'),
  dimensions: z.record(z.enum(DIMENSION_IDS), scoreSchema),
});

export const weightingSchema = z.strictObject({
  kind: z.enum([...WEIGHT_KINDS, 'custom']),
  weights: z.record(z.enum(INDICATOR_IDS), shareSchema),
});

export const indexBySchema = z.record(z.enum(WEIGHT_KINDS), indexSchema);

export const stabilitySchema = z.strictObject({
  draws: z.int().min(0),
  grade: gradeSchema.describe('Of the middle of the total'),
  kept: shareSchema.describe('Share of draws of the weights in which the middle keeps that grade'),
  middle: gradeSharesSchema,
  whole: gradeSharesSchema.describe('Share of draws in which the whole range has the grade'),
});

function mapped<Key extends string, From, To>(
  record: Readonly<Record<Key, From>>,
  to: (value: From) => To,
): Record<Key, To> {
  const pairs = Object.entries<From>(record).map(([key, value]) => [key, to(value)]);
  return Object.fromEntries(pairs);
}

function indexReport(index: Aggregate): z.output<typeof indexSchema> {
  return {
    total: plainRange(index.total),
    closeness: plainRange(index.closeness),
    grade: { ...index.grade },
    completeness: plain(index.completeness),
    dimensions: mapped(index.dimensions, plainRange),
  };
}

function stabilityReport(stability: GradeStability): z.output<typeof stabilitySchema> {
  const { draws, grade, kept, middle, whole } = stability;
  return { draws, grade, kept, middle: { ...middle }, whole: { ...whole } };
}

/** The index at the chosen weights, at the others, and how far it depends on them. */
export function indexReports({ index, weighting, indexBy, stability }: Assessment) {
  return {
    index: indexReport(index),
    weighting: { kind: weighting.kind, weights: mapped(weighting.weights, plain) },
    indexBy: mapped(indexBy, indexReport),
    stability: stabilityReport(stability),
  };
}
