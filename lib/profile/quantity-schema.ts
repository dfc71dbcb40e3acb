import { z } from 'zod';

export interface QuantityBounds {
  min: number;
  max: number;
  integer?: boolean | undefined;
}

/** A number in the profile's JSON: a value, a band with either end missing, or null for unknown. */
export function quantitySchema({ min, max, integer }: QuantityBounds) {
  const number = integer ? z.int().min(min).max(max) : z.number().min(min).max(max);
  const band = z
    .strictObject({ min: number.nullish(), max: number.nullish() })
    .superRefine((value, ctx) => {
      if (value.min != null && value.max != null && value.min > value.max) {
        ctx.addIssue({ code: 'custom', params: { reason: 'min_above_max' }, path: ['min'] });
      }
    });
  return z.union([number, band]).nullable();
}

export type Quantity = z.output<ReturnType<typeof quantitySchema>>;
