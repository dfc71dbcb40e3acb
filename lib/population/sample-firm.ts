import type { Answers } from '@/lib/profile/answers';
import { assessmentAnswers } from './assessment-answers';
import { Draws } from './draws';
import { energyAnswers } from './energy-answers';
import { coreAnswers, type FirmCore, firmCore } from './firm-core';
import { projectAnswers } from './project-answers';
import { saidAnswers } from './said-answers';
import { standingAnswers } from './standing-answers';
import { taxAnswers } from './tax-answers';

/** How many firms the shipped sample has. */
export const SAMPLE_SIZE = 20_000;
export const MOST_SAMPLE_FIRMS = 1_000_000;
/** The seed of the shipped sample. */
export const SAMPLE_SEED = 20_261_124;

/** One stream each, so that a change to one part of a firm leaves the others as they were. */
const STREAM = {
  core: 1,
  energy: 2,
  standing: 3,
  tax: 4,
  project: 5,
  said: 6,
  assessment: 7,
} as const;

type DrawsOf = (stream: keyof typeof STREAM) => Draws;

function drawsOf(seed: number, index: number): DrawsOf {
  if (!Number.isInteger(index) || index < 0 || index >= MOST_SAMPLE_FIRMS) {
    throw new RangeError(`no sample firm ${index}`);
  }
  return (stream) => new Draws(seed, index, STREAM[stream]);
}

/** Everything that is true of a firm, in parts, whether it says it or not. */
function truthOf(draws: DrawsOf, core: FirmCore, asOf: string): readonly Answers[] {
  const standing = standingAnswers(draws('standing'), core, asOf);
  const tce = (core.division.tcePerWan * core.annualRevenue) / 1e4;
  const certifications = (standing.certifications ?? []) as readonly string[];
  return [
    coreAnswers(core),
    energyAnswers(draws('energy'), core),
    standing,
    taxAnswers(draws('tax'), core, certifications),
    projectAnswers(draws('project'), core, tce, asOf),
  ];
}

/**
 * A firm that does not exist: plausible answers of one manufacturing firm, the same for the same
 * seed, index and day. Structure by the statistics in data/sector-structure.json, the rest by the
 * assumptions in data/assumptions.json. Always to be shown as a sample.
 * @param index 0 up to, but not including, 1,000,000
 * @param asOf the day (ISO) that its dates lie around
 * @throws RangeError for another index
 */
export function sampleFirm(seed: number, index: number, asOf: string): Answers {
  const draws = drawsOf(seed, index);
  return saidAnswers(truthOf(draws, firmCore(draws('core')), asOf), draws('said'));
}

/**
 * The same firm as sampleFirm gives, but with everything that is true of it said outright, and
 * with what only the assessment asks for. Always to be shown as a sample.
 * @throws RangeError for an index that sampleFirm does not take
 */
export function completeFirm(seed: number, index: number, asOf: string): Answers {
  const draws = drawsOf(seed, index);
  const core = firmCore(draws('core'));
  const truth: Answers = Object.assign({}, ...truthOf(draws, core, asOf));
  return { ...truth, ...assessmentAnswers(draws('assessment'), core, truth, asOf) };
}
