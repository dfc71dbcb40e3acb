import type { LoadedAssessment } from '@/app/_standing/load-assessment';
import { assess } from '@/lib/assessment/assess';
import type { Assessment } from '@/lib/assessment/assessment';
import type { Instrument } from '@/lib/catalogue/instrument';
import { compileInstrument } from '@/lib/matching/compiled-instrument';
import { matchCatalogue } from '@/lib/matching/match-catalogue';
import { worthOfMatches } from '@/lib/matching/worth-of-match';
import type { Answers } from '@/lib/profile/answers';
import { factsOf } from '@/lib/profile/facts';

export const AS_OF = '2026-11-24';

/** What a page would have read of a firm, matched with some instruments; parts may be replaced. */
export function loadedFrom(
  answers: Answers,
  instruments: readonly Instrument[],
  replaced: Partial<Assessment> = {},
): LoadedAssessment {
  const compiled = instruments.map(compileInstrument);
  const firm = factsOf(answers, AS_OF);
  const basis = { facts: firm.facts, asOf: AS_OF, assumptions: {} };
  return {
    result: {
      saved: {
        answers,
        revision: 1,
        asOf: AS_OF,
        assumptions: {},
        createdAt: `${AS_OF}T08:00:00Z`,
        expiresAt: `${AS_OF}T09:00:00Z`,
      },
      catalogue: {
        revision: 1,
        compiled,
        byId: new Map(compiled.map((one) => [one.instrument.id, one])),
      },
      firm,
      match: matchCatalogue(compiled, firm.facts, AS_OF),
      basis,
      worthOf: worthOfMatches(basis),
      isOutdated: false,
    },
    assessment: { ...assess(firm.facts, { asOf: AS_OF }), ...replaced },
    choice: { kind: 'platform' },
  };
}
