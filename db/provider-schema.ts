import { z } from 'zod';
import { emailSchema } from './email';
import { oneLineSchema } from './one-line-schema';

const nameSchema = oneLineSchema(120);

/** What an administrator says of an institution. */
export const providerSchema = z.strictObject({
  name: z.strictObject({ zh: nameSchema, en: nameSchema }),
  isAgency: z.boolean(),
  /** Where reminders go that concern no one person. */
  contactEmail: emailSchema.nullable(),
});
