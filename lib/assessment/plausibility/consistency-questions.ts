import { intervalOf } from '@/lib/profile/derive/derivation';
import { isProcessSector } from '@/lib/profile/derive/energy';
import { above, point, quotient } from '@/lib/profile/interval';
import type { Facts } from '@/lib/profile/known';
import { type AttributeKey, attribute } from '@/lib/profile/registry';
import { fuelCarrier, unitAfterNumber } from '@/lib/taxonomy/fuel-carrier';
import { entriesOf } from '../account/account-row';
import type { EnergyAccount } from '../account/energy-account';
import { figure } from '../account/figure';
import { sectorCodeOf } from '../indicators/sector-of';
import { farOff, type PlausibilityQuestion, say, times, UNIT_SLIPS, wouldBe } from './question';

/** Two figures of one thing: electricity at another coefficient makes a factor of two and a half, not ten. */
const SAME_THING = 10;
/** Nor does a slip hide behind another factor where both figures are of one thing. */
const SAME_SLIP = 3;
const TCO2_PER_TCE = { least: 0.1, most: 5 };

/** The firm's own figure against what the table of carriers makes. */
export function accountQuestions({ differences }: EnergyAccount): readonly PlausibilityQuestion[] {
  return differences.flatMap(({ attribute: key, own, account }) => {
    const factor = farOff(own, account, SAME_THING);
    if (factor === undefined) return [];
    const { label } = attribute(key);
    const [given, made, off] = [say(key, own), say(key, account), times(factor)];
    return [
      {
        id: 'own_against_table',
        attributes: [key, 'fuelUse'] as const,
        text: {
          zh: `${label.zh}填 ${given.zh}，按用能表计算为 ${made.zh}，前者约为后者的 ${off.zh}。哪一个的单位有误？`,
          en: `${label.en} is given as ${given.en}, the table makes ${made.en}: the first is about ${off.en} the second. Which has the wrong unit?`,
        },
        ...wouldBe(key, own, factor, UNIT_SLIPS, SAME_SLIP),
      },
    ];
  });
}

/** Emissions per tonne of standard coal: fuels lie between 1.5 and 3.3, clean grids lower, processes apart. */
export function emissionsPerEnergy(facts: Facts): readonly PlausibilityQuestion[] {
  const [emissions, energy] = [intervalOf(facts, 'emissions'), intervalOf(facts, 'energyUse')];
  const process = intervalOf(facts, 'processEmissions');
  const sector = sectorCodeOf(facts);
  const openAbove = !process && (sector === undefined || isProcessSector(sector));
  if (!emissions || !energy) return [];
  const rest = above(emissions, process ?? point(0));
  const ratio = quotient(rest, energy);
  if (!ratio) return [];
  const low = ratio.max < TCO2_PER_TCE.least;
  const high = ratio.min > TCO2_PER_TCE.most && !openAbove;
  if (!low && !high) return [];
  const is = figure(ratio);
  return [
    {
      id: 'emissions_per_energy',
      attributes: ['emissions', 'energyUse'],
      text: {
        zh: `每吨标准煤的排放（不含工艺过程）为 ${is.zh} 吨，通常在 0.1 至 5 吨之间。排放或能耗的单位是否有误？`,
        en: `Emissions per tce, without processes, are ${is.en} t; usually they lie between 0.1 and 5 t. Is the unit of emissions or of energy wrong?`,
      },
    },
  ];
}

interface Order {
  readonly id: string;
  readonly less: AttributeKey;
  readonly more: AttributeKey;
}

const ORDERS: readonly Order[] = [
  { id: 'value_added_above_revenue', less: 'valueAdded', more: 'annualRevenue' },
  { id: 'direct_above_all', less: 'directEmissions', more: 'emissions' },
];

/** A part that is surely greater than the whole. */
export function partAboveWhole(facts: Facts): readonly PlausibilityQuestion[] {
  return ORDERS.flatMap(({ id, less, more }) => {
    const [part, whole] = [intervalOf(facts, less), intervalOf(facts, more)];
    if (!part || !whole || part.min <= whole.max) return [];
    const [a, b] = [attribute(less).label, attribute(more).label];
    const [x, y] = [say(less, part), say(more, whole)];
    return [
      {
        id,
        attributes: [less, more],
        text: {
          zh: `${a.zh} ${x.zh} 大于${b.zh} ${y.zh}。是否有一个填错或单位不同？`,
          en: `${a.en}, ${x.en}, is more than ${b.en}, ${y.en}. Is one of them wrong, or in another unit?`,
        },
        ...wouldBe(less, part, part.min / Math.max(whole.max, 1)),
      },
    ];
  });
}

const YEARS: readonly (readonly [AttributeKey, AttributeKey])[] = [
  ['previousRevenue', 'annualRevenue'],
  ['previousEnergyUse', 'energyUse'],
  ['previousEmissions', 'emissions'],
];

/** The year before, a hundredfold apart. */
export function yearQuestions(facts: Facts): readonly PlausibilityQuestion[] {
  return YEARS.flatMap(([before, now]) => {
    const [earlier, later] = [intervalOf(facts, before), intervalOf(facts, now)];
    const factor = earlier && later && farOff(earlier, later);
    if (!earlier || !later || factor === undefined) return [];
    const [a, b] = [attribute(before).label, attribute(now).label];
    const [x, y, off] = [say(before, earlier), say(now, later), times(factor)];
    return [
      {
        id: 'year_before',
        attributes: [before, now],
        text: {
          zh: `${a.zh} ${x.zh}，约为${b.zh}（${y.zh}）的 ${off.zh}。两年的单位一致吗？`,
          en: `${a.en}, ${x.en}, is about ${off.en} ${b.en} (${y.en}). Are both years in the same unit?`,
        },
        ...wouldBe(before, earlier, factor),
      },
    ];
  });
}

/** Energy is used and nothing is sold. */
export function zeroRevenue(facts: Facts): readonly PlausibilityQuestion[] {
  const [revenue, energy] = [intervalOf(facts, 'annualRevenue'), intervalOf(facts, 'energyUse')];
  if (!revenue || !energy || revenue.max > 0 || energy.min <= 0) return [];
  const used = say('energyUse', energy);
  return [
    {
      id: 'zero_revenue',
      attributes: ['annualRevenue', 'energyUse'],
      text: {
        zh: `年营业收入为零，而年综合能耗为 ${used.zh}。是全年停产、新建投产，还是漏填？`,
        en: `Revenue is zero while energy use is ${used.en}. Was the plant idle or new, or was the revenue left out?`,
      },
    },
  ];
}

/** The very same amount of a carrier on two lines. */
export function repeatedAmounts(facts: Facts): readonly PlausibilityQuestion[] {
  const entries = entriesOf(facts);
  return entries.flatMap(({ carrier, amount, unit }, row) => {
    const first = entries.findIndex(
      (other) =>
        other.carrier === carrier &&
        other.unit === unit &&
        other.amount.min === amount.min &&
        other.amount.max === amount.max,
    );
    if (first === row || amount.max === 0 || amount.max === Infinity) return [];
    const { name } = fuelCarrier(carrier);
    const [label, value] = [unitAfterNumber(unit), figure(amount)];
    return [
      {
        id: 'carrier_twice',
        attributes: ['fuelUse'] as const,
        row,
        text: {
          zh: `${name.zh} ${value.zh} ${label.zh} 填了两行，现按相加计算。是否重复填写？`,
          en: `${name.en}, ${value.en} ${label.en}, stands on two lines and is added up. Is it entered twice?`,
        },
      },
    ];
  });
}
