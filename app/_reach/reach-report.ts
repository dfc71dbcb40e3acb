import type { Status } from '@/lib/catalogue/instrument-case';
import type { Validity } from '@/lib/catalogue/validity';
import type { Clash } from '@/lib/matching/reach/clashes';
import { DIMENSIONS, type Dimension } from '@/lib/matching/reach/dimension';
import type { CubeRow } from '@/lib/matching/reach/reach-cube';
import type { Reach, ReachSide } from '@/lib/matching/reach/reach-of';
import { formatDay } from '@/lib/profile/format-known';
import type { Locale } from '@/lib/taxonomy/bilingual';
import type { CaseResult } from './case-results';
import { type ExampleFirm, exampleFirm } from './example-firm';
import { groupName } from './group-name';
import { type Count, exactCount, roundedCount } from './small-cells';

export type PopulationKind = 'sample' | 'stored';

export interface SideReport {
  readonly validity: Validity;
  /** Eligible, or eligible but for a person's word. */
  readonly matched: Count;
  readonly byStatus: Readonly<Record<Status, Count>>;
}

export interface GroupReport {
  /** One code and name for each dimension of the table; an empty code is "not said or other". */
  readonly codes: readonly string[];
  readonly names: readonly string[];
  readonly total: Count;
  readonly before: Count;
  readonly after: Count;
  readonly gained: Count;
  readonly lost: Count;
}

export interface CriterionReport {
  readonly path: string;
  readonly sentence: string;
  readonly met: Count;
  readonly unmet: Count;
  readonly unknown: Count;
  readonly judgement: Count;
  readonly nobodyPasses: boolean;
}

/** A reach preview as it is shown, in one language; null counts are fewer than five stored firms. */
export interface ReachReport {
  readonly population: PopulationKind;
  readonly asOf: string;
  /** The same day in words: what would write it is too large for the browser. */
  readonly day: string;
  /** The draft begins later than today, so that its first day was taken. */
  readonly isLater: boolean;
  readonly total: Count;
  readonly before: SideReport | null;
  readonly after: SideReport | null;
  readonly gains: { readonly matched: Count; readonly possible: Count };
  readonly losses: { readonly matched: Count; readonly possible: Count };
  readonly groups: Readonly<Record<Dimension, readonly GroupReport[]>>;
  readonly cross: {
    readonly by: readonly Dimension[];
    readonly rows: readonly GroupReport[];
  } | null;
  readonly criteria: readonly CriterionReport[];
  readonly examples: {
    readonly gained: readonly ExampleFirm[];
    readonly lost: readonly ExampleFirm[];
  };
  readonly clashes: readonly { readonly kind: Clash['kind']; readonly message: string }[];
  readonly cases: readonly CaseResult[];
}

interface Source {
  readonly reach: Omit<Reach, 'cube'>;
  readonly cross: readonly CubeRow[] | null;
  readonly by: readonly Dimension[] | null;
  readonly population: PopulationKind;
  readonly isLater: boolean;
  readonly clashes: readonly Clash[];
  readonly cases: readonly CaseResult[];
}

type Counting = (count: number) => Count;

const matchedOf = (counts: Readonly<Record<Status, number>>) =>
  counts.eligible + counts.eligible_subject_to_judgement;

function sideReport(side: ReachSide | null, count: Counting): SideReport | null {
  if (!side) return null;
  const byStatus = Object.entries(side.byStatus).map(([status, firms]) => [status, count(firms)]);
  return {
    validity: side.validity,
    matched: count(matchedOf(side.byStatus)),
    byStatus: Object.fromEntries(byStatus) as SideReport['byStatus'],
  };
}

function groupReport(
  row: CubeRow,
  by: readonly Dimension[],
  count: Counting,
  locale: Locale,
): GroupReport {
  return {
    codes: row.groups,
    names: row.groups.map((code, at) => groupName(by[at] ?? 'sector', code)[locale]),
    total: count(row.total),
    before: count(matchedOf(row.before)),
    after: count(matchedOf(row.after)),
    gained: count(row.gained),
    lost: count(row.lost),
  };
}

function groupReports({ reach }: Source, count: Counting, locale: Locale): ReachReport['groups'] {
  const rows = DIMENSIONS.map((dimension) => [
    dimension,
    reach.byGroup[dimension].map((row) => groupReport(row, [dimension], count, locale)),
  ]);
  return Object.fromEntries(rows) as ReachReport['groups'];
}

function criterionReports({ reach }: Source, count: Counting, locale: Locale) {
  const nobody = new Set(reach.nobodyPasses.map(({ path }) => path));
  return reach.criteria.map(
    ({ path, sentence, met, unmet, unknown, judgement }): CriterionReport => ({
      path,
      sentence: sentence[locale],
      met: count(met),
      unmet: count(unmet),
      unknown: count(unknown),
      judgement: count(judgement),
      nobodyPasses: nobody.has(path) && count(unmet) !== null,
    }),
  );
}

/**
 * Shapes a reach for a reader. Of stored firms no exact number leaves the server and no single firm
 * is named, since they are other people's data.
 */
export function reachReport(source: Source, locale: Locale): ReachReport {
  const { reach, population, by, cross } = source;
  const isSample = population === 'sample';
  const count: Counting = isSample ? exactCount : roundedCount;
  const turned = ({ matched, possible }: Reach['gains']) => ({
    matched: count(matched),
    possible: count(possible),
  });
  const examples = (firms: readonly number[]) =>
    isSample ? firms.map((index) => exampleFirm(index, reach.asOf, locale)) : [];
  return {
    population,
    asOf: reach.asOf,
    day: formatDay(reach.asOf, locale),
    isLater: source.isLater,
    total: count(reach.total),
    before: sideReport(reach.before, count),
    after: sideReport(reach.after, count),
    gains: turned(reach.gains),
    losses: turned(reach.losses),
    groups: groupReports(source, count, locale),
    cross:
      by && cross ? { by, rows: cross.map((row) => groupReport(row, by, count, locale)) } : null,
    criteria: criterionReports(source, count, locale),
    examples: {
      gained: examples(reach.examples.gained),
      lost: examples(reach.examples.lost),
    },
    clashes: source.clashes.map(({ kind, message }) => ({ kind, message: message[locale] })),
    cases: source.cases,
  };
}
