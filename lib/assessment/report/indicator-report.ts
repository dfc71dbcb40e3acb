import { z } from 'zod';
import { attributeKeySchema } from '@/lib/profile/attribute-key-schema';
import type { Locale } from '@/lib/taxonomy/bilingual';
import { PROJECT_TYPES } from '@/lib/taxonomy/project-type';
import type { Bottleneck } from '../bottleneck/bottleneck';
import { DIMENSION_IDS, INDICATOR_IDS, type IndicatorResult } from '../indicator';
import { INDICATORS } from '../indicators';
import {
  figureReport,
  lineReports,
  lineSchema,
  moneyReport,
  originShape,
  orNull,
  plainRange,
  rangeReport,
  rangeSchema,
  scoreSchema,
  textSchema,
} from './reported-figure';

const idSchema = z.enum(INDICATOR_IDS);
const figureSchema = z.strictObject({ value: z.number(), ...originShape });

export const indicatorSchema = z.strictObject({
  id: idSchema,
  dimension: z.enum(DIMENSION_IDS),
  name: textSchema,
  value: rangeSchema.nullable().describe('Null where nothing is known'),
  unit: textSchema,
  direction: z.enum(['benefit', 'cost', 'mixed']),
  score: scoreSchema,
  reference: figureSchema.nullable().describe('What the value is held against'),
  lines: z.array(lineSchema),
  missing: z.array(attributeKeySchema).describe('Inputs without which the score stays a range'),
});

export const bottleneckSchema = z.strictObject({
  id: idSchema,
  score: scoreSchema,
  lost: scoreSchema.describe('Points of the total that it costs'),
  frontier: figureSchema.nullable().describe('The value at which the score is 100'),
  gain: z
    .strictObject({
      energy: rangeSchema.nullable().describe('tce a year'),
      carbon: rangeSchema.nullable().describe('tCO2e a year'),
      money: rangeSchema.nullable().describe('CNY a year'),
    })
    .nullable()
    .describe('What a year would save at the frontier'),
  lines: z.array(lineSchema),
  projectTypes: z.array(z.enum(PROJECT_TYPES.codes)),
  missing: z.array(attributeKeySchema),
});

export function indicatorReport(
  { id, value, score, reference, lines, missing }: IndicatorResult,
  locale: Locale,
): z.output<typeof indicatorSchema> {
  const { dimension, name, unit, direction } = INDICATORS[id];
  return {
    id,
    dimension,
    name: name[locale],
    value: orNull(value, rangeReport),
    unit: unit[locale],
    direction,
    score: plainRange(score),
    reference: orNull(reference, (figure) => figureReport(figure, locale)),
    lines: lineReports(lines, locale),
    missing: [...missing],
  };
}

export function bottleneckReport(
  { id, score, lost, frontier, gain, lines, projectTypes, missing }: Bottleneck,
  locale: Locale,
): z.output<typeof bottleneckSchema> {
  return {
    id,
    score: plainRange(score),
    lost: plainRange(lost),
    frontier: orNull(frontier, (figure) => figureReport(figure, locale)),
    gain: orNull(gain, ({ energy, carbon, money }) => ({
      energy: orNull(energy, rangeReport),
      carbon: orNull(carbon, rangeReport),
      money: orNull(money, moneyReport),
    })),
    lines: lineReports(lines, locale),
    projectTypes: [...projectTypes],
    missing: [...missing],
  };
}
