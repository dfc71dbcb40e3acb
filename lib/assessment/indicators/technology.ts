import { intervalOf } from '@/lib/profile/derive/derivation';
import { type Interval, point, product, quotient } from '@/lib/profile/interval';
import type { Facts } from '@/lib/profile/known';
import { figure, percentFigure } from '../figure';
import { ANY_SCORE, type IndicatorResult } from '../indicator';
import { indicatorResult } from '../indicator-result';
import type { Line } from '../line';
import { MANUFACTURING_RD, PLATFORM_GUESS } from '../origins';
import { clipScore, meanScore } from '../two-point';

/** R&D ÷ revenue of manufacturing, 2021. */
export const RD_INTENSITY = 0.0154;

/** Green R&D is at least nothing and at most all R&D. */
function greenSpending(facts: Facts): Interval | undefined {
  const green = intervalOf(facts, 'greenRdSpend');
  const all = intervalOf(facts, 'rdSpend');
  if (!green) return all && { min: 0, max: all.max };
  return { min: green.min, max: Math.max(green.min, Math.min(green.max, all?.max ?? Infinity)) };
}

/** 60 at the reference, 40 more for four times as much, 40 less for a quarter. */
export function logScore(intensity: number): number {
  return clipScore(60 + (40 * Math.log(intensity / RD_INTENSITY)) / Math.log(4));
}

function research(facts: Facts): { share: Interval | undefined; lines: Line[] } {
  const spent = greenSpending(facts);
  const revenue = intervalOf(facts, 'annualRevenue');
  const share = spent && revenue && quotient(spent, revenue);
  if (!share) return { share, lines: [] };
  const shown = percentFigure(share);
  const lines: Line[] = [
    {
      text: {
        zh: `绿色研发投入 ÷ 营业收入 = ${shown.zh}：1.54% 为 60 分，四倍 100 分，四分之一 20 分，没有 0 分（对数刻度），占三分之二`,
        en: `Green R&D ÷ revenue = ${shown.en}: 60 at 1.54%, 100 at four times, 20 at a quarter, 0 for none (log scale), two thirds of the score`,
      },
      origin: MANUFACTURING_RD,
    },
  ];
  if (!facts.has('greenRdSpend')) {
    lines.push({
      text: {
        zh: '未填绿色研发投入，以全部研发费用为上限',
        en: 'Green R&D is not given; all R&D spending is its upper bound',
      },
    });
  }
  return { share, lines };
}

function patents(facts: Facts): { score: Interval; lines: Line[] } {
  const held = intervalOf(facts, 'greenPatents');
  const staff = intervalOf(facts, 'employees');
  const none = held?.max === 0;
  const rate = none ? point(0) : held && staff && quotient(product(held, point(100)), staff);
  if (!rate) return { score: ANY_SCORE, lines: [] };
  const shown = figure(rate);
  return {
    score: { min: clipScore(rate.min * 100), max: clipScore(rate.max * 100) },
    lines: [
      {
        text: {
          zh: `每百名从业人员的有效绿色专利 ${shown.zh} 件：没有 0 分，1 件及以上 100 分，其间线性，占三分之一`,
          en: `Green patents per 100 employees ${shown.en}: 0 for none, 100 from one, linear between, one third of the score`,
        },
        origin: PLATFORM_GUESS,
      },
    ],
  };
}

export function technology(facts: Facts): IndicatorResult {
  const { share, lines } = research(facts);
  const patent = patents(facts);
  const spent = share ? { min: logScore(share.min), max: logScore(share.max) } : ANY_SCORE;
  return indicatorResult({
    id: 'technology',
    facts,
    value: share && product(share, point(100)),
    score: meanScore([
      [2, spent],
      [1, patent.score],
    ]),
    reference: { value: RD_INTENSITY * 100, origin: MANUFACTURING_RD },
    lines: [...lines, ...patent.lines],
    inputs: ['greenRdSpend', 'annualRevenue', 'greenPatents', 'employees'],
  });
}
