import { Decimal, ZERO } from '@/lib/finance/decimal';
import type { Band } from '@/lib/profile/answers';
import type { Facts } from '@/lib/profile/known';

/** Of a band the middle, of one without an upper end the lower; what was not given counts nothing. */
function likelyAmount(amount: unknown): Decimal {
  if (typeof amount === 'number') return new Decimal(amount);
  if (typeof amount !== 'object' || amount === null) return ZERO;
  const { min, max } = amount as Band;
  const low = min ?? 0;
  return new Decimal(low).plus(max ?? low).div(2);
}

/** Public money already granted to the project, in yuan: the likely sum of the amounts the firm gave. */
export function grantedSupport(facts: Facts): Decimal {
  const fact = facts.get('project.publicSupport');
  if (fact?.kind !== 'list') return ZERO;
  return fact.items.reduce((sum, { amount }) => sum.plus(likelyAmount(amount)), ZERO);
}
