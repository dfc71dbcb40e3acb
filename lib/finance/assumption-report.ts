import { z } from 'zod';
import type { Locale } from '@/lib/taxonomy/bilingual';
import {
  ASSUMPTION_KEYS,
  type AssumptionKey,
  type AssumptionOverrides,
  assumedValue,
  assumption,
} from './assumption';

const text = z.string().min(1);

/** An assumption that a result rests on: its value, and where that comes from. */
export const assumptionReportSchema = z.strictObject({
  key: z.enum(ASSUMPTION_KEYS as [AssumptionKey, ...AssumptionKey[]]),
  label: text,
  value: z.number(),
  source: text,
  overridden: z.boolean(),
});

export function assumptionReport(
  key: AssumptionKey,
  overrides: AssumptionOverrides,
  asOf: string,
  locale: Locale,
): z.output<typeof assumptionReportSchema> {
  return {
    key,
    label: assumption(key).label[locale],
    value: assumedValue(key, overrides, asOf),
    source: assumption(key).source(asOf)[locale],
    overridden: overrides[key] !== undefined,
  };
}
