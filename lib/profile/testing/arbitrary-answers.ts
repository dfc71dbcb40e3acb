import fc from 'fast-check';
import type { Answers } from '../answers';
import { assetIssues } from '../asset-issues';
import { isProcessSector } from '../derive/energy';
import { factsOf } from '../facts';
import type { Interval } from '../interval';
import type { Known } from '../known';
import { ATTRIBUTE_KEYS, type AttributeKey, attribute } from '../registry';
import { arbitraryAnswer, rounded } from './arbitrary-answer';

/** Computed where the firm does not say, each after what it is computed from. */
export const DERIVED_KEYS = [
  'age',
  'sizeClass',
  'assetIntensity',
  'assetHeavy',
  'electricityUse',
  'energyUse',
  'coalShare',
  'directEmissions',
  'emissions',
  'energyIntensity',
  'carbonProductivity',
  'carbonPerEnergy',
  'benchmarkLevel',
  'limitLevel',
  'project.scrappedShare',
  'project.centralInterestSubsidyTaken',
  'project.centralBudgetTaken',
] as const satisfies readonly AttributeKey[];

type Loose = Partial<Record<AttributeKey, unknown>>;

/** Values of rules near which answers are drawn often, by attribute. */
export type Interesting = ReadonlyMap<AttributeKey, readonly unknown[]>;

export interface AnswerOptions {
  readonly asOf: string;
  /** All attributes where left out. */
  readonly keys?: readonly AttributeKey[];
  readonly interesting?: Interesting;
}

/** Answers that cannot all be true are taken back. */
export function withoutContradictions(answers: Loose): Loose {
  const loose = { ...answers };
  const [start, end] = [loose['project.startsOn'], loose['project.completedOn']];
  if (typeof start === 'string' && typeof end === 'string' && end < start) {
    delete loose['project.completedOn'];
  }
  if (assetIssues(loose as Answers).length > 0) delete loose.fixedAssets;
  // Without an answer these sectors are taken to have none, so an answer would overrule, not narrow.
  if (typeof loose.sector === 'string' && !isProcessSector(loose.sector)) {
    delete loose.processEmissions;
  }
  return loose;
}

function within({ min, max }: Interval, part: number): number {
  const from = Math.max(0, min);
  const to = max === Infinity ? 10 * from + 1 : max;
  return Math.min(max, Math.max(from, rounded(from + part * (to - from))));
}

/** An own answer that agrees with the computed value; undefined where none can be written down. */
function agreeing(key: AttributeKey, computed: Known, part: number): unknown {
  const entry = attribute(key);
  if (computed.kind === 'boolean') return computed.value;
  if (computed.kind === 'enum') {
    return computed.candidates[Math.floor(part * computed.candidates.length * 0.999)];
  }
  if (computed.kind !== 'number' || entry.kind !== 'number') return undefined;
  const value = within(computed.interval, part);
  return value >= entry.min && value <= entry.max ? value : undefined;
}

function withOwnValues(
  base: Loose,
  own: readonly (readonly [AttributeKey, { part: number; free: unknown } | null])[],
  asOf: string,
): Loose {
  const answers = { ...base };
  for (const [key, given] of own) {
    if (given === null) continue;
    const { derived } = factsOf(answers as Answers, asOf);
    const found = derived.find(({ attribute: name }) => name === key);
    const value = found ? agreeing(key, found.computed, given.part) : given.free;
    if (value !== undefined) answers[key] = value;
  }
  return answers;
}

/**
 * Answers that hold to the contract and do not contradict each other, from none to all of the keys.
 * An own answer to a derived value lies within what the other answers imply: where it does not, it
 * counts instead of them, and taking it back may change anything.
 */
export function arbitraryAnswers({
  asOf,
  keys = ATTRIBUTE_KEYS,
  interesting = new Map(),
}: AnswerOptions): fc.Arbitrary<Answers> {
  const any = (key: AttributeKey) => arbitraryAnswer(attribute(key), asOf, interesting.get(key));
  const isDerived = (key: AttributeKey) => (DERIVED_KEYS as readonly string[]).includes(key);
  const part = fc.double({ min: 0, max: 1, noNaN: true });
  // One answer in `freq` is left out.
  const optional = (freq: number) => ({
    base: fc.record(
      Object.fromEntries(
        keys.filter((key) => !isDerived(key)).map((key) => [key, fc.option(any(key), { freq })]),
      ),
    ),
    own: fc.tuple(
      ...DERIVED_KEYS.filter((key) => keys.includes(key)).map((key) =>
        fc
          .option(fc.record({ part, free: any(key) }), { freq: Math.min(freq, 2) })
          .map((given) => [key, given] as const),
      ),
    ),
  });
  const answers = (freq: number) => {
    const { base, own } = optional(freq);
    return fc.tuple(base, own).map(([given, owned]) => {
      const said = Object.entries(given).filter(([, value]) => value !== null);
      return withOwnValues(withoutContradictions(Object.fromEntries(said)), owned, asOf) as Answers;
    });
  };
  return fc.oneof(answers(2), answers(12));
}
