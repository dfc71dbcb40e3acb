import { unitWord } from '@/app/_export/unit-word';
import {
  ASSUMPTION_KEYS,
  type AssumptionKey,
  type AssumptionOverrides,
  assumedValue,
  assumption,
} from '@/lib/finance/assumption';
import { assumptionsSchema } from '@/lib/finance/assumption-schema';
import { decimal } from '@/lib/finance/estimate';
import { formatValue } from '@/lib/finance/format-amount';
import type { FieldIssue } from '@/lib/profile/form/field-reading';
import { readQuantity } from '@/lib/profile/form/quantity-text';
import type { Bilingual, Locale } from '@/lib/taxonomy/bilingual';

/** The form of assumptions as typed. */
export type AssumptionText = Readonly<Record<AssumptionKey, string>>;

/** Longer than any number that could be meant; what is cut to it is refused. */
const LONGEST = 40;

const isPercent = (key: AssumptionKey) => ['rate', 'share'].includes(assumption(key).unit);
const isYears = (key: AssumptionKey) => assumption(key).unit === 'years';

/** The unit beside the field. */
export function assumptionUnit(key: AssumptionKey): Bilingual {
  if (isPercent(key)) return { zh: '%', en: '%' };
  const { unit } = assumption(key);
  return { zh: unitWord(unit, 'zh'), en: unitWord(unit, 'en') };
}

export function assumptionWords(key: AssumptionKey, value: number, locale: Locale): string {
  if (isYears(key) && value === 1) return locale === 'zh' ? '1年' : '1 year';
  return formatValue(decimal(value), assumption(key).unit, locale);
}

/** Every field of the form, by a way to read it. */
export function typedAssumptions(read: (key: AssumptionKey) => string): AssumptionText {
  return Object.fromEntries(
    ASSUMPTION_KEYS.map((key) => [key, read(key).trim().slice(0, LONGEST)]),
  ) as AssumptionText;
}

/** The values in force as the form shows them; `readAssumptions` reads them back. */
export function writeAssumptions(overrides: AssumptionOverrides, asOf: string): AssumptionText {
  return typedAssumptions((key) =>
    decimal(assumedValue(key, overrides, asOf))
      .times(isPercent(key) ? 100 : 1)
      .toFixed(),
  );
}

function boundsIssue(key: AssumptionKey): FieldIssue {
  const { label, min, max, integer } = assumption(key);
  const ends = (locale: Locale) =>
    [min, max].map((end) => (integer ? String(end) : assumptionWords(key, end, locale)));
  const [zh, en] = [ends('zh'), ends('en')];
  return {
    field: key,
    message: {
      zh: `${label.zh}：请填${zh[0]}至${zh[1]}之间的${integer ? '整数' : '数'}`,
      en: `${label.en}: please enter a ${integer ? 'whole number' : 'number'} from ${en[0]} to ${en[1]}`,
    },
  };
}

/** "6.5", "6.5%" and "６．５％" alike; undefined for anything that is not one number. */
function readValue(key: AssumptionKey, text: string): number | undefined {
  if (text.length >= LONGEST) return undefined;
  const unit = isPercent(key) ? 'share' : isYears(key) ? 'years' : null;
  const read = readQuantity(text.replace('−', '-'), isPercent(key) ? 0.01 : 1, unit);
  return read.ok && typeof read.value === 'number' ? read.value : undefined;
}

/**
 * The values that replace a default. An empty field, or one that holds the default of that day,
 * replaces nothing; one that is no number within its bounds is named.
 */
export function readAssumptions(
  typed: AssumptionText,
  asOf: string,
): { readonly overrides: AssumptionOverrides; readonly issues: readonly FieldIssue[] } {
  const issues: FieldIssue[] = [];
  const overrides: Partial<Record<AssumptionKey, number>> = {};
  for (const key of ASSUMPTION_KEYS) {
    if (typed[key] === '') continue;
    const parsed = assumptionsSchema.shape[key].safeParse(readValue(key, typed[key]));
    if (parsed.data === undefined) issues.push(boundsIssue(key));
    else if (parsed.data !== assumption(key).byDefault(asOf)) overrides[key] = parsed.data;
  }
  return { overrides, issues };
}
