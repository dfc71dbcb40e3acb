import type { Instrument } from '@/lib/catalogue/instrument';
import { instrumentCaseSchema, type Status } from '@/lib/catalogue/instrument-case';
import { compileInstrument } from '@/lib/matching/compiled-instrument';
import { matchInstrument } from '@/lib/matching/match-instrument';
import { labelFault } from '@/lib/matching/run-case';
import { factsOf } from '@/lib/profile/facts';
import { parseProfile } from '@/lib/profile/profile-schema';
import type { Locale } from '@/lib/taxonomy/bilingual';

/** One expert-labelled case of an instrument, run again. */
export interface CaseResult {
  readonly title: string;
  readonly expected: Status | null;
  /** Null where the profile of the case cannot be read. */
  readonly found: Status | null;
  /** What keeps a case from being as labelled keeps the instrument from being published. */
  readonly ok: boolean;
}

/**
 * Runs the labelled cases of a draft against its rule, each on its own day.
 * @param cases as they stand in the draft, which may still be faulty
 */
export function caseResults(
  instrument: Instrument,
  cases: unknown,
  locale: Locale,
): readonly CaseResult[] {
  const compiled = compileInstrument(instrument);
  return (Array.isArray(cases) ? cases : []).map((each: unknown, index): CaseResult => {
    const parsed = instrumentCaseSchema.safeParse(each);
    if (!parsed.success) {
      return { title: `${index + 1}`, expected: null, found: null, ok: false };
    }
    const { title, profile, asOf, status } = parsed.data;
    const labelled = { title: title[locale], expected: status };
    const read = parseProfile(profile, asOf);
    if (!read.ok) return { ...labelled, found: null, ok: false };
    const match = matchInstrument(compiled, factsOf(read.answers, asOf).facts, asOf);
    const ok = labelFault(match, parsed.data) === undefined;
    return { ...labelled, found: match.status, ok };
  });
}
