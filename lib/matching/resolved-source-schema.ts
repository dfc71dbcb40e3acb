import { z } from 'zod';
import { PARTIAL_DATE } from '@/lib/catalogue/partial-date';
import type { ResolvedSource } from './resolved-source';

const text = z.string().min(1);

export const resolvedSourceSchema: z.ZodType<ResolvedSource> = z.union([
  z.strictObject({
    document: z.strictObject({
      title: text,
      number: text.exactOptional(),
      issuedOn: z.string().regex(PARTIAL_DATE).exactOptional(),
      address: text.exactOptional(),
      verified: z.enum(['seen', 'knowledge']).exactOptional(),
    }),
    clause: text.exactOptional(),
  }),
  z.strictObject({ platform: z.literal(true), clause: text.exactOptional() }),
]);
