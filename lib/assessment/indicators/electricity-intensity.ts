import { intervalOf } from '@/lib/profile/derive/derivation';
import { type Interval, point, product, quotient } from '@/lib/profile/interval';
import type { Facts } from '@/lib/profile/known';
import { figure, plainFigure } from '../figure';
import type { IndicatorResult } from '../indicator';
import { indicatorResult } from '../indicator-result';
import type { Line } from '../line';
import { PLATFORM_RULE } from '../origins';
import type { SectorReference } from '../sector-reference';
import { costScore } from '../two-point';
import { referenceOf } from './sector-of';

const FLOOR = 60;

const FLOOR_TEXT = {
  sure: {
    zh: '单位营收能耗不高于行业参考值：用电多是以电代燃料，得分不低于 60',
    en: 'Energy intensity is no higher than the division’s: more electricity stands in for fuel, so the score is at least 60',
  },
  open: {
    zh: '若单位营收能耗不高于行业参考值（以电代燃料），得分不低于 60',
    en: 'Should energy intensity be no higher than the division’s (electricity in place of fuel), the score is at least 60',
  },
};

/**
 * Where electricity per revenue is above the division's but energy per revenue is not, electricity's
 * share of energy is above the division's too, so the second condition alone is asked.
 */
function floored(
  score: Interval,
  energy: Interval | undefined,
  { energyPerOutput }: SectorReference,
) {
  const reference = energyPerOutput.value;
  const possible = !energy || energy.min <= reference;
  const sure = energy !== undefined && energy.max <= reference;
  if (score.min >= FLOOR || !possible) return { score, lines: [] };
  const max = Math.max(score.max, FLOOR);
  const lines: Line[] = [{ text: sure ? FLOOR_TEXT.sure : FLOOR_TEXT.open, origin: PLATFORM_RULE }];
  return { score: { min: sure ? FLOOR : score.min, max }, lines };
}

export function electricityIntensity(facts: Facts): IndicatorResult {
  const used = intervalOf(facts, 'electricityUse');
  const revenue = intervalOf(facts, 'annualRevenue');
  const wan = revenue && product(revenue, point(1e-4));
  const value = used && wan && quotient(used, wan);
  const division = referenceOf(facts);
  const reference = division?.electricityPerOutput ?? null;
  const lines: Line[] = [];
  let score: Interval | undefined;
  if (used && wan && value && division && reference) {
    const [a, b, c] = [figure(used), figure(wan), figure(value)];
    const par = plainFigure(reference.value);
    lines.push({
      text: {
        zh: `用电量（${a.zh}）千瓦时 ÷ 营业收入（${b.zh}）万元 = ${c.zh} 千瓦时/万元，行业参考值 ${par}：相等 60 分，一半及以下 100 分，1.75 倍及以上 0 分`,
        en: `Electricity (${a.en}) kWh ÷ revenue (${b.en}) 10k CNY = ${c.en} kWh per 10k CNY, reference of the division ${par}: 60 where equal, 100 at half or less, 0 from 1.75 times`,
      },
      origin: reference.origin,
    });
    const plain = costScore(value, reference.value);
    const lifted = floored(plain, intervalOf(facts, 'energyIntensity'), division);
    score = lifted.score;
    lines.push(...lifted.lines);
  }
  return indicatorResult({
    id: 'electricity_intensity',
    facts,
    value,
    score,
    reference,
    lines,
    inputs: ['sector', 'electricityUse', 'annualRevenue', 'energyUse'],
  });
}
