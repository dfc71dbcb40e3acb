import { intervalOf } from '@/lib/profile/derive/derivation';
import { product, quotient } from '@/lib/profile/interval';
import type { Facts } from '@/lib/profile/known';
import { figure, percentFigure } from '../figure';
import type { IndicatorResult } from '../indicator';
import { indicatorResult } from '../indicator-result';
import type { Line } from '../line';
import { ENERGY_GOAL } from '../origins';
import { twoPointOf } from '../two-point';

/** The yearly pace of −13.5% over five years: 1 − 0.865^(1/5) = 2.86%. */
export const YEARLY_PACE = 1 - (1 - 0.135) ** (1 / 5);
export const FULL_CHANGE = -2 * YEARLY_PACE;

export function energyConsumption(facts: Facts): IndicatorResult {
  const [e1, e0] = [intervalOf(facts, 'energyUse'), intervalOf(facts, 'previousEnergyUse')];
  const [r1, r0] = [intervalOf(facts, 'annualRevenue'), intervalOf(facts, 'previousRevenue')];
  const ratio = e1 && e0 && r1 && r0 && quotient(product(e1, r0), product(e0, r1));
  const change = ratio && { min: ratio.min - 1, max: ratio.max - 1 };
  const lines: Line[] = [];
  if (e1 && e0 && r1 && r0 && change) {
    const [a, b, c, d, f] = [figure(e1), figure(e0), figure(r1), figure(r0), percentFigure(change)];
    lines.push({
      text: {
        zh: `能耗与产出的相对变化 =（${a.zh} ÷ ${b.zh}）÷（${c.zh} ÷ ${d.zh}）− 1 = ${f.zh}`,
        en: `Change of energy against output = (${a.en} ÷ ${b.en}) ÷ (${c.en} ÷ ${d.en}) − 1 = ${f.en}`,
      },
    });
  }
  lines.push({
    text: {
      zh: '与产出同步 60 分；年降幅达到全国目标进度 2.86% 的两倍（5.72%）及以上 100 分；其间及以外线性',
      en: '60 where energy keeps pace with output, 100 from a fall of twice the national pace of 2.86% a year (5.72%), linear between and beyond',
    },
    origin: ENERGY_GOAL,
  });
  return indicatorResult({
    id: 'energy_consumption',
    facts,
    value: e1,
    score: change && twoPointOf(change, 0, FULL_CHANGE),
    lines,
    inputs: ['energyUse', 'previousEnergyUse', 'annualRevenue', 'previousRevenue'],
  });
}
