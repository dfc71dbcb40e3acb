import { z } from 'zod';
import { isRegionCode, normaliseRegionCode } from '@/lib/taxonomy/region';
import { normaliseSectorCode } from '@/lib/taxonomy/sector';
import type { Attribute } from './attribute';
import { quantitySchema } from './quantity-schema';

const codeSchema = (normalise: (raw: string) => string | undefined, description: string) =>
  z
    .string()
    .max(20)
    .refine((raw) => normalise(raw) !== undefined, { params: { reason: 'unknown_code' } })
    .describe(description);

const regionCode = (raw: string) => {
  const code = normaliseRegionCode(raw);
  return code !== undefined && isRegionCode(code) ? code : undefined;
};

function bareSchema(attribute: Attribute): z.ZodType {
  switch (attribute.kind) {
    case 'sector':
      return codeSchema(normaliseSectorCode, 'GB/T 4754-2017, 2–4 digits, optional leading C');
    case 'region':
      return codeSchema(regionCode, 'adcode, six digits');
    case 'enum':
      return attribute.numeric
        ? z.literal(attribute.codes.codes.map(Number))
        : z.enum(attribute.codes.codes as [string, ...string[]]);
    case 'set':
      return z.array(z.enum(attribute.codes.codes as [string, ...string[]])).max(100);
    case 'number':
      return quantitySchema(attribute);
    case 'boolean':
      return z.boolean();
    case 'date':
      return z.iso.date();
    case 'list':
      return z.array(attribute.item).max(attribute.maxItems);
  }
}

/** The zod schema of one answer in JSON; null and absent are unknown. */
export function attributeSchema(attribute: Attribute): z.ZodType {
  return bareSchema(attribute).nullish().describe(`${attribute.label.en} / ${attribute.label.zh}`);
}
