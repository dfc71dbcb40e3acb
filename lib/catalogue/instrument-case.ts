import { z } from 'zod';
import { bilingualSchema } from '@/lib/criteria/condition';
import { ATTRIBUTE_KEYS, type AttributeKey } from '@/lib/profile/registry';

export const STATUSES = [
  'eligible',
  'eligible_subject_to_judgement',
  'possible',
  'near_miss',
  'ineligible',
] as const;

/** The five statuses of an instrument for a firm, best first. */
export type Status = (typeof STATUSES)[number];

/** A sample firm with the status it must get and, where it fails, for which answers. */
export const instrumentCaseSchema = z.strictObject({
  title: bilingualSchema,
  asOf: z.iso.date(),
  profile: z.record(z.string(), z.unknown()),
  status: z.enum(STATUSES),
  /** The attributes of the smallest change, for near_miss and ineligible. */
  because: z.array(z.enum(ATTRIBUTE_KEYS as [AttributeKey, ...AttributeKey[]])).optional(),
});

export type InstrumentCase = z.output<typeof instrumentCaseSchema>;
