import { z } from 'zod';
import { normaliseRegionCode } from '@/lib/taxonomy/region';
import { normaliseSectorCode } from '@/lib/taxonomy/sector';

const codeSchema = (normalise: (raw: string) => string | undefined) =>
  z
    .string()
    .max(20)
    .refine((raw) => normalise(raw) !== undefined, { params: { reason: 'unknown_code' } });

/** A region as a query parameter: adcode. */
export const regionParamSchema = codeSchema(normaliseRegionCode).describe('adcode, six digits');

/** A sector as a query parameter. */
export const sectorParamSchema = codeSchema(normaliseSectorCode).describe(
  'GB/T 4754-2017, 2–4 digits, optional leading C',
);
