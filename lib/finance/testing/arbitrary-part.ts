import fc from 'fast-check';
import { BASE_CODES } from '../benefit/base';
import { LIMIT_SCOPES, type Limit } from '../benefit/limit';
import type { BenefitPart, BenefitType } from '../benefit/registry';
import { REFUND_SHARES } from './refund-shares';

const SOURCE = { document: 'test' };

const share = fc.oneof(
  fc.constantFrom(0.01, 0.05, 0.1, 0.3, 0.5, 0.8, 1),
  fc.integer({ min: 1, max: 10_000 }).map((part) => part / 10_000),
);
const rate = fc.oneof(
  fc.constantFrom(0.005, 0.01, 0.015, 0.02, 0.03),
  fc.integer({ min: 1, max: 1000 }).map((part) => part / 10_000),
);
const yuan = fc.oneof(
  fc.constantFrom(0.01, 1, 1e4, 5e6, 7.5e7, 1e12),
  fc.integer({ min: 1, max: 2_000_000_000 }).map((fen) => fen / 100),
);
const base = fc.constantFrom(...BASE_CODES);
const upTo = fc.option(fc.constant(true as const), { freq: 3, nil: undefined });

const limit: fc.Arbitrary<Limit> = fc.oneof(
  fc.record({ cny: yuan, per: fc.constantFrom(...LIMIT_SCOPES) }),
  fc.record({ share, base }),
);
const limits = fc.array(limit, { maxLength: 3 });

/** Without the keys whose value is undefined, which a part may not hold. */
const dense = <T extends object>(part: T) =>
  Object.fromEntries(Object.entries(part).filter(([, value]) => value !== undefined));

const optional = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: undefined });

function part(type: BenefitType, fields: Record<string, fc.Arbitrary<unknown>>) {
  return fc
    .record(fields)
    .map((own) => ({ type, source: SOURCE, ...dense(own) }) as unknown as BenefitPart);
}

/** One of several ways to say a number, the others left out. */
const oneOf = (ways: Record<string, fc.Arbitrary<unknown>>) =>
  fc.oneof(...Object.entries(ways).map(([key, value]) => value.map((it) => ({ [key]: it }))));

function withOne(
  type: BenefitType,
  ways: Record<string, fc.Arbitrary<unknown>>,
  fields: Record<string, fc.Arbitrary<unknown>>,
) {
  return fc
    .tuple(oneOf(ways), part(type, fields))
    .map(([way, rest]) => ({ ...rest, ...way }) as BenefitPart);
}

const LOAN_WAYS = {
  rate,
  spreadOverLpr: fc.integer({ min: -50, max: 100 }).map((points) => points / 1000),
  rateCut: rate,
};
const LOAN_REST = {
  maxYears: optional(fc.integer({ min: 1, max: 12 })),
  loanCapCny: optional(yuan),
  feeShare: optional(rate),
};
const SHARED_COST = { share, base, upTo, limits };

/** Every type of benefit with any numbers its schema allows; a new type has to be added here. */
export const PART_ARBITRARIES: Readonly<Record<BenefitType, fc.Arbitrary<BenefitPart>>> = {
  loan: withOne('loan', LOAN_WAYS, LOAN_REST),
  refinancing_facility: withOne('refinancing_facility', LOAN_WAYS, LOAN_REST),
  interest_subsidy: withOne(
    'interest_subsidy',
    { points: rate, shareOfInterest: share, shareOfLpr: share },
    {
      mostPoints: optional(rate),
      upTo,
      years: fc.integer({ min: 1, max: 6 }),
      loanCapCny: optional(yuan),
      limits,
    },
  ),
  grant: part('grant', { share, base, upTo, floorCny: optional(yuan), limits }),
  fixed_award: withOne(
    'fixed_award',
    {
      cny: yuan,
      perUnit: fc.record({ cny: yuan, unit: fc.constantFrom('tce', 'tco2e', 'kw') }),
    },
    { forTitle: upTo, upTo, limits },
  ),
  tax_credit: part('tax_credit', {
    against: fc.constantFrom('income_tax', 'vat'),
    share,
    base,
    baseLimit: optional(fc.record({ share, base })),
    carryForwardYears: optional(fc.integer({ min: 0, max: 6 })),
  }),
  income_tax_rate: part('income_tax_rate', { rate: fc.constantFrom(0, 0.05, 0.15, 0.2, 0.25) }),
  income_reduction: part('income_reduction', { countedShare: share, base }),
  super_deduction: part('super_deduction', { share: fc.constantFrom(0.5, 1, 1.2, 2), base }),
  accelerated_depreciation: part('accelerated_depreciation', { base }),
  holiday: part('holiday', {
    exemptYears: fc.integer({ min: 1, max: 4 }),
    halfYears: fc.integer({ min: 1, max: 4 }),
    halfRate: fc.constantFrom(0, 0.075, 0.125, 0.25),
  }),
  vat_refund: fc.oneof(
    part('vat_refund', { of: fc.constantFrom('yearly', 'input_credit'), share, base, upTo }),
    part('vat_refund', {
      of: fc.constant('yearly'),
      shares: fc.constant(REFUND_SHARES),
      base: fc.constant('resource_product_vat'),
      upTo,
    }),
  ),
  tax_exemption: fc.oneof(
    part('tax_exemption', { share, base }),
    part('tax_exemption', { perCar: fc.record({ rate: share, mostCny: yuan }) }),
  ),
  guarantee: part('guarantee', { feeRate: rate, loanCapCny: optional(yuan) }),
  insurance: part('insurance', SHARED_COST),
  leasing: part('leasing', SHARED_COST),
  bond: part('bond', SHARED_COST),
  equity: part('equity', { share, base }),
  market: part('market', {
    quantity: fc.constant('carbon_reduction'),
    price: fc.constant('carbonPrice'),
  }),
};

export const BENEFIT_TYPES = Object.keys(PART_ARBITRARIES) as readonly BenefitType[];

export const anyPart: fc.Arbitrary<BenefitPart> = fc.oneof(...Object.values(PART_ARBITRARIES));
