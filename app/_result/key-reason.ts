import type { Evaluated, EvaluatedCriterion } from '@/lib/criteria/evaluate';
import { criterionSentence } from '@/lib/criteria/sentence';
import { undecidedCriteria } from '@/lib/criteria/undecided';
import type { InstrumentMatch } from '@/lib/matching/match-instrument';
import type { AttributeKey } from '@/lib/profile/registry';
import type { Locale } from '@/lib/taxonomy/bilingual';
import { missingLabels } from './missing-labels';

/** The kinds of fact that say most about why an instrument fits this firm, best first. */
const TELLING: readonly AttributeKey[] = [
  'certifications',
  'project.types',
  'sizeClass',
  'sector',
  'region',
];

function metCriteria(evaluated: Evaluated): readonly EvaluatedCriterion[] {
  if (evaluated.kind !== 'criterion') return evaluated.members.flatMap(metCriteria);
  return evaluated.outcome === 'met' && !evaluated.negated ? [evaluated] : [];
}

const sentence = ({ criterion, negated }: EvaluatedCriterion, locale: Locale) =>
  criterionSentence(criterion, negated, locale);

function telling(criteria: readonly EvaluatedCriterion[]): EvaluatedCriterion | undefined {
  const rank = ({ criterion }: EvaluatedCriterion) => {
    const at = 'attribute' in criterion ? TELLING.indexOf(criterion.attribute) : -1;
    return at === -1 ? TELLING.length : at;
  };
  return [...criteria].sort((a, b) => rank(a) - rank(b))[0];
}

/** An alternative may still hold an unanswered fact: that is for the firm to say, not to be judged. */
const isJudged = ({ outcome }: EvaluatedCriterion) => outcome === 'judgement';

/** More than this is counted, not named, in one line of the ledger. */
const MOST_MISSING = 4;

export interface KeyReason {
  readonly kind: 'met' | 'judgement' | 'missing' | 'change' | 'fails' | 'ended' | 'not_yet';
  readonly text: string;
}

/** The one reason that matters most, for a line in the ledger. */
export function keyReason(match: InstrumentMatch, locale: Locale): KeyReason {
  if (match.validity === 'ended') return { kind: 'ended', text: '' };
  if (match.validity === 'not_yet') return { kind: 'not_yet', text: '' };
  const words = (criteria: readonly EvaluatedCriterion[]) =>
    criteria.map((each) => sentence(each, locale)).join(locale === 'zh' ? '；' : '; ');
  switch (match.status) {
    case 'eligible': {
      const best = telling(metCriteria(match.evaluated));
      return { kind: 'met', text: best ? sentence(best, locale) : '' };
    }
    case 'eligible_subject_to_judgement':
      return {
        kind: 'judgement',
        text: words(undecidedCriteria(match.evaluated).filter(isJudged).slice(0, 1)),
      };
    case 'possible': {
      return { kind: 'missing', text: missingLabels(match.missing, locale, MOST_MISSING) };
    }
    case 'near_miss':
      return { kind: 'change', text: words(match.changes) };
    case 'ineligible':
      return { kind: 'fails', text: words(match.changes.slice(0, 2)) };
  }
}
