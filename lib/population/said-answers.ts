import type { Answers } from '@/lib/profile/answers';
import { type AttributeKey, attribute, REQUIRED_KEYS } from '@/lib/profile/registry';
import { provinceOfRegion } from '@/lib/taxonomy/region';
import type { Draws } from './draws';
import { ASSUMED } from './population-data';

const { said } = ASSUMED;
const REQUIRED: ReadonlySet<string> = new Set(REQUIRED_KEYS);
const STEPS = [1, 2, 5, 10];

/** The band between the nearest of 1, 2, 5, 10, 20 … that a number falls into. */
function bandAround(value: number): { min: number; max: number } {
  const power = 10 ** Math.floor(Math.log10(value) + 1e-9);
  const above = STEPS.find((step) => step * power > value) ?? 10;
  const below = STEPS.findLast((step) => step * power <= value) ?? 1;
  // Twelve digits, since 5 × 0.1 and its like are not exact.
  const exact = (step: number) => Number((step * power).toPrecision(12));
  return { min: exact(below), max: exact(above) };
}

type Said = NonNullable<Answers[AttributeKey]>;

function asBand(key: AttributeKey, value: number): Said {
  const entry = attribute(key);
  if (entry.kind !== 'number' || value <= 0) return value;
  const { min, max } = bandAround(value);
  if (min < entry.min || max > entry.max) return value;
  return { min, max };
}

function saidAbout(key: AttributeKey, answer: Said, draws: Draws): Said | undefined {
  if (key === 'region') {
    if (draws.chance(said.regionUnknown)) return undefined;
    return draws.chance(said.regionCoarse) ? provinceOfRegion(String(answer)) : answer;
  }
  if (!REQUIRED.has(key) && draws.chance(said.unknown)) return undefined;
  const band = key === 'totalAssets' ? said.totalAssetsBand : said.band;
  return typeof answer === 'number' && draws.chance(band) ? asBand(key, answer) : answer;
}

/** What of the truth, given in parts, a firm says: some answers are missing, some numbers are bands. */
export function saidAnswers(parts: readonly Answers[], draws: Draws): Answers {
  // Without a prototype it is a plain hash: a million firms would otherwise be a million shapes.
  const answers: Answers = Object.create(null);
  for (const part of parts) {
    for (const key of Object.keys(part) as AttributeKey[]) {
      const answer = part[key];
      const kept = answer === undefined ? undefined : saidAbout(key, answer, draws);
      if (kept !== undefined) answers[key] = kept;
    }
  }
  return answers;
}
