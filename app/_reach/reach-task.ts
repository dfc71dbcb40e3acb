import type { Instrument } from '@/lib/catalogue/instrument';
import { type Overlap, overlapOf } from '@/lib/matching/reach/clashes';
import type { Dimension } from '@/lib/matching/reach/dimension';
import { instrumentColumns } from '@/lib/matching/reach/instrument-columns';
import {
  encodePopulation,
  type Population,
  PopulationBuilder,
} from '@/lib/matching/reach/population';
import { type CubeRow, sumBy } from '@/lib/matching/reach/reach-cube';
import { type Reach, reachOf } from '@/lib/matching/reach/reach-of';
import type { Atoms } from '@/lib/matching/reach/rule-columns';
import { SAMPLE_SEED, sampleFirm } from '@/lib/population/sample-firm';
import { type Answers, nestAnswers } from '@/lib/profile/answers';
import { parseProfile } from '@/lib/profile/profile-schema';

export type PopulationWish =
  | { readonly kind: 'sample'; readonly size: number }
  /** `firms` are sent with a key that the thread does not hold yet. */
  | { readonly kind: 'stored'; readonly key: string; readonly firms?: readonly Answers[] };

/** Everything a preview is computed from; it crosses into another thread. */
export interface ReachTask {
  readonly population: PopulationWish;
  readonly before: Instrument | null;
  readonly after: Instrument | null;
  readonly asOf: string;
  /** Instruments whose matches are compared with the draft's. */
  readonly compare: readonly Instrument[];
  /** A table of two dimensions beside the single ones. */
  readonly by: readonly Dimension[] | null;
}

export interface ReachAnswer {
  readonly reach: Omit<Reach, 'cube'>;
  readonly cross: readonly CubeRow[] | null;
  readonly overlaps: readonly Overlap[];
  /** What making and encoding the firms took; 0 where they were there. Milliseconds. */
  readonly encodedMs: number;
  readonly evaluatedMs: number;
}

interface Held {
  readonly population: Population;
  readonly atoms: Atoms;
}

/** Today's sample, its larger sibling, the stored firms, and one more day. */
const MOST_HELD = 4;
/** Beyond so many criteria the oldest are of drafts long changed. */
const MOST_ATOMS = 200;

const held = new Map<string, Held>();

function samplePopulation(size: number, asOf: string): Population {
  const builder = new PopulationBuilder(size, asOf);
  for (let index = 0; index < size; index += 1) builder.add(sampleFirm(SAMPLE_SEED, index, asOf));
  return builder.finish();
}

/** Answers of older results that today's registry no longer takes are left out, never guessed. */
function storedPopulation(firms: readonly Answers[], asOf: string): Population {
  const sound = firms.flatMap((answers) => {
    const parsed = parseProfile(nestAnswers(answers), asOf);
    return parsed.ok ? [parsed.answers] : [];
  });
  return encodePopulation(sound, asOf);
}

function populationFor(wish: PopulationWish, asOf: string): Held | undefined {
  const key = `${wish.kind} ${wish.kind === 'sample' ? wish.size : wish.key} ${asOf}`;
  const found = held.get(key);
  if (!found && wish.kind === 'stored' && !wish.firms) return undefined;
  const made = found ?? {
    population:
      wish.kind === 'sample'
        ? samplePopulation(wish.size, asOf)
        : storedPopulation(wish.firms ?? [], asOf),
    atoms: new Map(),
  };
  // Taken out and put back, so that the first key is always the one unused for longest.
  held.delete(key);
  held.set(key, made);
  for (const oldest of held.keys()) {
    if (held.size <= MOST_HELD) break;
    held.delete(oldest);
  }
  if (made.atoms.size > MOST_ATOMS) made.atoms.clear();
  return made;
}

/** Runs in the thread of reach-worker.mjs. @returns `missing` where the firms must be sent first */
export function runReachTask(task: ReachTask): ReachAnswer | 'missing' {
  const { before, after, asOf, compare, by } = task;
  const started = performance.now();
  const found = populationFor(task.population, asOf);
  if (!found) return 'missing';
  const encoded = performance.now();
  const { population, atoms } = found;
  const { cube, ...reach } = reachOf(before, after, population, asOf, atoms);
  const statusesOf = (instrument: Instrument) =>
    instrumentColumns(instrument, population, asOf, atoms).statuses;
  const own = after && compare.length > 0 ? statusesOf(after) : undefined;
  return {
    reach,
    cross: by && sumBy(cube, by),
    overlaps: own ? compare.map((other) => overlapOf(other.id, own, statusesOf(other))) : [],
    encodedMs: encoded - started,
    evaluatedMs: performance.now() - encoded,
  };
}
