import { intervalOf } from '@/lib/profile/derive/derivation';
import type { Facts } from '@/lib/profile/known';
import { figure, plainFigure } from '../figure';
import type { IndicatorResult } from '../indicator';
import { indicatorResult } from '../indicator-result';
import type { Line } from '../line';
import { PLATFORM_RULE } from '../origins';
import { costScore, meanScore } from '../two-point';
import { laterLimits, productScores } from './product-score';
import { referenceOf } from './sector-of';

function byProducts(facts: Facts, asOf: string): IndicatorResult | undefined {
  const products = productScores(facts, asOf);
  if (products.length === 0) return undefined;
  const lines: Line[] = [...products.map(({ line }) => line), ...laterLimits(facts, asOf)];
  if (products.length > 1) {
    lines.push({
      text: {
        zh: `${products.length} 项产品单耗取平均，不按产量加权`,
        en: `Mean of ${products.length} unit consumptions, not weighted by output`,
      },
      origin: PLATFORM_RULE,
    });
  }
  return indicatorResult({
    id: 'energy_intensity',
    facts,
    value: intervalOf(facts, 'energyIntensity'),
    score: meanScore(products.map(({ score }) => [1, score])),
    lines,
    inputs: [],
  });
}

export function energyIntensity(facts: Facts, asOf: string): IndicatorResult {
  const products = byProducts(facts, asOf);
  if (products) return products;
  const value = intervalOf(facts, 'energyIntensity');
  const reference = referenceOf(facts)?.energyPerOutput ?? null;
  const lines: Line[] = [...laterLimits(facts, asOf)];
  if (value && reference) {
    const shown = figure(value);
    const par = plainFigure(reference.value);
    lines.push({
      text: {
        zh: `单位营收能耗 ${shown.zh} 吨标准煤/万元，行业参考值 ${par}：相等 60 分，一半及以下 100 分，1.75 倍及以上 0 分`,
        en: `Energy intensity ${shown.en} tce per 10k CNY, reference of the division ${par}: 60 where equal, 100 at half or less, 0 from 1.75 times`,
      },
      origin: reference.origin,
    });
  }
  return indicatorResult({
    id: 'energy_intensity',
    facts,
    value,
    score: value && reference ? costScore(value, reference.value) : undefined,
    reference,
    lines,
    inputs: ['sector', 'energyUse', 'annualRevenue', 'energyIntensity'],
  });
}
