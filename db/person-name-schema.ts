import { z } from 'zod';

/** What a person is called here: one line of at most 80 characters. */
export const personNameSchema = z
  .string()
  .max(1000)
  .transform((text) => text.normalize('NFC').replace(/\s+/gu, ' ').trim())
  .pipe(z.string().min(1).max(80));
