import type { Facts } from '@/lib/profile/known';
import type { IndicatorResult } from '../indicator';
import { indicatorResult } from '../indicator-result';
import { type ChecklistItem, checklist } from './checklist';

const ITEMS: readonly ChecklistItem[] = [
  { practices: ['reduction_target'] },
  { practices: ['person_in_charge'] },
  { practices: ['transition_plan', 'project_list'] },
  { practices: ['carbon_inventory'] },
  { practices: ['transition_disclosure'] },
  { practices: ['energy_management_system'], certifications: ['iso_50001'] },
];

export function strategy(facts: Facts): IndicatorResult {
  const { score, lines, known } = checklist(ITEMS, facts);
  return indicatorResult({
    id: 'strategy',
    facts,
    value: known ? score : null,
    score,
    lines,
    inputs: ['practices', 'certifications'],
  });
}
