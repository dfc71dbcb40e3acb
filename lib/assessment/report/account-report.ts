import { z } from 'zod';
import { attributeKeySchema } from '@/lib/profile/attribute-key-schema';
import type { Locale } from '@/lib/taxonomy/bilingual';
import {
  FUEL_CARRIERS,
  FUEL_UNITS,
  type FuelCarrierCode,
  fuelCarrier,
} from '@/lib/taxonomy/fuel-carrier';
import type { AccountRow, Converted } from '../account/account-row';
import type { AccountDifference } from '../account/difference';
import type { AccountTotals, EnergyAccount } from '../account/energy-account';
import {
  lineReports,
  lineSchema,
  originReport,
  originShape,
  orNull,
  rangeReport,
  rangeSchema,
  shareRangeSchema,
  textSchema,
} from './reported-figure';

const convertedSchema = z.strictObject({
  factor: rangeSchema.describe('Per base unit'),
  value: rangeSchema,
  ...originShape,
});

const rowSchema = z.strictObject({
  carrier: z.enum(FUEL_CARRIERS as [FuelCarrierCode, ...FuelCarrierCode[]]),
  name: textSchema,
  amount: rangeSchema.describe('As stated, in `unit`'),
  unit: z.enum(FUEL_UNITS),
  quantity: rangeSchema.describe('In `baseUnit`'),
  baseUnit: z.enum(FUEL_UNITS),
  energy: convertedSchema.describe('tce'),
  carbon: convertedSchema.nullable().describe('tCO2; null where no factor is known'),
  scope: z
    .union([z.literal(1), z.literal(2)])
    .nullable()
    .describe('Null for working media'),
  repeated: z.boolean(),
  counted: z.boolean(),
  lines: z.array(lineSchema),
});

const known = rangeSchema.nullable();

const totalsSchema = z.strictObject({
  energy: known.describe('tce, electricity at its calorific value'),
  electricity: known.describe('kWh'),
  scope1: z.strictObject({ fuel: known, process: known, total: known }).describe('tCO2e'),
  scope2: z
    .strictObject({ electricity: known, heat: known })
    .describe('tCO2e, location-based: contracts and certificates do not reduce it'),
  emissions: known.describe('tCO2e, scopes 1 and 2'),
});

const differenceSchema = z.strictObject({
  attribute: attributeKeySchema,
  own: rangeSchema,
  account: rangeSchema,
  by: rangeSchema,
  text: textSchema,
});

export const accountSchema = z.strictObject({
  rows: z.array(rowSchema),
  totals: totalsSchema.describe('Null where nothing is known'),
  greenPower: z
    .strictObject({
      renewableShare: shareRangeSchema,
      marketLike: known.describe('tCO2 of electricity if the renewable part counted as zero'),
      lines: z.array(lineSchema),
    })
    .nullable()
    .describe('For information, not for scoring'),
  differences: z.array(differenceSchema).describe('Where the firm’s own figure is another'),
  lines: z.array(lineSchema),
  missing: z.array(attributeKeySchema),
});

function convertedReport({ factor, value, origin }: Converted, locale: Locale) {
  return {
    factor: rangeReport(factor),
    value: rangeReport(value),
    ...originReport(origin, locale),
  };
}

function rowReport(row: AccountRow, locale: Locale) {
  const { carrier, unit, scope, repeated, counted } = row;
  return {
    carrier,
    name: row.name[locale],
    amount: rangeReport(row.amount),
    unit,
    quantity: rangeReport(row.quantity),
    baseUnit: fuelCarrier(carrier).base,
    energy: convertedReport(row.tce, locale),
    carbon: orNull(row.co2, (converted) => convertedReport(converted, locale)),
    scope,
    repeated,
    counted,
    lines: lineReports(row.lines, locale),
  };
}

function totalsReport(totals: AccountTotals) {
  const of = (key: keyof AccountTotals) => orNull(totals[key], rangeReport);
  return {
    energy: of('energy'),
    electricity: of('electricity'),
    scope1: { fuel: of('fuel'), process: of('process'), total: of('scope1') },
    scope2: { electricity: of('power'), heat: of('heat') },
    emissions: of('emissions'),
  };
}

function differenceReport(difference: AccountDifference, locale: Locale) {
  const { attribute, own, account, by, text } = difference;
  return {
    attribute,
    own: rangeReport(own),
    account: rangeReport(account),
    by: rangeReport(by),
    text: text[locale],
  };
}

export function accountReport(
  account: EnergyAccount,
  locale: Locale,
): z.output<typeof accountSchema> {
  const { rows, totals, greenPower, differences, lines, missing } = account;
  return {
    rows: rows.map((row) => rowReport(row, locale)),
    totals: totalsReport(totals),
    greenPower: orNull(greenPower, ({ renewableShare, marketLike, lines: said }) => ({
      renewableShare: { ...renewableShare },
      marketLike: orNull(marketLike, rangeReport),
      lines: lineReports(said, locale),
    })),
    differences: differences.map((difference) => differenceReport(difference, locale)),
    lines: lineReports(lines, locale),
    missing: [...missing],
  };
}
