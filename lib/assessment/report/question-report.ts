import { z } from 'zod';
import { attributeKeySchema } from '@/lib/profile/attribute-key-schema';
import type { Locale } from '@/lib/taxonomy/bilingual';
import type { PlausibilityQuestion } from '../plausibility/question';
import { originReport, originShape, textSchema } from './reported-figure';

const bare = z.strictObject({
  id: textSchema,
  attributes: z.array(attributeKeySchema),
  row: z.int().min(0).exactOptional().describe('The entry of a list that is meant, from 0'),
  text: textSchema,
  would: textSchema.exactOptional().describe('What the value would become'),
});

export const questionSchema = z.union([bare, bare.extend(originShape)]);

export function questionReport(
  { id, attributes, row, text, would, origin }: PlausibilityQuestion,
  locale: Locale,
): z.output<typeof questionSchema> {
  return {
    id,
    attributes: [...attributes],
    ...(row !== undefined && { row }),
    text: text[locale],
    ...(would && { would: would[locale] }),
    ...(origin && originReport(origin, locale)),
  };
}
