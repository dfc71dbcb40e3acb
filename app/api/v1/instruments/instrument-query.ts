import { z } from 'zod';
import { regionParamSchema, sectorParamSchema } from '@/app/_server/place-code-schema';
import { instrumentSchema } from '@/lib/catalogue/instrument';
import {
  CONFIDENCES,
  EFFECTS,
  INSTRUMENT_KINDS,
  INSTRUMENT_LEVELS,
} from '@/lib/taxonomy/instrument-codes';

const anyOf = <C extends string>(codes: readonly C[]) =>
  z
    .array(z.enum(codes as [C, ...C[]]))
    .max(50)
    .optional();

/** The query parameters of `GET /api/v1/instruments`; those that take a list may be repeated. */
export const instrumentQuerySchema = z.strictObject({
  q: z.string().max(100).optional().describe('Words in names, provider, summary and documents'),
  kind: anyOf(INSTRUMENT_KINDS.codes),
  level: anyOf(INSTRUMENT_LEVELS.codes),
  region: regionParamSchema.optional().describe('Open to a firm in this region (adcode)'),
  sector: sectorParamSchema.optional().describe('Open to a firm of this sector (GB/T 4754-2017)'),
  effect: anyOf(EFFECTS.codes),
  standing: anyOf(instrumentSchema.shape.standing.options),
  confidence: anyOf(CONFIDENCES.codes),
  page: z.int().min(1).max(100_000).default(1),
  pageSize: z.int().min(1).max(100).default(20),
});
