import { z } from 'zod';
import { bilingualSchema, conditionSchema, criterionSourceSchema } from '@/lib/criteria/condition';

export const shareSchema = z.number().gt(0).max(1);
export const yuanSchema = z.number().gt(0).max(1e12);
export const yearsSchema = z.int().min(1).max(40);

/** What every part of a benefit has. */
export const PART_FIELDS = {
  /** What this part is called where an instrument has several. */
  label: bilingualSchema.optional(),
  /** It is paid only where this holds; only conditions that data can settle. */
  when: conditionSchema.optional(),
  /** Beside the main part: it is left out, not the whole sum, while its inputs are missing. */
  extra: z.literal(true).optional(),
  source: criterionSourceSchema,
} as const;
