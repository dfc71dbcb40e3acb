import fc from 'fast-check';
import { ATTRIBUTE_KEYS, type AttributeKey, attribute } from '@/lib/profile/registry';
import { allRegions } from '@/lib/taxonomy/region';
import { allSectors } from '@/lib/taxonomy/sector';
import type { AttributeCriterion, Condition, CriterionValue } from '../condition';
import { OPERATORS, type Operator } from '../operator';

const SECTORS = ['C', ...allSectors().map(({ code }) => code)];
const REGIONS = allRegions().map(({ code }) => code);
const DAYS = ['2019-12-31', '2024-03-07', '2026-01-01', '2026-12-31'];

const some = (codes: readonly string[], maxLength = 4) =>
  fc.uniqueArray(fc.constantFrom(...codes), { minLength: 1, maxLength });

function limits(key: AttributeKey): fc.Arbitrary<number | string> {
  const entry = attribute(key);
  if (entry.kind !== 'number') return fc.constantFrom(...DAYS);
  const { min, max } = entry;
  const sizes = [0, 0.1, 0.5, 1, 20, 300, 5000, 1e6, 3e7, 4e8];
  return fc.constantFrom(...sizes.filter((size) => size >= min && size <= max), min, max);
}

function valueFor(key: AttributeKey, op: Operator): fc.Arbitrary<CriterionValue> {
  const entry = attribute(key);
  if (op === 'is') return fc.boolean();
  if (op === 'atLeast' || op === 'atMost') return limits(key);
  if (op === 'between') {
    return fc
      .tuple(limits(key), limits(key))
      .map(([a, b]) => (a <= b ? { min: a, max: b } : { min: b, max: a }));
  }
  if (entry.kind === 'sector') return some(SECTORS);
  if (entry.kind === 'region') return some(REGIONS);
  return some('codes' in entry ? entry.codes.codes : []);
}

/** A valid criterion on one of the attributes; every kind of attribute as often as any other. */
export function arbitraryCriterion(
  keys: readonly AttributeKey[] = ATTRIBUTE_KEYS,
): fc.Arbitrary<AttributeCriterion> {
  const kinds = [...new Set(keys.map((key) => attribute(key).kind))];
  return fc
    .constantFrom(...kinds)
    .chain((kind) => fc.constantFrom(...keys.filter((key) => attribute(key).kind === kind)))
    .chain((key) =>
      fc
        .constantFrom<Operator>(...OPERATORS[attribute(key).kind])
        .chain((op) => valueFor(key, op).map((value) => ({ attribute: key, op, value }))),
    );
}

const judgement: fc.Arbitrary<Condition> = fc.constantFrom('甲', '乙').map((name) => ({
  judgement: { zh: `由${name}判断`, en: `Decided by ${name === '甲' ? 'A' : 'B'}` },
}));

export interface ConditionShape {
  readonly keys?: readonly AttributeKey[];
  readonly depth?: number;
  readonly judgements?: boolean;
}

/** Any valid condition: groups and negations of criteria and, where wanted, judgements. */
export function arbitraryCondition({
  keys = ATTRIBUTE_KEYS,
  depth = 3,
  judgements = true,
}: ConditionShape = {}): fc.Arbitrary<Condition> {
  const criterion: fc.Arbitrary<Condition> = arbitraryCriterion(keys);
  const leaf = judgements
    ? fc.oneof({ weight: 5, arbitrary: criterion }, { weight: 1, arbitrary: judgement })
    : criterion;
  const upTo = (level: number): fc.Arbitrary<Condition> => {
    if (level === 0) return leaf;
    const inner = upTo(level - 1);
    const members = fc.array(inner, { minLength: 1, maxLength: 3 });
    return fc.oneof(
      { weight: 2, arbitrary: leaf },
      { weight: 2, arbitrary: members.map((all): Condition => ({ all })) },
      { weight: 2, arbitrary: members.map((any): Condition => ({ any })) },
      { weight: 1, arbitrary: inner.map((not): Condition => ({ not })) },
    );
  };
  return upTo(depth);
}
