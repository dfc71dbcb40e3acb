import { intervalOf } from '@/lib/profile/derive/derivation';
import type { Interval } from '@/lib/profile/interval';
import type { Facts } from '@/lib/profile/known';
import { percentFigure } from '../figure';
import { ANY_SCORE, type IndicatorResult } from '../indicator';
import { indicatorResult } from '../indicator-result';
import type { Line } from '../line';
import { PLATFORM_RULE } from '../origins';
import { clipScore, meanScore } from '../two-point';

const percent = ({ min, max }: Interval): Interval => ({
  min: clipScore(min * 100),
  max: clipScore(max * 100),
});

export function industrialEnergy(facts: Facts): IndicatorResult {
  const good = intervalOf(facts, 'benchmarkCapacityShare');
  const old = intervalOf(facts, 'outdatedEquipmentShare');
  const lines: Line[] = [];
  if (good) {
    const shown = percentFigure(good);
    lines.push({
      text: {
        zh: `达到能效标杆的产能占比 ${shown.zh}，按比例计 0 至 100 分`,
        en: `Capacity at benchmark level ${shown.en}, 0 to 100 in proportion`,
      },
      origin: PLATFORM_RULE,
    });
  }
  if (old) {
    const shown = percentFigure(old);
    lines.push({
      text: {
        zh: `落后用能设备占比 ${shown.zh}，没有为 100 分，全部为 0 分`,
        en: `Outdated equipment ${shown.en}, 100 for none, 0 for all`,
      },
      origin: PLATFORM_RULE,
    });
  }
  const score = meanScore([
    [1, good ? percent(good) : ANY_SCORE],
    [1, old ? percent({ min: 1 - old.max, max: 1 - old.min }) : ANY_SCORE],
  ]);
  return indicatorResult({
    id: 'industrial_energy',
    facts,
    value: good || old ? score : null,
    score,
    lines,
    inputs: ['benchmarkCapacityShare', 'outdatedEquipmentShare'],
  });
}
