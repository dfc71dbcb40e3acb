import { intervalOf } from '@/lib/profile/derive/derivation';
import { type Interval, isPoint, point, product, quotient } from '@/lib/profile/interval';
import type { Facts } from '@/lib/profile/known';
import {
  carrierUnits,
  fuelCarrier,
  unitAfterNumber,
  unitFactor,
} from '@/lib/taxonomy/fuel-carrier';
import { type Entry, entriesOf } from '../account/account-row';
import { figure } from '../account/figure';
import type { ReferenceFigure } from '../sector-reference';
import { FAR_OFF, farOff, type PlausibilityQuestion, say, times, wouldBe } from './question';

/** What a division uses per 10k CNY. */
export interface PlausibilityReference {
  /** tce per 10k CNY. */
  readonly energyPerOutput: ReferenceFigure;
  /** kWh per 10k CNY. */
  readonly electricityPerOutput: ReferenceFigure;
}

const WAN = 1e4;
/** kWh where MWh or 10,000 kWh was meant, and the other way round. */
const POWER_SLIPS = [1e3, 1e4, 1e-3, 1e-4];

function perWan(value: Interval, facts: Facts): Interval | undefined {
  const revenue = intervalOf(facts, 'annualRevenue');
  return revenue && quotient(value, product(revenue, point(1 / WAN)));
}

/** The unit of the carrier in which the amount would fit best; undefined where none does. */
function fittingUnit({ carrier, unit }: Entry, factor: number) {
  const own = unitFactor(carrier, unit) ?? 1;
  const distance = (other: number) => Math.abs(Math.log10((factor * other) / own));
  const best = carrierUnits(carrier)
    .map((other) => ({ unit: other, off: distance(unitFactor(carrier, other) ?? 1) }))
    .sort((a, b) => a.off - b.off)[0];
  return best && best.unit !== unit && best.off < Math.log10(FAR_OFF) ? best.unit : undefined;
}

function rowQuestion(
  entry: Entry,
  row: number,
  factor: number,
  origin: ReferenceFigure['origin'],
): PlausibilityQuestion {
  const { name } = fuelCarrier(entry.carrier);
  const label = unitAfterNumber(entry.unit);
  const amount = figure(entry.amount);
  const unit = fittingUnit(entry, factor);
  const off = times(factor);
  return {
    id: 'carrier_per_revenue',
    attributes: ['fuelUse', 'annualRevenue'],
    row,
    text: {
      zh: `${name.zh} ${amount.zh} ${label.zh}：按年营业收入折算，约为本行业平均用能的 ${off.zh}。单位对吗？年营业收入的单位对吗？`,
      en: `${name.en} ${amount.en} ${label.en}: per revenue this is about ${off.en} what the division uses. Is the unit right, and that of the revenue?`,
    },
    ...(unit && {
      would: {
        zh: `${name.zh}将为 ${amount.zh} ${unitAfterNumber(unit).zh}`,
        en: `${name.en} would be ${amount.en} ${unitAfterNumber(unit).en}`,
      },
    }),
    origin,
  };
}

function isListed(facts: Facts, electricity: Interval): boolean {
  const rows = entriesOf(facts).filter(({ carrier }) => carrier === 'electricity');
  const [only] = rows;
  if (!only || rows.length > 1) return false;
  const listed = product(only.amount, point(unitFactor('electricity', only.unit) ?? 1));
  return listed.min === electricity.min && listed.max === electricity.max;
}

function electricityQuestion(
  facts: Facts,
  { electricityPerOutput: { value, origin } }: PlausibilityReference,
): readonly PlausibilityQuestion[] {
  const electricity = intervalOf(facts, 'electricityUse');
  const intensity = electricity && perWan(electricity, facts);
  const factor = intensity && farOff(intensity, point(value));
  if (!electricity || factor === undefined) return [];
  if (isListed(facts, electricity)) {
    const entries = entriesOf(facts);
    const row = entries.findIndex(({ carrier }) => carrier === 'electricity');
    const entry = entries[row];
    return entry ? [rowQuestion(entry, row, factor, origin)] : [];
  }
  const [said, off] = [say('electricityUse', electricity), times(factor)];
  return [
    {
      id: 'electricity_per_revenue',
      attributes: ['electricityUse', 'annualRevenue'],
      text: {
        zh: `年用电量 ${said.zh}：按年营业收入折算，约为本行业平均的 ${off.zh}。是否把千瓦时、兆瓦时、万千瓦时弄混，或年营业收入单位有误？`,
        en: `Electricity use of ${said.en}: per revenue about ${off.en} the division’s average. Are kWh, MWh and 10,000 kWh mixed up, or is the unit of the revenue wrong?`,
      },
      ...wouldBe('electricityUse', electricity, factor, POWER_SLIPS),
      origin,
    },
  ];
}

/** A fuel may well be used in traces, so only too much of it is asked about. */
function carrierQuestions(
  facts: Facts,
  { energyPerOutput: { value, origin } }: PlausibilityReference,
): readonly PlausibilityQuestion[] {
  return entriesOf(facts).flatMap((entry, row) => {
    if (entry.carrier === 'electricity') return [];
    const amount = product(entry.amount, point(unitFactor(entry.carrier, entry.unit) ?? 1));
    const intensity = perWan(product(amount, fuelCarrier(entry.carrier).tce), facts);
    const factor = intensity && farOff(intensity, point(value));
    return factor !== undefined && factor > 1 ? [rowQuestion(entry, row, factor, origin)] : [];
  });
}

function energyQuestion(
  facts: Facts,
  { energyPerOutput: { value, origin } }: PlausibilityReference,
): readonly PlausibilityQuestion[] {
  const energy = intervalOf(facts, 'energyUse');
  const intensity = energy && perWan(energy, facts);
  const factor = intensity && farOff(intensity, point(value));
  if (!energy || factor === undefined) return [];
  const [said, off] = [say('energyUse', energy), times(factor)];
  return [
    {
      id: 'energy_per_revenue',
      attributes: ['energyUse', 'annualRevenue'],
      text: {
        zh: `年综合能耗 ${said.zh}：按年营业收入折算，约为本行业平均的 ${off.zh}。单位或年营业收入是否有误？`,
        en: `Energy use of ${said.en}: per revenue about ${off.en} the division’s average. Is its unit or the revenue wrong?`,
      },
      ...(isPoint(energy) ? wouldBe('energyUse', energy, factor) : {}),
      origin,
    },
  ];
}

/** Electricity, fuels and energy per revenue against the division; energy only where no part of it is at fault. */
export function referenceQuestions(
  facts: Facts,
  reference: PlausibilityReference,
): readonly PlausibilityQuestion[] {
  const parts = [...electricityQuestion(facts, reference), ...carrierQuestions(facts, reference)];
  return parts.length > 0 ? parts : energyQuestion(facts, reference);
}
