import { Decimal } from '@/lib/finance/decimal';
import { formatExactMoney, formatValue } from '@/lib/finance/format-amount';
import { formatDay } from '@/lib/profile/format-known';
import type { Bilingual } from '@/lib/taxonomy/bilingual';
import { type CodeList, codeLabel, hasCode } from '@/lib/taxonomy/code-list';
import {
  BENEFIT_TYPES,
  CONFIDENCES,
  EFFECTS,
  INSTRUMENT_CLASSES,
  INSTRUMENT_KINDS,
  INSTRUMENT_LEVELS,
} from '@/lib/taxonomy/instrument-codes';
import {
  AWARD_UNITS,
  BASES,
  CASE_STATUSES,
  CREDITED_TAXES,
  LIMIT_SCOPE_CODES,
  MARKET_PRICES,
  MARKET_QUANTITIES,
  REFUND_KINDS,
  RELATION_KINDS,
  SEEN,
  STANDINGS,
} from '../field-codes';
import { PARTIAL_DATE } from '../partial-date';

type Words = (value: unknown) => Bilingual | undefined;

const both = (zh: string, en = zh): Bilingual => ({ zh, en });

const number = (value: unknown) => (typeof value === 'number' ? new Decimal(value) : undefined);

const code =
  (list: CodeList): Words =>
  (value) =>
    typeof value === 'string' && hasCode(list, value) ? codeLabel(list, value) : undefined;

const day: Words = (value) =>
  typeof value === 'string' && PARTIAL_DATE.test(value)
    ? both(formatDay(value, 'zh'), formatDay(value, 'en'))
    : undefined;

const yuan: Words = (value) => {
  const sum = number(value);
  return sum && both(formatExactMoney(sum, 'zh'), formatExactMoney(sum, 'en'));
};

const share: Words = (value) => {
  const part = number(value);
  return part && both(formatValue(part, 'share', 'zh'));
};

const points: Words = (value) => {
  const part = number(value)?.times(100).toFixed();
  return part === undefined ? undefined : both(`${part}个百分点`, `${part} points`);
};

const years: Words = (value) => {
  const count = number(value);
  return count && both(`${count.toFixed()}年`, count.eq(1) ? '1 year' : `${count.toFixed()} years`);
};

const flag: Words = (value) =>
  typeof value === 'boolean' ? (value ? both('是', 'yes') : both('否', 'no')) : undefined;

const part = (fields: Readonly<Record<string, Words>>) =>
  Object.fromEntries(Object.entries(fields).map(([key, words]) => [`benefit.parts.${key}`, words]));

const SCALARS: Readonly<Record<string, Words>> = {
  kind: code(INSTRUMENT_KINDS),
  effect: code(EFFECTS),
  level: code(INSTRUMENT_LEVELS),
  standing: code(STANDINGS),
  effectiveFrom: day,
  effectiveTo: day,
  applyUntil: day,
  'legalBasis.issuedOn': day,
  'sources.verified': code(SEEN),
  confidence: code(CONFIDENCES),
  verifiedOn: day,
  sample: flag,
  'benefit.type': code(BENEFIT_TYPES),
  'benefit.alsoTypes': code(BENEFIT_TYPES),
  'benefit.programme.cny': yuan,
  classes: code(INSTRUMENT_CLASSES),
  'relations.kind': code(RELATION_KINDS),
  'relations.with.classes': code(INSTRUMENT_CLASSES),
  'relations.capCny': yuan,
  'relations.share': share,
  'cases.asOf': day,
  'cases.status': code(CASE_STATUSES),
  ...part({
    type: code(BENEFIT_TYPES),
    extra: flag,
    rate: share,
    spreadOverLpr: points,
    rateCut: points,
    maxYears: years,
    loanCapCny: yuan,
    feeShare: share,
    points,
    shareOfInterest: share,
    shareOfLpr: share,
    mostPoints: points,
    upTo: flag,
    years,
    'limits.cny': yuan,
    'limits.per': code(LIMIT_SCOPE_CODES),
    'limits.share': share,
    'limits.base': code(BASES),
    share,
    base: code(BASES),
    floorCny: yuan,
    forTitle: flag,
    cny: yuan,
    'perUnit.cny': yuan,
    'perUnit.unit': code(AWARD_UNITS),
    against: code(CREDITED_TAXES),
    'baseLimit.share': share,
    'baseLimit.base': code(BASES),
    carryForwardYears: years,
    countedShare: share,
    exemptYears: years,
    halfYears: years,
    halfRate: share,
    of: code(REFUND_KINDS),
    shares: share,
    'perCar.rate': share,
    'perCar.mostCny': yuan,
    feeRate: share,
    quantity: code(MARKET_QUANTITIES),
    price: code(MARKET_PRICES),
  }),
};

/** A single value in words, as its field means it; undefined where it does not fit the field. */
export function scalarWords(field: string, value: unknown): Bilingual | undefined {
  return Object.hasOwn(SCALARS, field) ? SCALARS[field]?.(value) : undefined;
}
