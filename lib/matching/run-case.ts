import type { InstrumentCase } from '@/lib/catalogue/instrument-case';
import { factsOf } from '@/lib/profile/facts';
import { parseProfile } from '@/lib/profile/profile-schema';
import type { CompiledInstrument } from './compiled-instrument';
import { type InstrumentMatch, matchInstrument } from './match-instrument';

const failedAttributes = (match: InstrumentMatch): readonly string[] => [
  ...new Set(
    match.changes.flatMap(({ criterion }) =>
      'attribute' in criterion ? [criterion.attribute] : [],
    ),
  ),
];

/** What is wrong with a sample case, or undefined where the instrument answers as labelled. */
export function caseFault(
  compiled: CompiledInstrument,
  sample: InstrumentCase,
): string | undefined {
  const parsed = parseProfile(sample.profile, sample.asOf);
  if (!parsed.ok) {
    return `profile: ${parsed.issues.map(({ pointer, message }) => `${pointer} ${message.en}`).join('; ')}`;
  }
  const match = matchInstrument(compiled, factsOf(parsed.answers, sample.asOf).facts, sample.asOf);
  if (match.status !== sample.status) {
    const why =
      match.status === 'possible'
        ? `missing ${match.missing.join(', ')}`
        : failedAttributes(match).join(', ');
    return `expected ${sample.status}, got ${match.status} (${why || match.validity})`;
  }
  const expected = [...(sample.because ?? [])].sort().join(', ');
  const found = [...failedAttributes(match)].sort().join(', ');
  return expected === found
    ? undefined
    : `expected to fail for [${expected}], failed for [${found}]`;
}
