import { intervalOf } from '@/lib/profile/derive/derivation';
import { quotient } from '@/lib/profile/interval';
import type { Facts } from '@/lib/profile/known';
import { figure, percentFigure } from '../figure';
import type { IndicatorResult } from '../indicator';
import { indicatorResult } from '../indicator-result';
import type { Line } from '../line';
import { SBTI_CONTRACTION } from '../origins';
import { twoPointOf } from '../two-point';

/** Full score for a yearly change of scope 1 and 2 at or below this. */
export const FULL_CHANGE = -0.042;

export function emissions(facts: Facts): IndicatorResult {
  const now = intervalOf(facts, 'emissions');
  const before = intervalOf(facts, 'previousEmissions');
  const ratio = now && before && quotient(now, before);
  const change = ratio && { min: ratio.min - 1, max: ratio.max - 1 };
  const lines: Line[] = [];
  if (now && before && change) {
    const [a, b, c] = [figure(now), figure(before), percentFigure(change)];
    lines.push({
      text: {
        zh: `比前一年的变化 =（${a.zh}）吨 ÷（${b.zh}）吨 − 1 = ${c.zh}`,
        en: `Change against the year before = (${a.en}) t ÷ (${b.en}) t − 1 = ${c.en}`,
      },
    });
  }
  lines.push({
    text: {
      zh: '持平 60 分，下降 4.2% 及以上 100 分，其间线性，上升按同一斜率扣分；不看排放总量的大小',
      en: '60 for no change, 100 for a fall of 4.2% or more, linear between and beyond; never the size itself',
    },
    origin: SBTI_CONTRACTION,
  });
  return indicatorResult({
    id: 'emissions',
    facts,
    value: now,
    score: change && twoPointOf(change, 0, FULL_CHANGE),
    reference: null,
    lines,
    inputs: ['emissions', 'previousEmissions'],
  });
}
