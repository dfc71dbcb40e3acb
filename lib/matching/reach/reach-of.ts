import type { Instrument } from '@/lib/catalogue/instrument';
import { STATUSES, type Status } from '@/lib/catalogue/instrument-case';
import type { Validity } from '@/lib/catalogue/validity';
import { criterionSentence } from '@/lib/criteria/sentence';
import type { Bilingual } from '@/lib/taxonomy/bilingual';
import { criterionPaths } from './criterion-paths';
import { DIMENSIONS, type Dimension } from './dimension';
import { type InstrumentColumns, instrumentColumns, noStatuses } from './instrument-columns';
import type { Population } from './population';
import { type CubeRow, isMatched, type ReachCube, reachCube, sumBy } from './reach-cube';
import type { Atoms, OutcomeCounts } from './rule-columns';

export interface ReachSide {
  readonly byStatus: Readonly<Record<Status, number>>;
  /** Out of force nobody matches, whatever the rule says. */
  readonly validity: Validity;
}

/** Firms whose status turns: to (or from) a match, and, apart, to (or from) a possible one. */
export interface Turned {
  readonly matched: number;
  readonly possible: number;
}

/** One criterion of the draft over all firms. */
export interface CriterionReach extends OutcomeCounts {
  /** RFC 6901 pointer into the instrument; `/standing` for the word of the authority. */
  readonly path: string;
  readonly sentence: Bilingual;
}

/** Whom a draft reaches, against what is published now. */
export interface Reach {
  readonly asOf: string;
  readonly total: number;
  /** Null where nothing is published yet. */
  readonly before: ReachSide | null;
  /** Null where the instrument is to be withdrawn. */
  readonly after: ReachSide | null;
  readonly gains: Turned;
  readonly losses: Turned;
  readonly byGroup: Readonly<Record<Dimension, readonly CubeRow[]>>;
  /** The criteria of the draft, or of what is to be withdrawn. */
  readonly criteria: readonly CriterionReach[];
  /** Criteria that every single firm fails. */
  readonly nobodyPasses: readonly CriterionReach[];
  /** The first few firms whose match changes, by their number in the population. */
  readonly examples: { readonly gained: readonly number[]; readonly lost: readonly number[] };
  readonly cube: ReachCube;
}

const MOST_EXAMPLES = 5;
const POSSIBLE = STATUSES.indexOf('possible');

function sideOf(columns: InstrumentColumns | null): ReachSide | null {
  if (!columns) return null;
  const counts = new Uint32Array(STATUSES.length);
  for (const status of columns.statuses) counts[status] = (counts[status] as number) + 1;
  const byStatus = Object.fromEntries(STATUSES.map((status, at) => [status, counts[at]]));
  return { byStatus: byStatus as Record<Status, number>, validity: columns.validity };
}

/** @returns how many go from `from` to `to`, and the first few of those that come to match there */
function turned(from: Uint8Array, to: Uint8Array): { counts: Turned; examples: number[] } {
  const examples: number[] = [];
  let [matched, possible] = [0, 0];
  for (let firm = 0; firm < from.length; firm += 1) {
    const was = from[firm] as number;
    const is = to[firm] as number;
    if (was === is) continue;
    if (isMatched(is) && !isMatched(was)) {
      matched += 1;
      if (examples.length < MOST_EXAMPLES) examples.push(firm);
    } else if (is === POSSIBLE && was > POSSIBLE) possible += 1;
  }
  return { counts: { matched, possible }, examples };
}

function criteriaReach(
  instrument: Instrument | null,
  columns: InstrumentColumns | null,
): readonly CriterionReach[] {
  if (!instrument || !columns) return [];
  const paths = criterionPaths(instrument.required, '/required');
  // A record of uncertain standing has one criterion more, which comes first.
  const added = columns.leaves.slice(0, columns.leaves.length - paths.length);
  return columns.leaves.map(({ criterion, negated, counts }, at) => ({
    path: paths[at - added.length] ?? '/standing',
    sentence: {
      zh: criterionSentence(criterion, negated, 'zh'),
      en: criterionSentence(criterion, negated, 'en'),
    },
    ...counts,
  }));
}

/**
 * Whom an instrument reaches before and after a change, over a population.
 * @param before what is published, null where nothing is
 * @param after the draft, null where the instrument is to be withdrawn
 * @param asOf the day of the match (ISO)
 * @param atoms criteria evaluated before over the same population
 */
export function reachOf(
  before: Instrument | null,
  after: Instrument | null,
  population: Population,
  asOf: string,
  atoms: Atoms = new Map(),
): Reach {
  const columnsOf = (instrument: Instrument | null) =>
    instrument && instrumentColumns(instrument, population, asOf, atoms);
  const [was, is] = [columnsOf(before), columnsOf(after)];
  const old = was?.statuses ?? noStatuses(population.size);
  const now = is?.statuses ?? noStatuses(population.size);
  const [gains, losses] = [turned(old, now), turned(now, old)];
  const cube = reachCube(population.cells, old, now);
  const rows = DIMENSIONS.map((dimension) => [dimension, sumBy(cube, [dimension])] as const);
  const criteria = criteriaReach(after ?? before, is ?? was);
  return {
    asOf,
    total: population.size,
    before: sideOf(was),
    after: sideOf(is),
    gains: gains.counts,
    losses: losses.counts,
    byGroup: Object.fromEntries(rows) as Reach['byGroup'],
    criteria,
    nobodyPasses: criteria.filter(({ unmet }) => unmet > 0 && unmet === population.size),
    examples: { gained: gains.examples, lost: losses.examples },
    cube,
  };
}
