import { z } from 'zod';
import { bilingualSchema, conditionSchema, criterionSourceSchema } from '@/lib/criteria/condition';
import type { FormField, FormMember, NumberEntry } from './form-field';

/** What has a control of its own, whatever it is made of. */
const OWN = new Map<unknown, FormField>([
  [bilingualSchema, { kind: 'bilingual' }],
  [conditionSchema, { kind: 'condition' }],
  [criterionSourceSchema, { kind: 'source' }],
]);

interface Bound {
  readonly check: string;
  readonly value?: number;
  readonly minimum?: number;
  readonly pattern?: RegExp;
}

const boundsOf = (schema: z.core.$ZodType): readonly Bound[] =>
  (schema._zod.def.checks ?? []).map((check) => check._zod.def as unknown as Bound);

function entryOf(key: string, integer: boolean, max: number | undefined): NumberEntry {
  if (integer) return 'plain';
  if (/cny$/i.test(key)) return 'cny';
  return max !== undefined && max <= 2 ? 'share' : 'plain';
}

function numberField(schema: z.core.$ZodNumber, key: string): FormField {
  const bounds = boundsOf(schema);
  const bound = (check: string) => bounds.find((each) => each.check === check)?.value;
  const { format } = schema._zod.def as { format?: string };
  const integer = format === 'safeint';
  const max = bound('less_than');
  return {
    kind: 'number',
    entry: entryOf(key, integer, max),
    min: bound('greater_than'),
    max,
    integer,
  };
}

function textField(schema: z.core.$ZodString): FormField {
  const { format } = schema._zod.def as { format?: string };
  if (format === 'date') return { kind: 'date' };
  const pattern = boundsOf(schema).find((each) => each.pattern instanceof RegExp)?.pattern;
  return { kind: 'text', pattern };
}

function memberOf(key: string, schema: z.core.$ZodType): FormMember {
  if (!(schema instanceof z.ZodOptional))
    return { key, optional: false, field: formOf(schema, key) };
  const inner = schema._zod.def.innerType;
  const isTick = inner instanceof z.ZodLiteral && inner._zod.def.values[0] === true;
  return { key, optional: true, field: isTick ? { kind: 'tick' } : formOf(inner, key) };
}

function formOf(schema: z.core.$ZodType, key: string): FormField {
  const own = OWN.get(schema);
  if (own) return own;
  if (schema instanceof z.ZodObject) {
    const shape = Object.entries(schema._zod.def.shape as Record<string, z.core.$ZodType>);
    return { kind: 'object', members: shape.map(([name, inner]) => memberOf(name, inner)) };
  }
  if (schema instanceof z.ZodUnion) {
    const options = schema._zod.def.options.map((option) => formOf(option, key));
    return {
      kind: 'alternatives',
      options: options.flatMap((option) =>
        option.kind === 'alternatives' ? option.options : [option],
      ),
    };
  }
  if (schema instanceof z.ZodArray) {
    const atLeast = boundsOf(schema).find(({ check }) => check === 'min_length')?.minimum ?? 0;
    return { kind: 'list', item: formOf(schema._zod.def.element, key), atLeast };
  }
  if (schema instanceof z.ZodNullable)
    return { kind: 'nullable', inner: formOf(schema._zod.def.innerType, key) };
  if (schema instanceof z.ZodOptional) return formOf(schema._zod.def.innerType, key);
  if (schema instanceof z.ZodLiteral) return { kind: 'constant', value: schema._zod.def.values[0] };
  if (schema instanceof z.ZodEnum)
    return { kind: 'choice', codes: Object.values(schema._zod.def.entries).map(String) };
  if (schema instanceof z.ZodNumber) return numberField(schema, key);
  if (schema instanceof z.ZodString || schema instanceof z.ZodISODate) return textField(schema);
  return { kind: 'json' };
}

const known = new WeakMap<z.core.$ZodType, FormField>();

/**
 * The form that a schema asks for, so that a new type of benefit brings its own. What it does not
 * know is edited as JSON, never left out.
 */
export function formOfSchema(schema: z.core.$ZodType): FormField {
  const found = known.get(schema) ?? formOf(schema, '');
  known.set(schema, found);
  return found;
}
