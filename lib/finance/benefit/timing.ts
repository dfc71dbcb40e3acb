import type { AttributeKey } from '@/lib/profile/registry';
import type { Bilingual } from '@/lib/taxonomy/bilingual';
import { assumedYears, type Valuation, yearOf } from '../valuation';

export const span = (first: number, years: number): readonly number[] =>
  Array.from({ length: years }, (_, index) => first + index);

function dayOf(valuation: Valuation, key: AttributeKey): string | undefined {
  const fact = valuation.facts.get(key);
  return fact?.kind === 'date' ? fact.day : undefined;
}

/** The year the project is finished; without a day, the year it starts, and never before this year. */
export function completionYear(valuation: Valuation): number {
  const now = yearOf(valuation.asOf);
  const completed = dayOf(valuation, 'project.completedOn');
  if (completed) return yearOf(completed);
  const starts = dayOf(valuation, 'project.startsOn');
  return Math.max(now, starts ? yearOf(starts) : now);
}

/**
 * Tax years from completion on, as many as wanted; none where the equipment comes into use after
 * the measure has ended.
 */
export function yearsFromCompletion(valuation: Valuation, years: number): readonly number[] {
  const first = completionYear(valuation);
  const isTooLate = valuation.lastYear !== undefined && first > valuation.lastYear;
  return isTooLate ? [] : span(first, years);
}

/** The year the loan is drawn: of its contract, else of the start of works, else this year. */
export function drawYear(valuation: Valuation): number {
  const signed = dayOf(valuation, 'project.loanSignedOn') ?? dayOf(valuation, 'project.startsOn');
  return signed ? yearOf(signed) : yearOf(valuation.asOf);
}

/** The year a grant for the project arrives. */
export function awardYear(valuation: Valuation): number {
  return completionYear(valuation) + assumedYears(valuation, 'awardDelayYears');
}

/** This year and those after it in which a yearly relief is counted, until the measure ends. */
export function reliefYears(valuation: Valuation): readonly number[] {
  const first = yearOf(valuation.asOf);
  const wanted = first + assumedYears(valuation, 'horizonYears') - 1;
  const last = Math.min(wanted, valuation.lastYear ?? wanted);
  return span(first, Math.max(0, last - first + 1));
}

export const NO_COMPLETION: Bilingual = {
  zh: '竣工日期未填，按当年竣工估算。',
  en: 'No day of completion was given; completion this year is assumed.',
};

export function completionNotes(valuation: Valuation): readonly Bilingual[] {
  return dayOf(valuation, 'project.completedOn') || dayOf(valuation, 'project.startsOn')
    ? []
    : [NO_COMPLETION];
}
