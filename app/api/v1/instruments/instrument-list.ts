import { z } from 'zod';
import { type Instrument, instrumentSchema } from '@/lib/catalogue/instrument';

const itemSchema = instrumentSchema.pick({
  id: true,
  kind: true,
  effect: true,
  level: true,
  name: true,
  provider: true,
  summary: true,
  standing: true,
  effectiveFrom: true,
  effectiveTo: true,
  applyUntil: true,
  confidence: true,
  verifiedOn: true,
});

/** What `GET /api/v1/instruments` answers with: one page of what was found. */
export const instrumentListSchema = z.strictObject({
  revision: z.int().min(0),
  page: z.int().min(1),
  pageSize: z.int().min(1).max(100),
  total: z.int().min(0),
  instruments: z.array(itemSchema),
});

/** What `GET /api/v1/instruments/{id}` answers with: the whole record. */
export const instrumentRecordSchema = z.strictObject({
  revision: z.int().min(0),
  instrument: instrumentSchema,
});

/** An instrument as a line of a list. */
export function listItem(instrument: Instrument): z.output<typeof itemSchema> {
  const { id, kind, effect, level, name, provider, summary, standing } = instrument;
  const { effectiveFrom, effectiveTo, applyUntil, confidence, verifiedOn } = instrument;
  const what = { id, kind, effect, level, name, provider, summary };
  return { ...what, standing, effectiveFrom, effectiveTo, applyUntil, confidence, verifiedOn };
}
