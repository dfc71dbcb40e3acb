import { z } from 'zod';
import { describeIssue } from '@/lib/profile/profile-issue';
import type { Fault } from './problem';

export type Query<S extends z.ZodType> =
  | { readonly ok: true; readonly value: z.output<S> }
  | { readonly ok: false; readonly faults: readonly Fault[] };

/** The schema inside `optional` and `default`. */
export function bareSchema(schema: z.core.$ZodType): z.core.$ZodType {
  return schema instanceof z.ZodOptional || schema instanceof z.ZodDefault
    ? bareSchema(schema.unwrap())
    : schema;
}

const repeated = (parameter: string): Fault => ({
  parameter,
  message: { zh: `${parameter}：只能给出一次`, en: `${parameter}: may be given only once` },
});

function rawValue(schema: z.core.$ZodType | undefined, values: readonly string[]): unknown {
  const bare = schema && bareSchema(schema);
  if (bare instanceof z.ZodArray) return values;
  const [text = ''] = values;
  return bare instanceof z.ZodNumber && /^\d{1,9}$/.test(text) ? Number(text) : text;
}

function faultsOf(error: z.ZodError, raw: unknown): Fault[] {
  return error.issues.flatMap((issue) =>
    describeIssue(issue, raw).map(({ pointer, message }) => ({
      parameter: pointer.split('/')[1] ?? '',
      message,
    })),
  );
}

/**
 * Reads query parameters by a schema: a list takes a parameter several times, everything else once;
 * a parameter that the schema does not name is refused.
 */
export function readQuery<S extends z.ZodObject>(schema: S, params: URLSearchParams): Query<S> {
  const shape: Readonly<Record<string, z.core.$ZodType>> = schema.shape;
  const names = [...new Set(params.keys())];
  const single = (name: string) =>
    Object.hasOwn(shape, name) && !(shape[name] && bareSchema(shape[name]) instanceof z.ZodArray);
  const raw = Object.fromEntries(
    names.map((name) => [
      name,
      rawValue(Object.hasOwn(shape, name) ? shape[name] : undefined, params.getAll(name)),
    ]),
  );
  const twice = names.filter((name) => single(name) && params.getAll(name).length > 1);
  const parsed = schema.safeParse(raw);
  const faults = [...twice.map(repeated), ...(parsed.success ? [] : faultsOf(parsed.error, raw))];
  return parsed.success && faults.length === 0
    ? { ok: true, value: parsed.data }
    : { ok: false, faults };
}
