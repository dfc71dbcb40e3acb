import { z } from 'zod';
import { bilingualSchema } from '@/lib/criteria/condition';
import { PACKAGE_STATUSES } from './package-answer-words';

const text = z.string().min(1);
const number = z.number();
const ids = z.array(text);

const yearSchema = z.strictObject({
  year: z.int(),
  drawDown: number,
  repayment: number,
  interest: number,
  subsidy: number,
  grant: number,
  tax: number,
  net: number,
});

/** The best set of instruments that may be combined; numbers are yuan of the likely case. */
export const packageReportSchema = z.strictObject({
  status: z.enum(PACKAGE_STATUSES),
  message: bilingualSchema.nullable().describe('Why there is no package, where there is none'),
  chosen: ids,
  low: number.nullable(),
  likely: number.nullable(),
  high: number.nullable(),
  adjustments: z.array(
    z.strictObject({
      kind: z.enum(['income_tax_together', 'grants_off_base']),
      instruments: ids,
      amount: number,
    }),
  ),
  runnerUp: z.strictObject({ chosen: ids, likely: number }).nullable(),
  binding: z.array(
    z.strictObject({
      kind: z.enum(['pool', 'exclusion', 'requirement']),
      instruments: ids,
      text: bilingualSchema,
    }),
  ),
  leftOut: z.array(z.strictObject({ id: text, conflictsWith: ids, reason: bilingualSchema })),
  cashFlow: z.array(yearSchema),
  effectiveRate: z.strictObject({ before: number.nullable(), after: number.nullable() }),
  fundingGap: number.nullable(),
  payback: z.strictObject({ before: number.nullable(), after: number.nullable() }).nullable(),
});

export type PackageReport = z.output<typeof packageReportSchema>;
