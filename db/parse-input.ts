import type { z } from 'zod';
import { AppError } from '@/lib/access/app-error';
import { faultLines } from './fault-lines';

/** Parses what a command was given. @throws AppError `invalid` that names each faulty path */
export function parseInput<S extends z.ZodType>(schema: S, input: unknown): z.output<S> {
  const parsed = schema.safeParse(input);
  if (parsed.success) return parsed.data;
  throw new AppError('invalid', faultLines(parsed.error).join('\n'), { cause: parsed.error });
}
