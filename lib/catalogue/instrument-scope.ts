import type { Condition } from '@/lib/criteria/condition';
import type { AttributeKey } from '@/lib/profile/registry';
import type { Instrument } from './instrument';

export interface InstrumentScope {
  /** Codes the rule asks for; null where it asks for none. */
  readonly sectors: readonly string[] | null;
  readonly regions: readonly string[] | null;
}

/** The codes a condition demands of a place; an alternative without the place leaves it open. */
function demanded(condition: Condition, key: AttributeKey): readonly string[] | null {
  if ('all' in condition) {
    const lists = condition.all
      .map((member) => demanded(member, key))
      .filter((list) => list !== null);
    return lists.sort((a, b) => a.length - b.length)[0] ?? null;
  }
  if ('any' in condition) {
    const lists = condition.any.map((member) => demanded(member, key));
    return lists.every((list) => list !== null) ? lists.flat() : null;
  }
  if ('not' in condition || 'judgement' in condition || condition.attribute !== key) return null;
  return condition.op === 'within' ? (condition.value as readonly string[]) : null;
}

/** For which sectors and regions an instrument is, read off its rule: for lists and filters. */
export function instrumentScope({ required }: Pick<Instrument, 'required'>): InstrumentScope {
  return { sectors: demanded(required, 'sector'), regions: demanded(required, 'region') };
}
