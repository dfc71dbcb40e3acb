import fc from 'fast-check';
import { readCatalogueFiles } from '@/db/catalogue-files';
import { limitsIn } from '@/lib/criteria/testing/criterion-limits';
import { compileInstrument } from '@/lib/matching/compiled-instrument';
import type { Answers } from '@/lib/profile/answers';
import { parseProfile } from '@/lib/profile/profile-schema';
import { arbitraryAnswers } from '@/lib/profile/testing/arbitrary-answers';
import { reconciled } from '@/lib/profile/testing/reconciled';

export const AS_OF = '2026-11-24';

export const SHIPPED = await readCatalogueFiles();
export const COMPILED = SHIPPED.map(compileInstrument);

const CONDITIONS = SHIPPED.flatMap(({ required, preferred }) => [
  required,
  ...preferred.map(({ condition }) => condition),
]);

/** Every limit and code the catalogue names, so that firms fall on and beside them. */
export const LIMITS = limitsIn(CONDITIONS);

/** The sample firms of the catalogue, as answers. */
export const SAMPLE_FIRMS: readonly Answers[] = SHIPPED.flatMap(({ cases }) =>
  cases.flatMap(({ profile }) => {
    const parsed = parseProfile(profile, AS_OF);
    return parsed.ok ? [parsed.answers] : [];
  }),
);

/**
 * Firms that do not contradict themselves: drawn freely near the catalogue's limits, or one of its
 * sample firms with more answers. An own answer to a derived value lies within what the other answers
 * imply; one that does not counts instead of them, so that taking it back may change anything.
 */
export function arbitraryFirm(): fc.Arbitrary<Answers> {
  const free = arbitraryAnswers({ asOf: AS_OF, interesting: LIMITS });
  const sample = fc
    .tuple(fc.constantFrom(...SAMPLE_FIRMS), free)
    .map(([firm, more]) => reconciled({ ...more, ...firm }, AS_OF));
  return fc.oneof(free, sample);
}
