import { describe, expect, it } from 'vitest';
import type { Facts, Known } from '@/lib/profile/known';
import type { AttributeKey } from '@/lib/profile/registry';
import type { CriterionValue } from './condition';
import { evaluateCriterion } from './evaluate-criterion';
import type { Operator } from './operator';

const facts = (key: AttributeKey, known: Known): Facts => new Map([[key, known]]);
const outcome = (key: AttributeKey, op: Operator, value: CriterionValue, known: Known) =>
  evaluateCriterion({ attribute: key, op, value }, facts(key, known));

const number = (min: number, max = min): Known => ({ kind: 'number', interval: { min, max } });
const oneOf = (...candidates: string[]): Known => ({ kind: 'enum', candidates });
const set = (...members: string[]): Known => ({ kind: 'set', members });
const day = (on: string): Known => ({ kind: 'date', day: on });
const sector = (code: string): Known => ({ kind: 'sector', code });
const region = (code: string): Known => ({ kind: 'region', code });
const OPEN = Infinity;

describe('a number', () => {
  it.each([
    ['atLeast', 100, number(100), 'met'],
    ['atLeast', 100, number(99.999), 'unmet'],
    ['atLeast', 100, number(100, OPEN), 'met'],
    ['atLeast', 100, number(-OPEN, 99), 'unmet'],
    ['atLeast', 100, number(99, 100), 'unknown'],
    ['atLeast', 100, number(-OPEN, 100), 'unknown'],
    ['atLeast', 100, number(50, OPEN), 'unknown'],
    ['atMost', 100, number(100), 'met'],
    ['atMost', 100, number(100.001), 'unmet'],
    ['atMost', 100, number(-OPEN, 100), 'met'],
    ['atMost', 100, number(101, OPEN), 'unmet'],
    ['atMost', 100, number(100, 101), 'unknown'],
    ['atMost', 100, number(0, OPEN), 'unknown'],
    ['between', { min: 10, max: 20 }, number(10), 'met'],
    ['between', { min: 10, max: 20 }, number(20), 'met'],
    ['between', { min: 10, max: 20 }, number(9.9), 'unmet'],
    ['between', { min: 10, max: 20 }, number(20.1), 'unmet'],
    ['between', { min: 10, max: 20 }, number(10, 20), 'met'],
    ['between', { min: 10, max: 20 }, number(5, 15), 'unknown'],
    ['between', { min: 10, max: 20 }, number(15, OPEN), 'unknown'],
    ['between', { min: 10, max: 20 }, number(5, 30), 'unknown'],
    ['between', { min: 10, max: 20 }, number(21, OPEN), 'unmet'],
  ] as const)('%s %j against %j is %s', (op, value, known, expected) => {
    expect(outcome('totalAssets', op, value, known)).toBe(expected);
  });
});

describe('a day', () => {
  it.each([
    ['atLeast', '2025-01-01', '2025-01-01', 'met'],
    ['atLeast', '2025-01-01', '2024-12-31', 'unmet'],
    ['atMost', '2025-01-01', '2025-01-01', 'met'],
    ['atMost', '2025-01-01', '2025-01-02', 'unmet'],
    ['between', { min: '2025-01-01', max: '2025-12-31' }, '2025-12-31', 'met'],
    ['between', { min: '2025-01-01', max: '2025-12-31' }, '2026-01-01', 'unmet'],
    ['between', { min: '2025-01-01', max: '2025-12-31' }, '2024-12-31', 'unmet'],
  ] as const)('%s %j against %s is %s', (op, value, on, expected) => {
    expect(outcome('project.loanSignedOn', op, value, day(on))).toBe(expected);
  });
});

describe('a code', () => {
  it.each([
    [['small', 'medium'], oneOf('small'), 'met'],
    [['small', 'medium'], oneOf('large'), 'unmet'],
    [['small', 'medium'], oneOf('small', 'medium'), 'met'],
    [['small', 'medium'], oneOf('medium', 'large'), 'unknown'],
    [['small', 'medium'], oneOf('micro', 'large'), 'unmet'],
  ] as const)('in %j for %j is %s', (codes, known, expected) => {
    expect(outcome('sizeClass', 'in', codes, known)).toBe(expected);
  });

  it.each([
    ['includesAny', ['sbti', 'energy_audit'], set('sbti'), 'met'],
    ['includesAny', ['sbti', 'energy_audit'], set('energy_ledger'), 'unmet'],
    ['includesAny', ['sbti'], set(), 'unmet'],
    ['includesAll', ['sbti', 'energy_audit'], set('sbti', 'energy_audit', 'energy_ledger'), 'met'],
    ['includesAll', ['sbti', 'energy_audit'], set('sbti'), 'unmet'],
    ['includesAll', ['sbti', 'energy_audit'], set(), 'unmet'],
  ] as const)('%s %j in %j is %s', (op, codes, known, expected) => {
    expect(outcome('practices', op, codes, known)).toBe(expected);
  });
});

describe('a sector', () => {
  it.each([
    [['C'], '3110', 'met'],
    [['C'], '31', 'met'],
    [['C'], '44', 'unmet'],
    [['31'], '3110', 'met'],
    [['31'], '31', 'met'],
    [['31'], '3011', 'unmet'],
    [['3110'], '3110', 'met'],
    [['3110'], '311', 'unknown'],
    [['3110'], '31', 'unknown'],
    [['3110'], '3120', 'unmet'],
    [['311'], '312', 'unmet'],
    [['44', '311'], '31', 'unknown'],
    [['44', '31'], '311', 'met'],
    [['7514'], '75', 'unknown'],
  ] as const)('within %j for a firm in %s is %s', (codes, code, expected) => {
    expect(outcome('sector', 'within', codes, sector(code))).toBe(expected);
  });
});

describe('a region', () => {
  it.each([
    [['320000'], '320500', 'met'],
    [['320000'], '320599', 'met'],
    [['320000'], '320000', 'met'],
    [['320000'], '310000', 'unmet'],
    [['320500'], '320000', 'unknown'],
    [['320500'], '320100', 'unmet'],
    [['110112'], '110000', 'unknown'],
    [['110112'], '110101', 'unmet'],
    [['310000', '320500'], '320000', 'unknown'],
    [['620171'], '620100', 'unknown'],
    [['620171'], '620121', 'unknown'],
    [['620171'], '620102', 'unmet'],
    [['620100'], '620171', 'met'],
    [['660000'], '650000', 'unknown'],
    [['660000'], '650100', 'unknown'],
    [['650000'], '660000', 'met'],
  ] as const)('within %j for a plant in %s is %s', (codes, code, expected) => {
    expect(outcome('region', 'within', codes, region(code))).toBe(expected);
  });
});

describe('yes or no', () => {
  it.each([
    [true, true, 'met'],
    [true, false, 'unmet'],
    [false, false, 'met'],
    [false, true, 'unmet'],
  ] as const)('%s asked and %s said is %s', (value, said, expected) => {
    expect(outcome('onDishonestList', 'is', value, { kind: 'boolean', value: said })).toBe(
      expected,
    );
  });

  it.each([
    [true, [{}], 'met'],
    [true, [], 'unmet'],
    [false, [], 'met'],
    [false, [{}], 'unmet'],
  ] as const)('%s asked of a list of %j is %s', (value, items, expected) => {
    expect(outcome('euExports', 'is', value, { kind: 'list', items })).toBe(expected);
  });
});

describe('what nobody said', () => {
  it.each([
    ['totalAssets', 'atLeast', 0],
    ['project.loanSignedOn', 'atMost', '2100-01-01'],
    ['sizeClass', 'in', ['micro', 'small', 'medium', 'large']],
    ['practices', 'includesAny', ['sbti']],
    ['sector', 'within', ['C']],
    ['region', 'within', ['320000']],
    ['onDishonestList', 'is', false],
    ['euExports', 'is', false],
  ] as const)('is unknown for %s, never a pass and never a fail', (key, op, value) => {
    expect(evaluateCriterion({ attribute: key, op, value }, new Map())).toBe('unknown');
  });
});
