import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Condition } from '@/lib/criteria/condition';
import type { Known } from '@/lib/profile/known';
import type { AttributeKey } from '@/lib/profile/registry';
import { PATIENCE, runs } from '@/lib/profile/testing/runs';
import type { BenefitPart } from './benefit/registry';
import { estimateBenefit } from './estimate-benefit';
import { anyPart, BENEFIT_TYPES } from './testing/arbitrary-part';
import { arbitraryScene } from './testing/arbitrary-valuation';
import { forEachWorth } from './testing/for-each-worth';
import { escapes } from './testing/worth-figures';
import type { Valuation } from './valuation';

const EACH = runs(150);

const WHY = { zh: '没有数额', en: 'no figure' };
const worthOf = (parts: readonly BenefitPart[], valuation: Valuation) =>
  estimateBenefit(parts, WHY, valuation);

const atom: fc.Arbitrary<Condition> = fc.oneof(
  fc
    .tuple(
      fc.constantFrom<AttributeKey>('project.equipmentInvestment', 'taxableIncome', 'rdSpend'),
      fc.constantFrom('atLeast' as const, 'atMost' as const),
      fc.constantFrom(0, 100, 1e6, 5e6),
    )
    .map(([attribute, op, value]) => ({ attribute, op, value })),
  fc
    .subarray(['0.25', '0.2', '0.15'], { minLength: 1 })
    .map((value) => ({ attribute: 'incomeTaxRate', op: 'in', value }) as Condition),
);
const condition: fc.Arbitrary<Condition> = fc.oneof(
  atom,
  atom.map((not) => ({ not })),
  fc.array(atom, { minLength: 1, maxLength: 2 }).map((all) => ({ all })),
  fc.array(atom, { minLength: 1, maxLength: 2 }).map((any) => ({ any })),
);

const parts: fc.Arbitrary<readonly BenefitPart[]> = fc.array(
  fc
    .tuple(anyPart, fc.option(condition, { nil: undefined }), fc.boolean())
    .map(([part, when, extra]) => ({
      ...part,
      ...(when && { when }),
      ...(extra && { extra: true as const }),
    })),
  { minLength: 1, maxLength: 4 },
);

/** The same firm with these answers taken from another one. */
function told(valuation: Valuation, keys: readonly AttributeKey[], from: Valuation): Valuation {
  const answers = keys.flatMap((key): (readonly [AttributeKey, Known])[] => {
    const known = from.facts.get(key);
    return known ? [[key, known]] : [];
  });
  return { ...valuation, facts: new Map([...valuation.facts, ...answers]) };
}

const isEndless = (known: Known | undefined) =>
  known?.kind === 'number' && !Number.isFinite(known.interval.min + known.interval.max);

function without(valuation: Valuation, key: AttributeKey): Valuation {
  return { ...valuation, facts: new Map([...valuation.facts].filter(([each]) => each !== key)) };
}

describe('a benefit of any parts', () => {
  it(
    'that has a number keeps one, within its range, when the firm says more',
    () =>
      fc.assert(
        fc.property(parts, arbitraryScene, (drawn, { vague, sharp }) => {
          const before = worthOf(drawn, vague);
          if (before.kind !== 'computed' || before.missing.length > 0) return;
          const outer = before.presentValue.estimate;
          for (const valuation of sharp) {
            const after = worthOf(drawn, valuation);
            expect(after.kind).toBe('computed');
            if (!outer || after.kind !== 'computed') continue;
            expect(escapes('worth', outer, after.presentValue.estimate)).toEqual([]);
          }
        }),
        EACH,
      ),
    PATIENCE,
  );

  it(
    'that has a number does not lose it to any further answer',
    () =>
      fc.assert(
        fc.property(parts, arbitraryScene, (drawn, { vague, sharp, full }) => {
          if (worthOf(drawn, vague).kind !== 'computed') return;
          for (const valuation of [...sharp, ...full])
            expect(worthOf(drawn, valuation).kind).toBe('computed');
        }),
        EACH,
      ),
    PATIENCE,
  );

  it(
    'comes to a number, or to none that applies, once what it asks for is answered',
    () =>
      fc.assert(
        fc.property(parts, arbitraryScene, (drawn, { vague, full }) => {
          const exact = full[3];
          if (!exact) return;
          let valuation = vague;
          // An answer may bring a part to bear that asks for more; each round asks for something new.
          for (let round = 0; round < 10; round += 1) {
            const { missing } = worthOf(drawn, valuation);
            if (missing.length === 0) break;
            valuation = told(valuation, missing, exact);
          }
          const last = worthOf(drawn, valuation);
          expect(last.missing).toEqual([]);
          expect(last.kind).not.toBe('incomplete');
        }),
        EACH,
      ),
    PATIENCE,
  );
});

describe.each(BENEFIT_TYPES)('what %s asks for', (type) => {
  it(
    'is all that is needed for a number, unless a band without an end turns out to matter',
    () =>
      forEachWorth(type, (part, { vague, full }) => {
        const { kind, missing } = worthOf([part], vague);
        expect(kind === 'computed').toBe(missing.length === 0);
        for (const exact of full) {
          const answered = told(vague, missing, exact);
          const open = worthOf([part], answered).missing;
          expect(open.filter((key) => !isEndless(answered.facts.get(key)))).toEqual([]);
          expect(worthOf([part], told(answered, open, exact)).kind).toBe('computed');
        }
      }),
    PATIENCE,
  );

  it(
    'is nothing that could be left out',
    () =>
      forEachWorth(type, (part, { vague, full: [, , exact] }) => {
        if (!exact) return;
        const { missing } = worthOf([part], vague);
        const answered = told(vague, missing, exact);
        const worth = worthOf([part], answered);
        // A relief that turns out to be over needs no further answer.
        if (worth.kind !== 'computed' || worth.flows.length === 0) return;
        for (const key of missing.filter((each) => !vague.facts.has(each)))
          expect(worthOf([part], without(answered, key)).missing).toContain(key);
      }),
    PATIENCE,
  );
});
