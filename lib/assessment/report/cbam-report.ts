import { z } from 'zod';
import { toYuan } from '@/lib/finance/money-number';
import type { Locale } from '@/lib/taxonomy/bilingual';
import { CBAM_GOODS, type Coverage } from '../cbam/covered-goods';
import type { DeMinimis } from '../cbam/de-minimis';
import type { CbamResult, GoodExposure } from '../cbam/exposure';
import type { MissingInput } from '../cbam/exposure-lines';
import type { CostRange } from '../cbam/good-cost';
import type { GoodYear } from '../cbam/good-year';
import type { Parameter } from '../cbam/parameters';
import {
  amountReport,
  inLocale,
  lineReports,
  lineSchema,
  originReport,
  originShape,
  orNull,
  plain,
  rangeSchema,
  textSchema,
} from './reported-figure';

const statusSchema = z.enum(['covered', 'not_covered', 'unknown'] satisfies Coverage['status'][]);
const missingSchema = z.array(
  z.enum([
    'euExports',
    'tonnes',
    'embeddedEmissions',
    'euroPerTonne',
    'cnyPerEuro',
  ] satisfies MissingInput[]),
);
const likely = z.number().nullable().describe('Null where none can be named');
const estimateSchema = z.strictObject({ ...rangeSchema.shape, likely }).nullable();

const yearSchema = z.strictObject({
  year: z.int(),
  perTonne: rangeSchema.nullable().describe('tCO2e per tonne, a default with its mark-up'),
  emissions: rangeSchema.nullable().describe('tCO2e of the year’s exports'),
  freeAllocation: rangeSchema.nullable().describe('tCO2e per tonne taken off'),
  due: estimateSchema.describe('tCO2e for which certificates are due'),
  euroBeforeHome: estimateSchema.describe('Before the carbon price paid at home is taken off'),
  euro: estimateSchema,
  cny: estimateSchema,
});

const goodSchema = z.strictObject({
  cn: textSchema,
  status: statusSchema,
  good: z.enum(CBAM_GOODS).nullable(),
  tonnes: rangeSchema.nullable(),
  emissionsFrom: z.enum(['firm', 'default']).nullable(),
  years: z.array(yearSchema),
  lines: z.array(lineSchema),
  missing: missingSchema,
});

const parameterSchema = z.strictObject({
  name: textSchema,
  unit: textSchema,
  min: z.number(),
  likely: z.number(),
  max: z.number(),
  asOf: z.iso.date(),
  ...originShape,
  note: textSchema,
});

export const cbamSchema = z.strictObject({
  status: statusSchema,
  total: z
    .array(z.strictObject({ year: z.int(), euro: estimateSchema, cny: estimateSchema }))
    .describe('Null where a good that is or may be covered has no amount'),
  goods: z.array(goodSchema),
  deMinimis: z
    .strictObject({
      tonnes: rangeSchema,
      status: z.enum(['above', 'unknown', 'not_counted'] satisfies DeMinimis['status'][]),
    })
    .nullable()
    .describe('The 50 tonnes a year and importer'),
  parameters: z.array(parameterSchema),
  exchangeRate: z
    .strictObject({ cnyPerEuro: z.number(), asOf: z.iso.date(), source: textSchema })
    .nullable(),
  lines: z.array(lineSchema),
  missing: missingSchema,
});

const finite = (value: CostRange['max']) => (value.isFinite() ? toYuan(value) : null);

const moneyReport = ({ min, likely: expected, max }: CostRange) => ({
  min: finite(min),
  likely: orNull(expected, finite),
  max: finite(max),
});

const dueReport = (due: CostRange) => ({
  ...amountReport(due),
  likely: orNull(due.likely, (tonnes) => plain(tonnes.toNumber())),
});

function yearReport(of: GoodYear) {
  return {
    year: of.year,
    perTonne: orNull(of.perTonne, amountReport),
    emissions: orNull(of.emissions, amountReport),
    freeAllocation: orNull(of.freeAllocation, amountReport),
    due: orNull(of.due, dueReport),
    euroBeforeHome: orNull(of.euroBeforeHome, moneyReport),
    euro: orNull(of.euro, moneyReport),
    cny: orNull(of.cny, moneyReport),
  };
}

function goodReport(exposure: GoodExposure, locale: Locale) {
  const { cn, status, good, tonnes, emissionsFrom, years, lines, missing } = exposure;
  return {
    cn,
    status,
    good,
    tonnes: orNull(tonnes, amountReport),
    emissionsFrom,
    years: years.map(yearReport),
    lines: lineReports(lines, locale),
    missing: [...missing],
  };
}

function parameterReport(parameter: Parameter, locale: Locale) {
  const { name, unit, note, min, likely: expected, max, asOf, origin } = parameter;
  return {
    ...inLocale({ name, unit, note }, locale),
    min: plain(min.toNumber()),
    likely: plain(expected.toNumber()),
    max: plain(max.toNumber()),
    asOf,
    ...originReport(origin, locale),
  };
}

export function cbamReport(result: CbamResult, locale: Locale): z.output<typeof cbamSchema> {
  const { status, total, goods, deMinimis, parameters, exchangeRate, lines, missing } = result;
  return {
    status,
    total: total.map(({ year, euro, cny }) => ({
      year,
      euro: orNull(euro, moneyReport),
      cny: orNull(cny, moneyReport),
    })),
    goods: goods.map((good) => goodReport(good, locale)),
    deMinimis: orNull(deMinimis, ({ tonnes, status: held }) => ({
      tonnes: amountReport(tonnes),
      status: held,
    })),
    parameters: parameters.map((parameter) => parameterReport(parameter, locale)),
    exchangeRate: orNull(exchangeRate, ({ source, ...rate }) => ({
      ...rate,
      source: source[locale],
    })),
    lines: lineReports(lines, locale),
    missing: [...missing],
  };
}
