import type { EvaluatedCriterion } from '@/lib/criteria/evaluate';
import { criterionSentence } from '@/lib/criteria/sentence';
import { type Answers, nestAnswers } from '@/lib/profile/answers';
import { factsOf } from '@/lib/profile/facts';
import type { Facts } from '@/lib/profile/known';
import { attribute } from '@/lib/profile/registry';
import type { Locale } from '@/lib/taxonomy/bilingual';
import type { CompiledInstrument } from './compiled-instrument';
import { derivedReport } from './derived-report';
import { explainMatch } from './explain-match';
import { matchCatalogue } from './match-catalogue';
import type { InstrumentMatch } from './match-instrument';
import type { MatchEntry, MatchReport } from './match-report-schema';
import type { MatchOptions } from './match-request-schema';
import { nextQuestions } from './next-questions';
import { questionText } from './question-text';
import type { Score } from './score';

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

function entryOf(match: InstrumentMatch, facts: Facts, asOf: string, locale: Locale): MatchEntry {
  const { id, kind, effect, level, name, provider, effectiveTo, confidence } =
    match.compiled.instrument;
  return {
    instrument: { id, kind, effect, level, name, provider, effectiveTo, confidence },
    status: match.status,
    explanation: explainMatch(match, facts, asOf, locale),
    missing: [...match.missing],
    changes: changesReport(match.changes, locale),
    score: scoreReport(match.score),
  };
}

/**
 * Matches a firm with a catalogue and puts the whole answer into words: what `POST /api/v1/match`
 * returns. Counts are of all instruments of support, before statuses and limit cut the list.
 */
export function matchReport(
  catalogue: { readonly revision: number; readonly compiled: readonly CompiledInstrument[] },
  answers: Answers,
  { asOf, locale, limit, statuses }: MatchOptions & { readonly asOf: string },
): MatchReport {
  const { facts, derived } = factsOf(answers, asOf);
  const { support, notices, counts } = matchCatalogue(catalogue.compiled, facts, asOf);
  const undecided = support.filter(({ status }) => status === 'possible');
  const entry = (match: InstrumentMatch) => entryOf(match, facts, asOf, locale);
  return {
    revision: catalogue.revision,
    asOf,
    profile: { ...nestAnswers(answers), derived: derivedReport(derived, locale) },
    counts,
    matches: support
      .filter(({ status }) => statuses.includes(status))
      .slice(0, limit)
      .map(entry),
    notices: notices.map(entry),
    nextQuestions: nextQuestions(undecided, facts).map(({ attributes, settles, concerns }) => ({
      attributes: [...attributes],
      question: questionText(attributes, locale),
      settles,
      concerns,
    })),
  };
}
