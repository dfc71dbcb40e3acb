import {
  BENCHMARK_VERIFIED,
  type Benchmark,
  type BenchmarkVerified,
  indicatorsOfProduct,
  isInForce,
  NATIONAL_LIST,
  nationalLevels,
} from '@/lib/taxonomy/benchmark';
import {
  LIMIT_LEVEL_IDS,
  type LimitLevel,
  NATIONAL_LEVEL_IDS,
  type NationalLevel,
} from '@/lib/taxonomy/benchmark-position';
import type { Bilingual, Locale } from '@/lib/taxonomy/bilingual';
import { groupDigits } from '../format-number';
import { isOpen, type Statement, statements, statementText } from './benchmark-statement';
import type { Computed, Derivation } from './derivation';

const NOT_CORRECTED: Bilingual = {
  zh: '未计海拔、原料等修正系数',
  en: 'correction factors for altitude, raw material and the like are not applied',
};

const number = (value: number | null, locale: Locale) =>
  value === null ? { zh: '不详', en: 'not known' }[locale] : groupDigits(value);

/** In the order of the levels, without those that no product can be at. */
function inOrder<Level extends string>(
  levels: readonly Level[],
  found: readonly (readonly Level[])[],
): readonly Level[] {
  return levels.filter((level) => found.some((candidates) => candidates.includes(level)));
}

function conclusion(
  levels: readonly string[],
  candidates: readonly string[],
  said: Readonly<Record<Locale, readonly string[]>>,
  verified: readonly BenchmarkVerified[],
): Computed | undefined {
  if (candidates.length === 0 || candidates.length === levels.length) return undefined;
  const notes = [
    NOT_CORRECTED,
    ...(verified.includes('recalled') ? [BENCHMARK_VERIFIED.recalled] : []),
  ];
  return {
    known: { kind: 'enum', candidates },
    how: {
      zh: [...said.zh, ...notes.map(({ zh }) => zh)].join('；'),
      en: [...said.en, ...notes.map(({ en }) => en)].join('; '),
    },
  };
}

function nationalText(statement: Statement, locale: Locale): string {
  const levels = nationalLevels(statement.record);
  const [benchmark, baseline] = [levels?.benchmark ?? null, levels?.baseline ?? null].map((value) =>
    number(value, locale),
  );
  const said = statementText(statement, locale);
  return locale === 'zh'
    ? `${said}，${NATIONAL_LIST.zh}标杆 ${benchmark}、基准 ${baseline}`
    : `${said}, national list of 2023: benchmark ${benchmark}, baseline ${baseline}`;
}

/**
 * Whether the product is on the national list is a matter of the product: its other indicators are
 * left aside, not taken for gaps.
 */
function isSideIndicator({ record }: Statement, all: readonly Statement[]): boolean {
  if (nationalLevels(record)) return false;
  const product = indicatorsOfProduct(record);
  return all.some(
    (other) => product.includes(other.record) && nationalLevels(other.record) !== null,
  );
}

/**
 * The main product is one of those given, so the level is one of theirs; a product whose level cannot
 * be told leaves it open. It does not follow from the GB limits where the list's figures are missing:
 * of the rows that have both, level 1 lies above the benchmark in some (stamp-charged coke, lignite
 * methanol) and level 3 below the baseline in others (copper).
 */
export const benchmarkLevel: Derivation = (facts) => {
  const all = statements(facts);
  const counted = all.filter((statement) => !isSideIndicator(statement, all));
  const found = counted.map(({ position: { national } }): readonly NationalLevel[] =>
    national?.decides ? national.candidates : NATIONAL_LEVEL_IDS,
  );
  return conclusion(
    NATIONAL_LEVEL_IDS,
    inOrder(NATIONAL_LEVEL_IDS, found),
    {
      zh: counted.map((statement) => nationalText(statement, 'zh')),
      en: counted.map((statement) => nationalText(statement, 'en')),
    },
    counted.flatMap(({ record }) => nationalLevels(record)?.verified ?? []),
  );
};

function limitText(statement: Statement, locale: Locale): string {
  const { limits } = statement.record;
  const said = statementText(statement, locale);
  if (!limits) return said;
  const values = [limits.level1, limits.level2, limits.level3].map((value) =>
    number(value, locale),
  );
  return locale === 'zh'
    ? `${said}，${limits.standard} 1级 ${values[0]}、2级 ${values[1]}、3级 ${values[2]}`
    : `${said}, ${limits.standard}: level 1 ${values[0]}, level 2 ${values[1]}, level 3 ${values[2]}`;
}

/** Limits that are in force on the day and of which we are sure enough; all levels where not. */
function limitCandidates(
  record: Benchmark,
  all: readonly Statement[],
  asOf: string,
): readonly LimitLevel[] {
  const stated = all.filter((statement) => statement.record === record);
  const inForce = record.limits !== null && isInForce(record.limits, asOf);
  if (stated.length === 0 || !inForce) return LIMIT_LEVEL_IDS;
  const found = stated.map(({ position: { limit } }) =>
    limit?.decides ? limit.candidates : LIMIT_LEVEL_IDS,
  );
  return inOrder(LIMIT_LEVEL_IDS, found);
}

/** A product has to keep all its limits: its level is the worst of them, and one not given is open. */
function worstOf(indicators: readonly (readonly LimitLevel[])[]): readonly LimitLevel[] {
  const rank = (level: LimitLevel) => LIMIT_LEVEL_IDS.indexOf(level);
  const least = Math.max(...indicators.map((levels) => Math.min(...levels.map(rank))));
  return inOrder(LIMIT_LEVEL_IDS, indicators).filter((level) => rank(level) >= least);
}

/** The main product is one of those given, so the level is one of theirs. */
export const limitLevel: Derivation = (facts, asOf) => {
  const all = statements(facts);
  const products = new Set(all.map(({ record }) => indicatorsOfProduct(record)));
  const found = [...products].map((indicators) =>
    worstOf(indicators.map((record) => limitCandidates(record, all, asOf))),
  );
  const said = all.filter((statement) => !isOpen(statement));
  return conclusion(
    LIMIT_LEVEL_IDS,
    inOrder(LIMIT_LEVEL_IDS, found),
    {
      zh: said.map((statement) => limitText(statement, 'zh')),
      en: said.map((statement) => limitText(statement, 'en')),
    },
    said.flatMap(({ record }) => record.limits?.verified ?? []),
  );
};
