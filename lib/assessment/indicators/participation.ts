import type { Interval } from '@/lib/profile/interval';
import { point } from '@/lib/profile/interval';
import type { Facts } from '@/lib/profile/known';
import type { IndicatorResult } from '../indicator';
import { indicatorResult } from '../indicator-result';
import type { Line } from '../line';
import { PLATFORM_RULE } from '../origins';
import { type ChecklistItem, checklist } from './checklist';

const ITEMS: readonly ChecklistItem[] = [
  { practices: ['transition_disclosure', 'environmental_disclosure'] },
  { practices: ['employee_programme'] },
  { practices: ['supplier_engagement'] },
  { practices: ['community_engagement'] },
];

/** Points off for a major penalty within three years. */
export const PENALTY = 40;
const CAP = 40;

function penalised(facts: Facts): boolean | undefined {
  const known = facts.get('penaltyWithin3Years');
  return known?.kind === 'boolean' ? known.value : undefined;
}

/**
 * What the whole dimension may score at most: 40 after a major penalty, nothing below 100 without,
 * and somewhere between where that is not known. Undefined where there is no cap.
 */
export function societyCap(facts: Facts): Interval | undefined {
  const penalty = penalised(facts);
  if (penalty === false) return undefined;
  return penalty ? point(CAP) : { min: CAP, max: 100 };
}

const PENALTY_TEXT = {
  yes: {
    zh: '近三年受过重大处罚，扣 40 分',
    en: 'A major penalty within three years: 40 points off',
  },
  no: { zh: '近三年没有重大处罚，不扣分', en: 'No major penalty within three years: nothing off' },
  open: {
    zh: '近三年是否受过重大处罚未填：如有，扣 40 分',
    en: 'A major penalty within three years is not answered: 40 points off if there was one',
  },
};

function penaltyLine(penalty: boolean | undefined): Line {
  const text = penalty === undefined ? PENALTY_TEXT.open : PENALTY_TEXT[penalty ? 'yes' : 'no'];
  return { text, origin: PLATFORM_RULE };
}

export function participation(facts: Facts): IndicatorResult {
  const { score: items, lines, known } = checklist(ITEMS, facts);
  const penalty = penalised(facts);
  const off = (score: number, certain: boolean) => (certain ? Math.max(0, score - PENALTY) : score);
  const score = { min: off(items.min, penalty !== false), max: off(items.max, penalty === true) };
  return indicatorResult({
    id: 'participation',
    facts,
    value: known ? score : null,
    score,
    lines: [...lines, penaltyLine(penalty)],
    inputs: ['practices', 'penaltyWithin3Years'],
  });
}
