import type { Bilingual } from '@/lib/taxonomy/bilingual';
import type { Answers } from './answers';
import * as benchmark from './derive/benchmark';
import { coalShare } from './derive/coal-share';
import type { Computed, Derivation } from './derive/derivation';
import * as energy from './derive/energy';
import * as firm from './derive/firm';
import * as project from './derive/project';
import type { Facts, Known } from './known';
import { knownOf } from './known-of';
import { ATTRIBUTE_KEYS, type AttributeKey, attribute } from './registry';

/** In the order of computation: what others need comes first. */
const DERIVATIONS: readonly (readonly [AttributeKey, Derivation])[] = [
  ['age', firm.age],
  ['sizeClass', firm.sizeClass],
  ['assetIntensity', firm.assetIntensity],
  ['assetHeavy', firm.assetHeavy],
  ['electricityUse', energy.electricityUse],
  ['energyUse', energy.energyUse],
  ['coalShare', coalShare],
  ['directEmissions', energy.directEmissions],
  ['emissions', energy.emissions],
  ['energyIntensity', energy.energyIntensity],
  ['carbonProductivity', energy.carbonProductivity],
  ['carbonPerEnergy', energy.carbonPerEnergy],
  ['benchmarkLevel', benchmark.benchmarkLevel],
  ['limitLevel', benchmark.limitLevel],
  ['project.scrappedShare', project.scrappedShare],
  ['project.centralInterestSubsidyTaken', project.centralInterestSubsidyTaken],
  ['project.centralBudgetTaken', project.centralBudgetTaken],
];

/** What follows for one attribute from what is known, or nothing. */
export function computed(key: AttributeKey, facts: Facts, asOf: string): Computed | undefined {
  const derive = DERIVATIONS.find(([derived]) => derived === key)?.[1];
  return derive?.(facts, asOf);
}

/** A value that was or could have been computed. */
export interface DerivedValue {
  readonly attribute: AttributeKey;
  readonly computed: Known;
  readonly how: Bilingual;
  /** The firm gave its own value, which counts instead. */
  readonly overridden: boolean;
}

export interface FirmFacts {
  readonly facts: Facts;
  readonly derived: readonly DerivedValue[];
}

/**
 * What is known of a firm: its answers and what follows from them. An own answer always counts
 * before a computed value.
 * @param asOf the day of the match (ISO)
 */
export function factsOf(answers: Answers, asOf: string): FirmFacts {
  const facts = new Map<AttributeKey, Known>();
  for (const key of ATTRIBUTE_KEYS) {
    const answer = answers[key];
    if (answer !== undefined) facts.set(key, knownOf(attribute(key), answer));
  }
  const derived: DerivedValue[] = [];
  for (const [key, derive] of DERIVATIONS) {
    const found = derive(facts, asOf);
    if (!found) continue;
    const overridden = facts.has(key);
    if (!overridden) facts.set(key, found.known);
    derived.push({ attribute: key, computed: found.known, how: found.how, overridden });
  }
  return { facts, derived };
}
