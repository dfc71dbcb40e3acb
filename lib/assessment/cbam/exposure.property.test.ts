import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Facts, Known } from '@/lib/profile/known';
import type { AttributeKey } from '@/lib/profile/registry';
import { PATIENCE, runs } from '@/lib/profile/testing/runs';
import benchmarks from './data/benchmarks.json' with { type: 'json' };
import { cbamExposure, type ExposureOptions } from './exposure';
import type { CostRange } from './good-cost';

const CODES = Object.keys(benchmarks.rows);
const RATE = { cnyPerEuro: 8, asOf: '2026-11-20', source: { zh: '测试', en: 'test' } };

interface Case {
  readonly cn: string;
  readonly tonnes: readonly [number, number, number];
  readonly own: readonly [number, number, number] | null;
  readonly year: number;
  readonly ets: boolean;
  readonly sector: string;
  readonly price: number;
}

const ascending = (max: number) =>
  fc
    .tuple(...[0, 1, 2].map(() => fc.integer({ min: 0, max: max * 100 })))
    .map((three) => three.sort((a, b) => a - b).map((n) => n / 100) as [number, number, number]);

const CASE: fc.Arbitrary<Case> = fc.record({
  cn: fc.constantFrom(...CODES),
  tonnes: ascending(200),
  own: fc.option(ascending(8)),
  year: fc.integer({ min: 2026, max: 2036 }),
  ets: fc.boolean(),
  sector: fc.constantFrom('3216', '3011', '3120', '3482'),
  price: fc.integer({ min: 10, max: 200 }),
});

const band = ([min, , max]: readonly [number, number, number]) => ({ min, max });

interface Told {
  readonly cn?: string;
  readonly tonnes?: unknown;
  readonly own?: unknown;
  readonly more?: readonly [AttributeKey, Known][];
  readonly options?: Partial<ExposureOptions>;
}

function euro(given: Case, told: Told = {}): CostRange {
  const own = told.own ?? given.own?.[1];
  const item = {
    cn: told.cn ?? given.cn,
    tonnes: told.tonnes ?? given.tonnes[1],
    ...(own !== undefined && { embeddedEmissions: own }),
  };
  const all: readonly [AttributeKey, Known][] = [
    ['inNationalEts', { kind: 'boolean', value: given.ets }],
    ['sector', { kind: 'sector', code: given.sector }],
  ];
  const facts: Facts = new Map<AttributeKey, Known>([
    ['euExports', { kind: 'list', items: [item] }],
    ...(told.more ?? all),
  ]);
  const options = { asOf: '2026-11-24', years: [given.year], exchangeRate: RATE, ...told.options };
  const cost = cbamExposure(facts, options).total[0]?.euro;
  if (!cost) throw new Error(`no cost for ${given.cn}`);
  return cost;
}

function expectInside(inner: CostRange, outer: CostRange) {
  expect(inner.min.gte(outer.min)).toBe(true);
  expect(inner.max.lte(outer.max)).toBe(true);
}

describe('the cost range', { timeout: PATIENCE }, () => {
  const always = (check: (given: Case) => void) => fc.assert(fc.property(CASE, check), runs(300));

  it('is in order and holds the likely cost', () => {
    always((given) => {
      const { min, likely, max } = euro(given);
      expect(min.gte(0) && min.lte(max)).toBe(true);
      if (likely) expect(likely.gte(min) && likely.lte(max)).toBe(true);
    });
  });

  it('holds the result of every price, tonnage and emission within what was said', () => {
    always((given) => {
      const vague = euro(given, {
        tonnes: band(given.tonnes),
        ...(given.own && { own: band(given.own) }),
      });
      expectInside(euro(given), vague);
      if (given.price >= 61.74 && given.price <= 123.48) {
        expectInside(euro(given, { options: { euroPerTonne: given.price } }), euro(given));
      }
    });
  });

  it('never widens as the market, the sector, the rate or more digits become known', () => {
    always((given) => {
      const sharp = euro(given);
      expectInside(sharp, euro(given, { more: [] }));
      expectInside(sharp, euro(given, { options: { exchangeRate: undefined } as never }));
      expectInside(sharp, euro(given, { cn: given.cn.slice(0, 6) }));
      expectInside(sharp, euro(given, { cn: given.cn.slice(0, 4) }));
    });
  });

  it('never falls as exports or emissions grow', () => {
    always((given) => {
      const [less, , more] = given.tonnes;
      const [low, high] = [euro(given, { tonnes: less }), euro(given, { tonnes: more })];
      expect(high.min.gte(low.min) && high.max.gte(low.max)).toBe(true);
      if (!given.own) return;
      const [clean, , dirty] = given.own;
      const [a, b] = [euro(given, { own: clean }), euro(given, { own: dirty })];
      expect(b.min.gte(a.min) && b.max.gte(a.max)).toBe(true);
    });
  });

  it('is never cheaper in a later year for the same good and emissions', () => {
    always((given) => {
      const own = given.own?.[1] ?? 2;
      const next = { ...given, year: given.year + 1 };
      const [now, then] = [euro(given, { own }), euro(next, { own })];
      expect(then.max.gte(now.max)).toBe(true);
    });
  });
});
