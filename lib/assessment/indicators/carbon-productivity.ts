import { intervalOf } from '@/lib/profile/derive/derivation';
import { point, product, quotient } from '@/lib/profile/interval';
import type { Facts } from '@/lib/profile/known';
import { figure, plainFigure } from '../figure';
import type { IndicatorResult } from '../indicator';
import { indicatorResult } from '../indicator-result';
import type { Line } from '../line';
import { PLATFORM_RULE } from '../origins';
import { costScore } from '../two-point';
import { type EnergyRelated, energyRelated } from './energy-related';
import { referenceOf } from './sector-of';

const PER_WAN = point(1e-4);

function likeWithLike({ emitted, process }: EnergyRelated): Line {
  const [left, taken] = [figure(emitted), process && figure(process)];
  return {
    text: taken
      ? {
          zh: `行业参考值不含工艺过程排放，比较时扣除（${taken.zh}）吨，按（${left.zh}）吨计`,
          en: `The reference has no process emissions in it, so (${taken.en}) t are taken off and (${left.en}) t compared`,
        }
      : {
          zh: `行业参考值不含工艺过程排放；贵公司的工艺过程排放未填，比较时按（${left.zh}）吨计`,
          en: `The reference has no process emissions in it; yours are not given, so (${left.en}) t are compared`,
        },
    origin: PLATFORM_RULE,
  };
}

export function carbonProductivity(facts: Facts): IndicatorResult {
  const added = intervalOf(facts, 'valueAdded');
  const made = added ?? intervalOf(facts, 'annualRevenue');
  const emitted = intervalOf(facts, 'emissions');
  const wan = made && product(made, PER_WAN);
  const value = wan && emitted && quotient(wan, emitted);
  const energy = energyRelated(facts);
  // Scored by its inverse, which no emissions at all have too.
  const intensity = wan && energy && quotient(energy.emitted, wan);
  const division = referenceOf(facts);
  const reference = (added ? division?.valueAddedPerCo2 : division?.outputPerCo2) ?? null;
  const basis = added ? { zh: '工业增加值', en: 'value added' } : { zh: '营业收入', en: 'revenue' };
  const lines: Line[] = [];
  if (!added) {
    lines.push({
      text: {
        zh: '未填工业增加值，改用营业收入，与行业单位产出的排放比较',
        en: 'Value added is not given, so revenue is used and held against emissions per output',
      },
    });
  }
  if (wan && emitted && value) {
    const [a, b, c] = [figure(wan), figure(emitted), figure(value)];
    lines.push({
      text: {
        zh: `${basis.zh}（${a.zh}）万元 ÷ 碳排放（${b.zh}）吨 = ${c.zh} 万元/吨`,
        en: `${basis.en} (${a.en}) 10k CNY ÷ emissions (${b.en}) t = ${c.en} 10k CNY per t`,
      },
    });
  }
  if (energy && !(energy.process && energy.process.max === 0)) lines.push(likeWithLike(energy));
  if (reference) {
    const shown = plainFigure(reference.value);
    lines.push({
      text: {
        zh: `行业参考值 ${shown} 万元/吨：相等 60 分，两倍及以上 100 分，按排放强度之比线性计分`,
        en: `Reference of the division ${shown} 10k CNY per t: 60 where equal, 100 from twice as much, linear in the ratio of intensities`,
      },
      origin: reference.origin,
    });
  }
  return indicatorResult({
    id: 'carbon_productivity',
    facts,
    value,
    score: intensity && reference ? costScore(intensity, 1 / reference.value) : undefined,
    reference,
    lines,
    inputs: [
      'sector',
      added ? 'valueAdded' : 'annualRevenue',
      'emissions',
      ...(energy?.process ? [] : (['processEmissions'] as const)),
    ],
  });
}
