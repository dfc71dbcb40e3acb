import { quotient } from '../interval';
import type { Facts } from '../known';
import { type Derivation, intervalOf, numberKnown } from './derivation';

export const scrappedShare: Derivation = (facts) => {
  const scrapped = intervalOf(facts, 'project.scrappedEquipmentOriginalPrice');
  const equipment = intervalOf(facts, 'project.equipmentInvestment');
  const share = scrapped && equipment && quotient(scrapped, equipment);
  if (!share) return undefined;
  return {
    known: numberKnown(share),
    how: {
      zh: '淘汰旧设备原购置额 ÷ 新设备投资',
      en: 'Original price of scrapped equipment ÷ new equipment',
    },
  };
};

function centralSupport(facts: Facts, kinds: readonly string[]) {
  const known = facts.get('project.publicSupport');
  if (known?.kind !== 'list') return undefined;
  const value = known.items.some(
    ({ kind, level }) => level === 'central' && kinds.includes(String(kind)),
  );
  return {
    known: { kind: 'boolean', value } as const,
    how: { zh: '按已填的财政支持', en: 'From the public support listed' },
  };
}

export const centralInterestSubsidyTaken: Derivation = (facts) =>
  centralSupport(facts, ['interest_subsidy']);

export const centralBudgetTaken: Derivation = (facts) =>
  centralSupport(facts, ['budget_investment', 'special_bond', 'grant', 'fund']);
