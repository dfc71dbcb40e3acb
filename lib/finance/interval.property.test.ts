import { describe, expect, it } from 'vitest';
import { PATIENCE } from '@/lib/profile/testing/runs';
import type { PartWorth } from './benefit/part-worth';
import { type BenefitPart, benefitPartSchema, partWorth } from './benefit/registry';
import { inOrder } from './lines-of';
import { BENEFIT_TYPES } from './testing/arbitrary-part';
import { forEachWorth } from './testing/for-each-worth';
import { bandFaults, escapes, figuresOf, flowIn, isPoint } from './testing/worth-figures';

const yearsOf = (worths: readonly PartWorth[]) => [
  ...new Set(worths.flatMap(({ flows }) => flows.map(({ year }) => year))),
];

/** Everything in which the worth of a firm that says more escapes the worth of one that says less. */
function escaped(vague: PartWorth, sharp: PartWorth): readonly string[] {
  const { presentValue: outer, capital } = vague;
  if (!outer.estimate) return [];
  return [
    ...escapes('present value', outer.estimate, sharp.presentValue.estimate),
    ...(capital?.estimate ? escapes('capital', capital.estimate, sharp.capital?.estimate) : []),
    ...yearsOf([vague, sharp]).flatMap((year) => {
      const flow = flowIn(vague.flows, year);
      return flow ? escapes(`flow of ${year}`, flow, flowIn(sharp.flows, year)) : [];
    }),
  ];
}

/** Every number of a worth and every number those rest on, out of order. */
function disorder(worth: PartWorth): readonly string[] {
  return inOrder([...figuresOf(worth).values()]).flatMap(({ estimate, origin }) =>
    estimate ? bandFaults(origin.kind, estimate) : [],
  );
}

const hasRange = (part: BenefitPart) => 'upTo' in part;

describe.each(BENEFIT_TYPES)('%s', (type) => {
  it('is drawn here as its schema allows', () => {
    forEachWorth(type, (part) => {
      expect(benefitPartSchema.parse(part)).toEqual(part);
    });
  });

  it(
    'has every number in order: low, likely, high',
    () =>
      forEachWorth(type, (part, { vague, full }) => {
        const worths = [vague, ...full].map((valuation) => partWorth(part, valuation));
        expect(worths.flatMap(disorder)).toEqual([]);
      }),
    PATIENCE,
  );

  it(
    'has no range where everything is known exactly and no mere ceiling is published',
    () =>
      forEachWorth(type, (part, { full }) => {
        if (hasRange(part)) return;
        const loose = full.flatMap((valuation) =>
          [...figuresOf(partWorth(part, valuation))].filter(
            ([, { estimate }]) => !estimate || !isPoint(estimate),
          ),
        );
        expect(loose.map(([name]) => name)).toEqual([]);
      }),
    PATIENCE,
  );

  it(
    'gives a firm that says more a number within the range of what it said before',
    () =>
      forEachWorth(type, (part, { vague, sharp }) => {
        const before = partWorth(part, vague);
        const out = sharp.flatMap((valuation) => escaped(before, partWorth(part, valuation)));
        expect(out).toEqual([]);
      }),
    PATIENCE,
  );
});
