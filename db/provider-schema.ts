import { z } from 'zod';
import { emailSchema } from './email';

const nameSchema = z
  .string()
  .max(1000)
  .transform((text) => text.normalize('NFC').replace(/\s+/gu, ' ').trim())
  .pipe(z.string().min(1).max(120));

/** What an administrator says of an institution. */
export const providerSchema = z.strictObject({
  name: z.strictObject({ zh: nameSchema, en: nameSchema }),
  isAgency: z.boolean(),
  /** Where reminders go that concern no one person. */
  contactEmail: emailSchema.nullable(),
});
