import type { Locale } from '@/lib/taxonomy/bilingual';
import { type Criterion, conditionSchema } from './condition';
import { type DraftCondition, groupKind, memberPath, membersOf } from './edit-condition';
import { criterionSentence } from './sentence';

/** A condition in words while it is being written; what is not complete has no sentence yet. */
export interface DraftSentence {
  /** Where it stands in the condition. */
  readonly path: readonly (string | number)[];
  readonly kind: 'all' | 'any' | 'criterion' | 'judgement' | 'incomplete';
  readonly text: string | null;
  readonly children: readonly DraftSentence[];
}

function ofCriterion(
  criterion: DraftCondition,
  negated: boolean,
  locale: Locale,
  path: DraftSentence['path'],
): DraftSentence {
  const parsed = conditionSchema.safeParse(criterion);
  if (!parsed.success) return { path, kind: 'incomplete', text: null, children: [] };
  const text = criterionSentence(parsed.data as Criterion, negated, locale);
  const kind = 'judgement' in criterion ? 'judgement' : 'criterion';
  return { path, kind, text, children: [] };
}

/** The sentences of a condition; a negation turns groups and criteria around, as the match does. */
export function draftSentences(
  condition: DraftCondition,
  locale: Locale,
  negated = false,
  path: DraftSentence['path'] = [],
): DraftSentence {
  const kind = groupKind(condition);
  if (kind === undefined) return ofCriterion(condition, negated, locale, path);
  const members = membersOf(condition).map((member, index) => ({
    member,
    at: [...path, ...memberPath(condition, index)],
  }));
  const [only] = members;
  if (kind === 'not')
    return only
      ? draftSentences(only.member, locale, !negated, only.at)
      : { path, kind: 'incomplete', text: null, children: [] };
  if (members.length === 0) return { path, kind: 'incomplete', text: null, children: [] };
  const isAll = (kind === 'all') !== negated;
  return {
    path,
    kind: isAll ? 'all' : 'any',
    text: null,
    children: members.map(({ member, at }) => draftSentences(member, locale, negated, at)),
  };
}
