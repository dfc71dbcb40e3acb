import { isJsonObject, type JsonObject } from '@/lib/catalogue/editing/json-path';
import { testableInstrument, type VerdictField } from '@/lib/catalogue/editing/testable-instrument';
import type { Status } from '@/lib/catalogue/instrument-case';
import { instrumentCaseSchema } from '@/lib/catalogue/instrument-case';
import { factsOf } from '@/lib/profile/facts';
import { parseProfile } from '@/lib/profile/profile-schema';
import { attribute } from '@/lib/profile/registry';
import type { Bilingual, Locale } from '@/lib/taxonomy/bilingual';
import { benefitReport } from './benefit-report';
import type { BenefitReport } from './benefit-report-schema';
import { type CompiledInstrument, compileInstrument } from './compiled-instrument';
import { explainMatch, type MatchExplanation } from './explain-match';
import { matchInstrument } from './match-instrument';
import { failedAttributes, labelFault } from './run-case';
import { worthOfInstrument } from './worth-of-match';

/** A profile that a draft is tried on; a labelled case also says what must come out. */
export interface TrialProfile {
  readonly id: string;
  readonly title: Bilingual;
  readonly profile: unknown;
  readonly asOf: string;
  readonly expected?: { readonly status: Status; readonly because: readonly string[] };
}

export interface TrialVerdict {
  readonly status: Status;
  readonly explanation: MatchExplanation;
  /** The attributes that hold it open, or that would have to change. */
  readonly missing: readonly string[];
  readonly failing: readonly string[];
  /** Null where the firm does not fit, or the benefit is not complete. */
  readonly benefit: BenefitReport | null;
  /** Whether it is what its label says; undefined without a label. */
  readonly asLabelled: boolean | undefined;
}

export type Trial = Pick<TrialProfile, 'id' | 'title'> &
  (
    | { readonly ok: true; readonly verdict: TrialVerdict }
    /** What is wrong with the profile. */
    | { readonly ok: false; readonly faults: readonly string[] }
  );

export type Trials =
  | { readonly ok: true; readonly hasWorth: boolean; readonly trials: readonly Trial[] }
  | { readonly ok: false; readonly fields: readonly VerdictField[] };

/** The draft's own labelled cases, those that are complete. */
export function trialsOfCases(content: JsonObject): readonly TrialProfile[] {
  const cases = Array.isArray(content.cases) ? content.cases : [];
  return cases.flatMap((each, index) => {
    const parsed = instrumentCaseSchema.safeParse(each);
    if (!parsed.success) return [];
    const { title, profile, asOf, status, because = [] } = parsed.data;
    return [{ id: `case-${index}`, title, profile, asOf, expected: { status, because } }];
  });
}

function tryOn(
  compiled: CompiledInstrument,
  sample: TrialProfile,
  hasWorth: boolean,
  locale: Locale,
): Trial {
  const { id, title, asOf, expected } = sample;
  const parsed = parseProfile(sample.profile, asOf);
  if (!parsed.ok)
    return { id, title, ok: false, faults: parsed.issues.map(({ message }) => message[locale]) };
  const { facts } = factsOf(parsed.answers, asOf);
  const match = matchInstrument(compiled, facts, asOf);
  const { instrument } = compiled;
  const basis = { facts, asOf, assumptions: {} };
  const fits = match.status !== 'ineligible' && instrument.effect === 'support';
  const benefit =
    fits && hasWorth
      ? benefitReport(worthOfInstrument(instrument, basis), instrument, basis, locale)
      : null;
  const label = (key: (typeof match.missing)[number]) => attribute(key).label[locale];
  const verdict = {
    status: match.status,
    explanation: explainMatch(match, facts, asOf, locale),
    missing: match.missing.map(label),
    failing: failedAttributes(match),
    benefit,
    asLabelled: expected && labelFault(match, expected) === undefined,
  };
  return { id, title, ok: true, verdict };
}

/**
 * What a draft would say to each profile if it were published as it stands: verdict, reasons, and
 * worth where the benefit is complete. Runs where it is called, with nothing stored.
 * @param asOf the day of the match (ISO), for what the draft does not date itself
 */
export function tryDraft(
  content: unknown,
  profiles: readonly TrialProfile[],
  asOf: string,
  locale: Locale,
): Trials {
  const testable = testableInstrument(isJsonObject(content) ? content : {}, asOf);
  if (!testable.ok) return testable;
  const compiled = compileInstrument(testable.instrument);
  const { hasWorth } = testable;
  return {
    ok: true,
    hasWorth,
    trials: profiles.map((sample) => tryOn(compiled, sample, hasWorth, locale)),
  };
}
