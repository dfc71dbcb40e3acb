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

/** Central support of a kind in `unsure` alone may or may not count: then nothing is concluded. */
function centralSupport(facts: Facts, kinds: readonly string[], unsure: readonly string[] = []) {
  const known = facts.get('project.publicSupport');
  if (known?.kind !== 'list') return undefined;
  const central = known.items.filter(({ level }) => level === 'central');
  const some = (wanted: readonly string[]) =>
    central.some(({ kind }) => wanted.includes(String(kind)));
  const value = some(kinds);
  if (!value && some(unsure)) return undefined;
  return {
    known: { kind: 'boolean', value } as const,
    how: { zh: '按已填的财政支持', en: 'From the public support listed' },
  };
}

export const centralInterestSubsidyTaken: Derivation = (facts) =>
  centralSupport(facts, ['interest_subsidy']);

export const centralBudgetTaken: Derivation = (facts) =>
  centralSupport(facts, ['budget_investment', 'special_bond', 'grant', 'fund'], ['other']);
