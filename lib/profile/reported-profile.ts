import { z } from 'zod';
import type { Locale } from '@/lib/taxonomy/bilingual';
import { type Answers, nestAnswers } from './answers';
import { derivedReport } from './derived-report';
import type { DerivedValue } from './facts';
import { profileSchema } from './profile-schema';

const derivedSchema = z.strictObject({
  value: z.union([z.string(), z.number(), z.boolean()]).exactOptional(),
  min: z.number().exactOptional(),
  max: z.number().exactOptional(),
  candidates: z.array(z.string()).exactOptional(),
  overridden: z.boolean(),
  how: z.string().min(1),
});

/** A profile as it was understood, with what was computed from it. */
export const reportedProfileSchema = profileSchema.extend({
  derived: z.record(z.string(), derivedSchema),
});

export type ReportedProfile = z.output<typeof reportedProfileSchema>;

/** The profile given back: normalised, nested as it was sent, with what follows from it. */
export function reportedProfile(
  answers: Answers,
  derived: readonly DerivedValue[],
  locale: Locale,
): ReportedProfile {
  return { ...nestAnswers(answers), derived: derivedReport(derived, locale) };
}
