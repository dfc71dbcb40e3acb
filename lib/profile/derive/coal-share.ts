import { type FuelCarrierCode, fuelCarrier } from '@/lib/taxonomy/fuel-carrier';
import { AT_LEAST_ZERO, type Interval, product } from '../interval';
import { type Derivation, numberKnown } from './derivation';
import { electricityOf, fuelBalance } from './fuel-balance';

/** Coke counts as coal; gases won from coal do not, as in the national tables by division. */
export const COAL_CARRIERS: readonly FuelCarrierCode[] = [
  'raw_coal',
  'anthracite',
  'bituminous_coal',
  'lignite',
  'washed_coal',
  'washed_middlings',
  'coal_slime',
  'other_washed_coal',
  'coal_gangue',
  'briquettes',
  'coke',
];

const isCoal = (carrier: string) => (COAL_CARRIERS as readonly string[]).includes(carrier);

/**
 * a ÷ (a + b) for non-negative amounts, and 0 where a is 0. Written as 1 ÷ (1 + b ÷ a), which keeps
 * its order under rounding: more of a never lowers it.
 */
function partOf(a: number, b: number): number {
  if (a === 0) return 0;
  return a === Infinity ? 1 : 1 / (1 + b / a);
}

export const coalShare: Derivation = (facts) => {
  const known = facts.get('fuelUse');
  const coal = fuelBalance(facts, isCoal);
  const rest = fuelBalance(facts, (carrier) => !isCoal(carrier));
  if (known?.kind !== 'list' || !coal || !rest) return undefined;
  const electricity = electricityOf(facts) ?? AT_LEAST_ZERO;
  const power = product(electricity, fuelCarrier('electricity').tce);
  const others: Interval = { min: rest.tce.min + power.min, max: rest.tce.max + power.max };
  const open = electricity.max === Infinity;
  return {
    known: numberKnown({
      min: partOf(coal.tce.min, others.max),
      max: partOf(coal.tce.max, others.min),
    }),
    how: {
      zh: `煤炭和焦炭折标准煤 ÷ 年综合能耗（GB/T 2589-2020，电力按当量值）${open ? '；用电量未填，按可能的范围计' : ''}`,
      en: `Coal and coke in standard coal ÷ annual energy use (GB/T 2589-2020, electricity at its calorific value)${open ? '; electricity is missing, so a range' : ''}`,
    },
  };
};
