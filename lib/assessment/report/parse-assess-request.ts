import type { z } from 'zod';
import {
  below,
  type ProfileRequest,
  parseProfileRequest,
  type Reading,
  readBy,
} from '@/lib/profile/profile-request';
import { WEIGHT_KINDS, type WeightChoice } from '../assessment';
import { customWeights } from '../weighting/custom-weights';
import { plainOptionsSchema, weightKindSchema } from './assess-request-schema';

export type ReportOptions = Omit<z.output<typeof plainOptionsSchema>, 'weights'> & {
  readonly weights: WeightChoice;
};
export type AssessRequest = ProfileRequest<ReportOptions>;

const NO_WEIGHTS = {
  pointer: '',
  message: {
    zh: `weights：须为 ${WEIGHT_KINDS.join('、')} 之一，或按指标代码逐项给出的数字，如 {"emissions": 10}`,
    en: `weights: must be one of ${WEIGHT_KINDS.join(', ')}, or numbers by indicator, such as {"emissions": 10}`,
  },
};

function readWeights(input: unknown = 'platform'): Reading<WeightChoice> {
  if (typeof input === 'object' && input !== null && !Array.isArray(input)) {
    const custom = customWeights(input);
    return custom.ok ? { ok: true, value: { kind: 'custom', weights: custom.weights } } : custom;
  }
  const kind = weightKindSchema.safeParse(input);
  return kind.success
    ? { ok: true, value: { kind: kind.data } }
    : { ok: false, issues: [NO_WEIGHTS] };
}

function readOptions(input: unknown): Reading<ReportOptions> {
  const plain = readBy(plainOptionsSchema, input);
  const weights = readWeights((input as { weights?: unknown } | null)?.weights);
  if (plain.ok && weights.ok)
    return { ok: true, value: { ...plain.value, weights: weights.value } };
  return {
    ok: false,
    issues: [
      ...(plain.ok ? [] : plain.issues),
      ...(weights.ok ? [] : below('/weights', weights.issues)),
    ],
  };
}

/**
 * Reads the body of an assessment request. Every fault of every part is reported, with a pointer
 * into the body and words in both languages.
 * @param today the day that counts where the caller names none (ISO)
 */
export function parseAssessRequest(body: unknown, today: string): AssessRequest {
  return parseProfileRequest(body, today, readOptions);
}
