import { z } from 'zod';
import { bilingualSchema } from '@/lib/criteria/condition';
import { assumptionReportSchema } from '@/lib/finance/assumption-report';
import { FINANCE_UNITS } from '@/lib/finance/finance-unit';
import { attributeKeySchema } from '@/lib/profile/attribute-key-schema';
import { resolvedSourceSchema } from './resolved-source-schema';

const text = z.string().min(1);
const number = z.number();

const lineSchema = z.strictObject({
  label: text,
  year: z.int().exactOptional(),
  /** The arithmetic with every number filled in. */
  formula: text,
  low: number.nullable(),
  likely: number.nullable(),
  high: number.nullable(),
  unit: z.enum(FINANCE_UNITS),
  source: resolvedSourceSchema.exactOptional(),
});

/** What an instrument is worth to the firm; null numbers where an input is missing or none is published. */
export const benefitReportSchema = z.strictObject({
  currency: z.literal('CNY'),
  low: number.nullable().describe('Present value, yuan'),
  likely: number.nullable(),
  high: number.nullable(),
  cashFlow: z
    .array(z.strictObject({ year: z.int(), amount: number }))
    .describe('Calendar years, undiscounted, likely case, positive = gain to the firm'),
  lines: z.array(lineSchema),
  assumptions: z.array(assumptionReportSchema),
  missing: z.array(attributeKeySchema).describe('Inputs without which there is no number'),
  notes: z.array(text),
  capital: z
    .strictObject({ low: number.nullable(), likely: number.nullable(), high: number.nullable() })
    .exactOptional()
    .describe('Share capital that comes in; no saving; null for an end that nobody gave'),
  unquantified: bilingualSchema.exactOptional().describe('Why there is no number'),
});

export type BenefitReport = z.output<typeof benefitReportSchema>;
