import { z } from 'zod';

/** A name: one line of 1 to `max` characters, with its white space put in order. */
export function oneLineSchema(max: number) {
  return z
    .string()
    .max(1000)
    .transform((text) => text.normalize('NFC').replace(/\s+/gu, ' ').trim())
    .pipe(z.string().min(1).max(max));
}
