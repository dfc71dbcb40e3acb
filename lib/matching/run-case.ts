import type { InstrumentCase, Status } from '@/lib/catalogue/instrument-case';
import { factsOf } from '@/lib/profile/facts';
import { type ProfileIssue, parseProfile } from '@/lib/profile/profile-schema';
import type { CompiledInstrument } from './compiled-instrument';
import { type InstrumentMatch, matchInstrument } from './match-instrument';

/** How a sample case comes out other than labelled. */
export type CaseFault =
  | { readonly kind: 'profile'; readonly issues: readonly ProfileIssue[] }
  | {
      readonly kind: 'status';
      readonly match: InstrumentMatch;
      readonly failed: readonly string[];
    }
  | {
      readonly kind: 'reasons';
      readonly expected: readonly string[];
      readonly failed: readonly string[];
    };

/** The attributes that would have to change, each once. */
export function failedAttributes({ changes }: InstrumentMatch): readonly string[] {
  const keys = changes.flatMap(({ criterion }) =>
    'attribute' in criterion ? [criterion.attribute] : [],
  );
  return [...new Set(keys)];
}

/** What a label says must come out; the attributes that fail, where it names them. */
export interface CaseLabel {
  readonly status: Status;
  readonly because?: readonly string[] | undefined;
}

/** How a match differs from its label: undefined where it is as labelled. */
export function labelFault(
  match: InstrumentMatch,
  { status, because = [] }: CaseLabel,
): CaseFault | undefined {
  const failed = failedAttributes(match);
  if (match.status !== status) return { kind: 'status', match, failed };
  const expected = [...because].sort();
  const found = [...failed].sort();
  return expected.join() === found.join()
    ? undefined
    : { kind: 'reasons', expected, failed: found };
}

/** Runs a sample case: undefined where the instrument answers as labelled. */
export function runCase(
  compiled: CompiledInstrument,
  sample: InstrumentCase,
): CaseFault | undefined {
  const parsed = parseProfile(sample.profile, sample.asOf);
  if (!parsed.ok) return { kind: 'profile', issues: parsed.issues };
  const match = matchInstrument(compiled, factsOf(parsed.answers, sample.asOf).facts, sample.asOf);
  return labelFault(match, sample);
}

/** What is wrong with a sample case in one line of codes, for whoever keeps the files. */
export function caseFault(
  compiled: CompiledInstrument,
  sample: InstrumentCase,
): string | undefined {
  const fault = runCase(compiled, sample);
  switch (fault?.kind) {
    case 'profile':
      return `profile: ${fault.issues.map(({ pointer, message }) => `${pointer} ${message.en}`).join('; ')}`;
    case 'status': {
      const { match, failed } = fault;
      const why =
        match.status === 'possible' ? `missing ${match.missing.join(', ')}` : failed.join(', ');
      return `expected ${sample.status}, got ${match.status} (${why || match.validity})`;
    }
    case 'reasons':
      return `expected to fail for [${fault.expected.join(', ')}], failed for [${fault.failed.join(', ')}]`;
    default:
      return undefined;
  }
}
