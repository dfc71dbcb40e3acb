import { z } from 'zod';
import { INDICATOR_IDS, type IndicatorId } from '@/lib/assessment/indicator';
import { INDICATORS } from '@/lib/assessment/indicators';
import { type ProfileIssue, pointerOf } from '@/lib/profile/profile-issue';
import type { Bilingual } from '@/lib/taxonomy/bilingual';
import { scaledWeights, type Weights } from './weights';

const MAX_WEIGHT = 1_000_000;

/** A number an indicator; what is not given, or null, weighs nothing. */
export const customWeightsSchema = z.strictObject(
  Object.fromEntries(
    INDICATOR_IDS.map((id) => [id, z.number().min(0).max(MAX_WEIGHT).nullish()]),
  ) as Record<IndicatorId, z.ZodOptional<z.ZodNullable<z.ZodNumber>>>,
);

export type CustomWeights =
  | { readonly ok: true; readonly weights: Weights }
  | { readonly ok: false; readonly issues: readonly ProfileIssue[] };

const clip = (text: string) => (text.length > 40 ? `${text.slice(0, 40)}…` : text);

const WHOLE: Bilingual = {
  zh: '权重须按指标代码逐项给出，如 {"emissions": 10}',
  en: 'Weights must be given by indicator, such as {"emissions": 10}',
};
const ALL_ZERO: Bilingual = {
  zh: '权重不能全为 0，至少一项指标的权重要大于 0',
  en: 'Weights cannot all be 0: at least one indicator must weigh more than 0',
};

function unknownKey(key: string): Bilingual {
  return {
    zh: `没有“${clip(key)}”这项指标，可用的有：${INDICATOR_IDS.join('、')}`,
    en: `“${clip(key)}” is not an indicator; there are: ${INDICATOR_IDS.join(', ')}`,
  };
}

function wrongValue(id: IndicatorId, code: string): Bilingual {
  const { name } = INDICATORS[id];
  if (code === 'too_small') {
    return {
      zh: `${name.zh}的权重不能小于 0`,
      en: `${name.en}: the weight must not be below 0`,
    };
  }
  if (code === 'too_big') {
    return {
      zh: `${name.zh}的权重不能大于 ${MAX_WEIGHT}`,
      en: `${name.en}: the weight must not be above ${MAX_WEIGHT}`,
    };
  }
  return { zh: `${name.zh}的权重须为数字`, en: `${name.en}: the weight must be a number` };
}

function issuesOf(issue: z.core.$ZodIssue): ProfileIssue[] {
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) => ({ pointer: pointerOf([key]), message: unknownKey(key) }));
  }
  const [field] = issue.path;
  const id = INDICATOR_IDS.find((known) => known === field);
  if (id === undefined) return [{ pointer: '', message: WHOLE }];
  return [{ pointer: pointerOf([id]), message: wrongValue(id, issue.code) }];
}

/** Weights a person sets, in any unit: scaled to add up to 1. Every fault names its field. */
export function customWeights(input: unknown): CustomWeights {
  const parsed = customWeightsSchema.safeParse(input);
  if (!parsed.success) return { ok: false, issues: parsed.error.issues.flatMap(issuesOf) };
  const given = (id: IndicatorId) => parsed.data[id] ?? 0;
  if (INDICATOR_IDS.every((id) => given(id) === 0)) {
    return { ok: false, issues: [{ pointer: '', message: ALL_ZERO }] };
  }
  return { ok: true, weights: scaledWeights(given) };
}
