import { z } from 'zod';
import { bilingualSchema } from '@/lib/criteria/condition';

/** One entry of a list of codes; sectors, regions, stages and fuels add their own fields. */
export const codeItemSchema = z.looseObject({
  code: z.union([z.string(), z.number()]),
  name: bilingualSchema,
});

/** One attribute of the profile; `codes`, `unit`, `min` and the rest follow from its type. */
export const attributeItemSchema = z.looseObject({
  key: z.string().min(1),
  label: bilingualSchema,
  type: z.string().min(1),
  operators: z.array(z.string()).readonly(),
});

/** What `GET /api/v1/taxonomy/{list}` answers with. */
export const taxonomySchema = z.strictObject({
  list: z.string().min(1),
  items: z.array(z.union([codeItemSchema, attributeItemSchema])),
});

export type CodeItem = z.output<typeof codeItemSchema>;
export type AttributeItem = z.output<typeof attributeItemSchema>;
