import { type Interval, isPoint } from '@/lib/profile/interval';
import type { Facts } from '@/lib/profile/known';
import { type AttributeKey, attribute } from '@/lib/profile/registry';
import { figure } from './figure';
import { ANY_SCORE, type IndicatorId, type IndicatorResult } from './indicator';
import type { Line } from './line';

interface Found {
  readonly id: IndicatorId;
  readonly facts: Facts;
  readonly value: Interval | null | undefined;
  /** Left out where nothing is known. */
  readonly score: Interval | undefined;
  readonly reference?: IndicatorResult['reference'];
  readonly lines: readonly Line[];
  /** What the score is computed from. */
  readonly inputs: readonly AttributeKey[];
}

function isOpen(facts: Facts, key: AttributeKey): boolean {
  const known = facts.get(key);
  return !known || (known.kind === 'number' && !isPoint(known.interval));
}

function missingLine(missing: readonly AttributeKey[]): Line[] {
  if (missing.length === 0) return [];
  const labels = missing.map((key) => attribute(key).label);
  return [
    {
      text: {
        zh: `尚缺或只知范围：${labels.map(({ zh }) => zh).join('、')}，得分因此是一个范围`,
        en: `Missing, or known as a range only: ${labels.map(({ en }) => en).join('; ')}; the score is therefore a range`,
      },
    },
  ];
}

/** The result with its missing inputs named and its score as the last line of arithmetic. */
export function indicatorResult(found: Found): IndicatorResult {
  const score = found.score ?? ANY_SCORE;
  const missing = isPoint(score) ? [] : found.inputs.filter((key) => isOpen(found.facts, key));
  const shown = figure(score);
  return {
    id: found.id,
    value: found.value ?? null,
    score,
    reference: found.reference ?? null,
    lines: [
      ...found.lines,
      ...missingLine(missing),
      { text: { zh: `得分 ${shown.zh}`, en: `Score ${shown.en}` } },
    ],
    missing,
  };
}
