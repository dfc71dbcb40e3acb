import { z } from 'zod';
import {
  BENCHMARK_VERIFIED,
  type BenchmarkVerified,
  NATIONAL_LIST,
} from '@/lib/taxonomy/benchmark';
import { LIMIT_LEVEL_IDS, NATIONAL_LEVEL_IDS } from '@/lib/taxonomy/benchmark-position';
import { BENCHMARK_UNITS } from '@/lib/taxonomy/benchmark-unit';
import type { Locale } from '@/lib/taxonomy/bilingual';
import type {
  LimitStanding,
  NationalStanding,
  ProductPlacement,
} from '../products/product-placements';
import { originShape, orNull, rangeReport, rangeSchema, textSchema } from './reported-figure';

const VERIFIED = Object.keys(BENCHMARK_VERIFIED) as [BenchmarkVerified, ...BenchmarkVerified[]];

const levelSchema = z.number().nullable().describe('In the product’s unit; null where not known');
const standingShape = {
  decides: z.boolean().describe('False for figures of low confidence or not in force'),
  verified: z.enum(VERIFIED),
  ...originShape,
};

const limitSchema = z.strictObject({
  candidates: z.array(z.enum(LIMIT_LEVEL_IDS)).describe('Where it can stand; one where certain'),
  level1: levelSchema,
  level2: levelSchema,
  level3: levelSchema,
  standard: textSchema,
  effectiveFrom: z.iso.date(),
  inForce: z.boolean(),
  ...standingShape,
});

const nationalSchema = z.strictObject({
  candidates: z.array(z.enum(NATIONAL_LEVEL_IDS)).describe('Where it can stand; one where certain'),
  benchmark: levelSchema,
  baseline: levelSchema,
  field: textSchema.describe('The row of the national list'),
  ofWiderClass: z.boolean(),
  standard: textSchema.nullable().describe('The standard by which the list measures'),
  ...standingShape,
});

export const productSchema = z.strictObject({
  id: textSchema,
  name: textSchema,
  indicator: textSchema,
  consumption: rangeSchema.nullable(),
  unit: z.enum(BENCHMARK_UNITS.codes),
  limit: limitSchema.nullable().describe('Compulsory limits; null where none are known'),
  national: nationalSchema.nullable().describe('Null where not on the list, or no figure is known'),
});

function limitReport(
  { levels, candidates, decides, inForce }: LimitStanding,
  locale: Locale,
): z.output<typeof limitSchema> {
  const { level1, level2, level3, standard, effectiveFrom, verified, confidence } = levels;
  return {
    candidates: [...candidates],
    level1,
    level2,
    level3,
    standard,
    effectiveFrom,
    inForce,
    decides,
    verified,
    source: levels.title[locale],
    confidence,
  };
}

function nationalReport(
  { levels, candidates, decides, ofWiderClass }: NationalStanding,
  locale: Locale,
): z.output<typeof nationalSchema> {
  const { benchmark, baseline, standard, field, verified, confidence } = levels;
  return {
    candidates: [...candidates],
    benchmark,
    baseline,
    field: field[locale],
    ofWiderClass,
    standard,
    decides,
    verified,
    source: NATIONAL_LIST[locale],
    confidence,
  };
}

export function productReport(
  { record, consumption, limit, national }: ProductPlacement,
  locale: Locale,
): z.output<typeof productSchema> {
  const { id, name, indicator, unit } = record;
  return {
    id,
    name: name[locale],
    indicator: indicator[locale],
    consumption: orNull(consumption, rangeReport),
    unit,
    limit: orNull(limit, (standing) => limitReport(standing, locale)),
    national: orNull(national, (standing) => nationalReport(standing, locale)),
  };
}
