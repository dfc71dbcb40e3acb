import { z } from 'zod';
import { isRegionCode, normaliseRegionCode } from '@/lib/taxonomy/region';
import { normaliseSectorCode } from '@/lib/taxonomy/sector';
import type { Attribute, ListAttribute, ListColumn } from './attribute';
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

const MARKUP_OR_CONTROL = /<[a-z/!?]|[\p{Cc}\p{Cs}]/iu;

/** Text that a page may show and a log may hold: no tags, no control characters, well-formed. */
const plainText = (max: number) =>
  z
    .string()
    .min(1)
    .max(max)
    .refine((text) => !MARKUP_OR_CONTROL.test(text), { params: { reason: 'not_plain' } });

const codesOf = (codes: readonly string[]) => z.enum(codes as [string, ...string[]]);

function columnSchema(column: ListColumn): z.ZodType {
  switch (column.kind) {
    case 'code': {
      const code = codesOf(column.codes.codes);
      return column.optional ? code.nullish() : code;
    }
    case 'text': {
      const text = plainText(column.max);
      return column.pattern ? text.regex(column.pattern) : text;
    }
    case 'quantity':
      return column.optional ? quantitySchema(column).optional() : quantitySchema(column);
  }
}

function listSchema({ columns, clash, maxItems }: ListAttribute): z.ZodType {
  const shape = Object.fromEntries(
    Object.entries(columns).map(([name, column]) => [name, columnSchema(column)]),
  );
  const item = z.strictObject(shape).superRefine((value, ctx) => {
    const column = clash?.(value);
    if (column) ctx.addIssue({ code: 'custom', path: [column], params: { reason: 'clash' } });
  });
  return z.array(item).max(maxItems);
}

function bareSchema(attribute: Attribute): z.ZodType {
  switch (attribute.kind) {
    case 'sector':
      return codeSchema(normaliseSectorCode, 'GB/T 4754-2017, 2–4 digits, optional leading C');
    case 'region':
      return codeSchema(regionCode, 'adcode, six digits');
    case 'enum':
      return attribute.numeric
        ? z.literal(attribute.codes.codes.map(Number))
        : codesOf(attribute.codes.codes);
    case 'set':
      return z.array(codesOf(attribute.codes.codes)).max(100);
    case 'number':
      return quantitySchema(attribute);
    case 'boolean':
      return z.boolean();
    case 'date':
      return z.iso.date();
    case 'list':
      return listSchema(attribute);
  }
}

/** The zod schema of one answer in JSON; null and absent are unknown. */
export function attributeSchema(attribute: Attribute): z.ZodType {
  return bareSchema(attribute).nullish().describe(`${attribute.label.en} / ${attribute.label.zh}`);
}
