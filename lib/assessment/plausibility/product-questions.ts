import {
  type Statement,
  statements,
  statementText,
} from '@/lib/profile/derive/benchmark-statement';
import { isPoint, point } from '@/lib/profile/interval';
import type { Facts } from '@/lib/profile/known';
import { NATIONAL_LIST, nationalLevels } from '@/lib/taxonomy/benchmark';
import { BENCHMARK_UNITS } from '@/lib/taxonomy/benchmark-unit';
import { codeLabel } from '@/lib/taxonomy/code-list';
import { figure } from '../account/figure';
import type { Origin } from '../line';
import { farOff, likelySlip, type PlausibilityQuestion, times, UNIT_SLIPS } from './question';

interface Held {
  readonly value: number;
  readonly origin: Origin;
}

/** The loosest limit that is known: what nearly every plant keeps. */
function limitOf({ record }: Statement): Held | undefined {
  const { limits } = record;
  const national = nationalLevels(record);
  const byStandard = limits?.level3 ?? limits?.level2 ?? limits?.level1;
  if (limits && byStandard != null) {
    const title = {
      zh: `${limits.standard}《${limits.title.zh}》`,
      en: `${limits.standard}, ${limits.title.en}`,
    };
    return { value: byStandard, origin: { title, confidence: limits.confidence } };
  }
  const listed = national?.baseline ?? national?.benchmark;
  if (!national || listed == null) return undefined;
  return { value: listed, origin: { title: NATIONAL_LIST, confidence: national.confidence } };
}

function ask(statement: Statement, row: number): readonly PlausibilityQuestion[] {
  const limit = limitOf(statement);
  // Limits at or below zero (converters that give energy) have no "hundred times".
  if (!limit || limit.value <= 0) return [];
  const { consumption, record } = statement;
  const said = { zh: statementText(statement, 'zh'), en: statementText(statement, 'en') };
  const zero = consumption.min === 0 && consumption.max === 0;
  const factor = zero ? 0 : farOff(consumption, point(limit.value));
  if (factor === undefined) return [];
  const [off, held] = [times(factor), figure(point(limit.value))];
  const slip = zero ? undefined : likelySlip(factor, UNIT_SLIPS);
  const unit = codeLabel(BENCHMARK_UNITS, record.unit);
  const value =
    slip && isPoint(consumption)
      ? figure(point(Number((consumption.min / slip).toPrecision(12))))
      : undefined;
  return [
    {
      id: zero ? 'product_zero' : 'product_against_limit',
      attributes: ['outputs'],
      row,
      text: zero
        ? {
            zh: `${said.zh}：单耗为零，而限值为 ${held.zh}。是否漏填或产量未填？`,
            en: `${said.en}: zero, where the limit is ${held.en}. Was it left out, or the output?`,
          }
        : {
            zh: `${said.zh}，约为限值 ${held.zh} 的 ${off.zh}。单位或产量是否有误？`,
            en: `${said.en}, about ${off.en} the limit of ${held.en}. Is the unit or the output wrong?`,
          },
      ...(value && {
        would: {
          zh: `单耗将为 ${value.zh} ${unit.zh}`,
          en: `It would be ${value.en} ${unit.en}`,
        },
      }),
      origin: limit.origin,
    },
  ];
}

/** Unit consumption zero, or a hundredfold off its limit. */
export function productQuestions(facts: Facts): readonly PlausibilityQuestion[] {
  return statements(facts).flatMap(ask);
}
