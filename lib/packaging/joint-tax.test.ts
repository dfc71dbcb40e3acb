import { describe, expect, it } from 'vitest';
import { Decimal, ONE } from '@/lib/finance/decimal';
import type { TaxSaving } from '@/lib/finance/income-tax';
import { type ChosenItem, jointTax, jointTaxWithoutGrants, likelyBase } from './joint-tax';
import type { PackageItem } from './package-item';
import type { Relation } from './relation';
import {
  CREDIT,
  grantOf,
  itemWith,
  LOWER_RATE,
  SAID,
  sampleValuation,
  subsidyOf,
} from './testing/sample-item';

const LESS_GRANTS: readonly Relation[] = [{ kind: 'less_grants', ...SAID }];
const credit = itemWith('credit', [CREDIT], { relations: LESS_GRANTS });
const full = (item: PackageItem): ChosenItem => ({ item, taken: ONE });
const likely = ({ presentValues }: TaxSaving) =>
  presentValues.reduce((sum, { estimate }) => sum + (estimate?.likely.toNumber() ?? 0), 0);

const saved = (...chosen: ChosenItem[]) => likely(jointTax(chosen, sampleValuation()));

describe('jointTax', () => {
  it('is what a measure saves by itself where nothing stands beside it', () => {
    expect(saved(full(credit))).toBe(1_000_000);
    expect(saved(full(credit), full(itemWith('s', [subsidyOf(0.01)])))).toBe(1_000_000);
    expect(saved()).toBe(0);
  });

  it('takes what grants pay for off the base: 4 of 10 million leave six tenths of the credit', () => {
    const grant = itemWith('grant', [grantOf(4e6)]);
    expect(saved(full(credit), full(grant))).toBe(600_000);
    expect(likely(jointTaxWithoutGrants([full(credit), full(grant)], sampleValuation()))).toBe(
      1_000_000,
    );
  });

  it('counts of a grant only what is taken of it', () => {
    const grant = itemWith('grant', [grantOf(4e6)]);
    expect(saved(full(credit), { item: grant, taken: new Decimal('0.25') })).toBe(900_000);
  });

  it('leaves nothing, and never less, where grants pay for all of it', () => {
    expect(saved(full(credit), full(itemWith('grant', [grantOf(15e6)])))).toBe(0);
  });

  it('lets grants be where the record does not say so, and other measures as they are', () => {
    const plain = itemWith('credit', [CREDIT]);
    const grant = full(itemWith('grant', [grantOf(4e6)]));
    expect(saved(full(plain), grant)).toBe(1_000_000);
    const rate = itemWith('rate', [LOWER_RATE], { relations: LESS_GRANTS });
    expect(saved(full(rate), grant)).toBe(5_000_000);
    expect(saved(full(rate), full(credit), grant)).toBe(5_600_000);
  });

  it('does not take the grant of a measure off its own base', () => {
    const both = itemWith('both', [CREDIT, grantOf(4e6)], { relations: LESS_GRANTS });
    expect(saved(full(both))).toBe(1_000_000);
    expect(saved(full(both), full(itemWith('grant', [grantOf(1e6)])))).toBe(900_000);
  });

  it('says in its arithmetic what was taken off', () => {
    const { flows } = jointTax(
      [full(credit), full(itemWith('grant', [grantOf(4e6)]))],
      sampleValuation(),
    );
    expect(flows.map(({ year, amount }) => [year, amount.estimate?.likely.toNumber()])).toEqual([
      [2026, 600_000],
      [2027, 0],
      [2028, 0],
      [2029, 0],
      [2030, 0],
      [2031, 0],
    ]);
  });
});

describe('likelyBase', () => {
  it('is the base of the first part, where there is one above zero', () => {
    expect(likelyBase(credit)?.toNumber()).toBe(10_000_000);
    expect(likelyBase(itemWith('grant', [grantOf(1e6)]))).toBeUndefined();
    expect(likelyBase(itemWith('words', []))).toBeUndefined();
    const none = sampleValuation({ 'project.equipmentInvestment': 0 });
    expect(likelyBase(itemWith('zero', [CREDIT], { valuation: none }))).toBeUndefined();
  });
});
