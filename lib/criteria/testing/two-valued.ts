import { regionWithin } from '@/lib/taxonomy/region';
import { sectorWithin } from '@/lib/taxonomy/sector';
import type { AttributeCriterion, Condition } from '../condition';

/** Answers of which every one is exact, as they stand in the profile's JSON. */
export type FullAnswers = Readonly<Record<string, unknown>>;

function holds({ attribute, op, value }: AttributeCriterion, answers: FullAnswers): boolean {
  const given = answers[attribute];
  const codes = value as readonly string[];
  const { min, max } = value as { min: number | string; max: number | string };
  const scalar = given as number | string;
  switch (op) {
    case 'within':
      return codes.some((code) =>
        attribute === 'sector'
          ? sectorWithin(String(given), code)
          : regionWithin(String(given), code),
      );
    case 'in':
      return codes.includes(String(given));
    case 'includesAny':
      return codes.some((code) => (given as readonly string[]).includes(code));
    case 'includesAll':
      return codes.every((code) => (given as readonly string[]).includes(code));
    case 'atLeast':
      return scalar >= (value as number | string);
    case 'atMost':
      return scalar <= (value as number | string);
    case 'between':
      return scalar >= min && scalar <= max;
    case 'is':
      return (Array.isArray(given) ? given.length > 0 : given) === value;
  }
}

/** What a person says to a judgement, told whether the rule wants it to be so or not. */
export type Decide = (judgement: string, negated: boolean) => boolean;

/** Plain true or false of a condition where everything is known and a person has decided the rest. */
export function isTrue(
  condition: Condition,
  answers: FullAnswers,
  decide: Decide,
  negated = false,
): boolean {
  const inner = (part: Condition) => isTrue(part, answers, decide, negated);
  if ('all' in condition) return condition.all.every(inner);
  if ('any' in condition) return condition.any.some(inner);
  if ('not' in condition) return !isTrue(condition.not, answers, decide, !negated);
  if ('judgement' in condition) return decide(condition.judgement.en, negated);
  return holds(condition, answers);
}
