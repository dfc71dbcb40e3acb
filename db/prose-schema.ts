import { z } from 'zod';

/** A text that somebody types: trimmed, and without the one sign PostgreSQL cannot keep. */
export function proseSchema({ min = 0, max = 2000 }: { min?: number; max?: number }) {
  return z
    .string()
    .transform((text) => text.replaceAll('\u0000', '').trim())
    .pipe(z.string().min(min).max(max));
}
