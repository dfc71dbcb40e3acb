import { intervalOf } from '@/lib/profile/derive/derivation';
import { point, product } from '@/lib/profile/interval';
import type { Facts } from '@/lib/profile/known';
import { figure, percentFigure, plainFigure } from '../figure';
import { ANY_SCORE, type IndicatorResult } from '../indicator';
import { indicatorResult } from '../indicator-result';
import type { Line } from '../line';
import { NATIONAL_NON_FOSSIL, PLATFORM_RULE } from '../origins';
import { meanScore, twoPointOf } from '../two-point';
import { referenceOf } from './sector-of';

/** Divisions with less coal than this are measured as if without. */
export const LITTLE_COAL = 0.1;
/** Share of energy use, 2024. */
export const NON_FOSSIL = 0.197;

const LITTLE_COAL_LINE: Line = {
  text: {
    zh: '行业煤炭占比不足 10% 的，按 10% 为 60 分',
    en: 'Where the division has less than 10% of coal, 60 points are at 10%',
  },
  origin: PLATFORM_RULE,
};

export function energyStructure(facts: Facts): IndicatorResult {
  const coal = intervalOf(facts, 'coalShare');
  const clean = intervalOf(facts, 'nonFossilShare');
  const figures = referenceOf(facts)?.coalShare;
  const lines: Line[] = [];
  // No coal is 100 in every division.
  let coalScore = coal?.max === 0 ? point(100) : undefined;
  if (coal && figures) {
    const par = Math.max(figures.value, LITTLE_COAL);
    coalScore = twoPointOf(coal, par, 0);
    const [a, b, c] = [percentFigure(coal), plainFigure(par * 100), figure(coalScore)];
    if (figures.value < LITTLE_COAL) lines.push(LITTLE_COAL_LINE);
    const own = plainFigure(figures.value * 100);
    lines.push({
      text: {
        zh: `煤炭占比 ${a.zh}，行业 ${own}%：0 为 100 分，${b}% 为 60 分，得 ${c.zh}`,
        en: `Coal share ${a.en}, division ${own}%: 100 at 0, 60 at ${b}%, gives ${c.en}`,
      },
      origin: figures.origin,
    });
  }
  const cleanScore = clean && twoPointOf(clean, NON_FOSSIL, 2 * NON_FOSSIL);
  if (clean && cleanScore) {
    const [a, c] = [percentFigure(clean), figure(cleanScore)];
    lines.push({
      text: {
        zh: `非化石能源占比 ${a.zh}：全国平均 19.7% 为 60 分，39.4% 及以上 100 分，得 ${c.zh}`,
        en: `Non-fossil share ${a.en}: 60 at the national average of 19.7%, 100 from 39.4%, gives ${c.en}`,
      },
      origin: NATIONAL_NON_FOSSIL,
    });
  }
  return indicatorResult({
    id: 'energy_structure',
    facts,
    value: coal && product(coal, point(100)),
    score: meanScore([
      [1, coalScore ?? ANY_SCORE],
      [1, cleanScore ?? ANY_SCORE],
    ]),
    reference: figures ? { value: figures.value * 100, origin: figures.origin } : null,
    lines,
    inputs: ['sector', 'coalShare', 'nonFossilShare'],
  });
}
