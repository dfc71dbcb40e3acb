import { type Interval, product } from '@/lib/profile/interval';
import type { Facts } from '@/lib/profile/known';
import { figure, percentFigure } from '../figure';
import type { IndicatorResult } from '../indicator';
import { indicatorResult } from '../indicator-result';
import type { Line } from '../line';
import { PLATFORM_GUESS, PLATFORM_RULE } from '../origins';
import { applicableMeasures } from './applicable-measures';
import { membersOf } from './checklist';
import { sectorCodeOf } from './sector-of';

const DECLARED = 0.5;
const EVIDENCE = ['third_party_verification', 'energy_audit'];

function evidenceOf(practices: readonly string[] | undefined): Interval {
  if (!practices) return { min: DECLARED, max: 1 };
  const factor = EVIDENCE.some((code) => practices.includes(code)) ? 1 : DECLARED;
  return { min: factor, max: factor };
}

export function cleanUse(facts: Facts): IndicatorResult {
  const measures = membersOf(facts, 'energyMeasures');
  const lists = applicableMeasures(sectorCodeOf(facts));
  const factor = evidenceOf(membersOf(facts, 'practices'));
  const lines: Line[] = [];
  let value: Interval | undefined;
  if (measures) {
    const counts = lists.map((list) => ({
      done: list.filter((code) => measures.includes(code)).length,
      of: list.length,
    }));
    const shares = counts.map(({ done, of }) => (100 * done) / of);
    value = { min: Math.min(...shares), max: Math.max(...shares) };
    const fractions = counts.map(({ done, of }) => `${done}/${of}`);
    lines.push({
      text: {
        zh: `已投用措施 ÷ 本行业适用措施 = ${fractions.join(' 或 ')}`,
        en: `Measures in operation ÷ measures that apply to the division = ${fractions.join(' or ')}`,
      },
      origin: PLATFORM_GUESS,
    });
    const shown = percentFigure(factor);
    lines.push({
      text: {
        zh: `佐证系数 ${shown.zh}：自行申报 50%，有第三方核验或能源审计 100%`,
        en: `Evidence factor ${shown.en}: 50% where declared only, 100% with third-party verification or an energy audit`,
      },
      origin: PLATFORM_RULE,
    });
    const [a, b] = [figure(value), figure(factor)];
    lines.push({ text: { zh: `${a.zh} × ${b.zh}`, en: `${a.en} × ${b.en}` } });
  }
  return indicatorResult({
    id: 'clean_use',
    facts,
    value,
    score: value && product(value, factor),
    lines,
    inputs: ['sector', 'energyMeasures', 'practices'],
  });
}
