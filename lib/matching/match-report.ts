import type { EvaluatedCriterion } from '@/lib/criteria/evaluate';
import { criterionSentence } from '@/lib/criteria/sentence';
import type { Worth } from '@/lib/finance/estimate-benefit';
import { planPackage } from '@/lib/packaging/plan-package';
import { NO_TOGGLES } from '@/lib/packaging/problem-of';
import type { Solve } from '@/lib/packaging/solve';
import type { Answers } from '@/lib/profile/answers';
import { factsOf } from '@/lib/profile/facts';
import { attribute } from '@/lib/profile/registry';
import { reportedProfile } from '@/lib/profile/reported-profile';
import type { Locale } from '@/lib/taxonomy/bilingual';
import { benefitReport } from './benefit-report';
import type { CompiledInstrument } from './compiled-instrument';
import { explainMatch } from './explain-match';
import { matchCatalogue } from './match-catalogue';
import type { InstrumentMatch } from './match-instrument';
import type { MatchEntry, MatchReport } from './match-report-schema';
import type { MatchOptions } from './match-request-schema';
import { nextQuestions } from './next-questions';
import { packageItems } from './package-items';
import { packageReport } from './package-report';
import { questionText } from './question-text';
import type { Score } from './score';
import { stakesOf } from './stakes-of';
import { type WorthBasis, worthOfMatches } from './worth-of-match';

const thousandths = (share: number) => Math.round(share * 1000) / 1000;

function scoreReport({ total, certainty, fit, trust }: Score): MatchEntry['score'] {
  return {
    total,
    certainty: thousandths(certainty),
    fit: thousandths(fit),
    trust: thousandths(trust),
  };
}

/** The criteria that would have to turn, in words, and whether the firm or time can turn them. */
export function changesReport(
  changes: readonly EvaluatedCriterion[],
  locale: Locale,
): MatchEntry['changes'] {
  return changes.flatMap(({ criterion, negated }) => {
    if ('judgement' in criterion) return [];
    const by = attribute(criterion.attribute).change;
    return [
      {
        attribute: criterion.attribute,
        sentence: criterionSentence(criterion, negated, locale),
        changeable: by !== 'no',
        by,
      },
    ];
  });
}

function entryOf(
  match: InstrumentMatch,
  worth: Worth,
  basis: WorthBasis,
  locale: Locale,
): MatchEntry {
  const { facts, asOf } = basis;
  const { id, kind, effect, level, name, provider, effectiveTo, confidence } =
    match.compiled.instrument;
  return {
    instrument: { id, kind, effect, level, name, provider, effectiveTo, confidence },
    status: match.status,
    explanation: explainMatch(match, facts, asOf, locale),
    missing: [...match.missing],
    changes: changesReport(match.changes, locale),
    benefit: benefitReport(worth, match.compiled.instrument, basis, locale),
    score: scoreReport(match.score),
  };
}

/**
 * Matches a firm with a catalogue and puts the whole answer into words: what `POST /api/v1/match`
 * returns. Counts, package and next questions are of all instruments of support, before statuses
 * and limit cut the list.
 * @param solve finds the optimum of the package; where it fails, the package says so
 */
export async function matchReport(
  catalogue: { readonly revision: number; readonly compiled: readonly CompiledInstrument[] },
  answers: Answers,
  options: MatchOptions & { readonly asOf: string },
  solve: Solve,
): Promise<MatchReport> {
  const { asOf, locale, limit, statuses, assumptions = {} } = options;
  const { facts, derived } = factsOf(answers, asOf);
  const basis: WorthBasis = { facts, asOf, assumptions };
  const { support, notices, counts } = matchCatalogue(catalogue.compiled, facts, asOf);
  const worths = worthOfMatches(basis);
  const items = packageItems(support, worths, basis);
  const answer = await planPackage(items, basis, NO_TOGGLES, solve);
  const undecided = support.filter(({ status }) => status === 'possible');
  const entry = (match: InstrumentMatch) => entryOf(match, worths(match), basis, locale);
  return {
    revision: catalogue.revision,
    asOf,
    profile: reportedProfile(answers, derived, locale),
    counts,
    matches: support
      .filter(({ status }) => statuses.includes(status))
      .slice(0, limit)
      .map(entry),
    notices: notices.map(entry),
    package: packageReport(answer, items),
    nextQuestions: nextQuestions(undecided, facts, stakesOf(support, worths)).map((question) => ({
      ...question,
      attributes: [...question.attributes],
      question: questionText(question.attributes, locale),
    })),
  };
}
