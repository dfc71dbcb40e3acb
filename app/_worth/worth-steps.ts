import type { Instrument } from '@/lib/catalogue/instrument';
import type { BenefitPart } from '@/lib/finance/benefit/registry';
import type { Cell } from '@/lib/finance/cell';
import { cellText, valueText } from '@/lib/finance/cell-text';
import type { ActivePart, Worth } from '@/lib/finance/estimate-benefit';
import { linesOf } from '@/lib/finance/lines-of';
import { type ResolvedSource, resolveSource } from '@/lib/matching/resolved-source';
import type { Locale } from '@/lib/taxonomy/bilingual';
import { BENEFIT_TYPES } from '@/lib/taxonomy/instrument-codes';

/** One line of the arithmetic in words. */
export interface Step {
  readonly label: string;
  readonly year?: number;
  readonly formula: string;
  readonly result: string;
  readonly source?: ResolvedSource;
}

/** A line, or the same line of several years. */
export interface StepGroup {
  readonly first: Step;
  /** The same line in later years. */
  readonly others: readonly Step[];
  /** The last of consecutive years that all repeat the first, formula and result. */
  readonly repeatedTo?: number;
  /** The later years follow each other and all come to the same. */
  readonly othersAlike: boolean;
  /** The later years are computed with other numbers than the first. */
  readonly formulasDiffer: boolean;
}

/** The arithmetic of one part of a benefit, or of their sum. */
export interface PartSteps {
  /** Absent for the sum of all parts. */
  readonly label?: string;
  readonly groups: readonly StepGroup[];
}

function stepOf(cell: Cell, instrument: Instrument, locale: Locale): readonly Step[] {
  const { origin } = cell;
  if (origin.kind !== 'line') return [];
  const { label, year, of, source } = origin;
  return [
    {
      label: label[locale],
      ...(year !== undefined && { year }),
      formula: cellText(of, locale),
      result: valueText(cell, locale),
      ...(source && { source: resolveSource(instrument, source, locale) }),
    },
  ];
}

/** Years that follow each other with the same result. */
function isRun(steps: readonly Step[]): boolean {
  const [first] = steps;
  return steps.every(
    ({ result, year }, index) =>
      result === first?.result && year === (first.year ?? Number.NaN) + index,
  );
}

function groupOf(steps: readonly [Step, ...Step[]]): StepGroup {
  const [first, ...others] = steps;
  const formulasDiffer = others.some(({ formula }) => formula !== first.formula);
  const last = others.at(-1)?.year;
  return {
    first,
    others,
    formulasDiffer,
    othersAlike: others.length > 1 && isRun(others),
    ...(last !== undefined && !formulasDiffer && isRun(steps) && { repeatedTo: last }),
  };
}

/**
 * Lines of one label and several years as one group. A group stands where its last line stood, so
 * that what a group needs comes before it.
 */
export function groupSteps(steps: readonly Step[]): readonly StepGroup[] {
  const groups = new Map<string, Step[]>();
  steps.forEach((step, index) => {
    const key = step.year === undefined ? String(index) : `${step.label} by year`;
    const group = [...(groups.get(key) ?? []), step];
    groups.delete(key);
    groups.set(key, group);
  });
  return [...groups.values()].flatMap(([first, ...others]) =>
    first ? [groupOf([first, ...others])] : [],
  );
}

/** What a part of a benefit is called: its own label, else its type. */
export function partLabel({ label, type }: BenefitPart, locale: Locale): string {
  return label?.[locale] ?? BENEFIT_TYPES.labels[type][locale];
}

const cellsOf = ({ worth: { presentValue, capital } }: ActivePart) =>
  capital ? [capital, presentValue] : [presentValue];

/** How a worth came about, line by line, part by part; several parts end with their sum. */
export function worthSteps(
  worth: Exclude<Worth, { kind: 'unquantified' }>,
  instrument: Instrument,
  locale: Locale,
): readonly PartSteps[] {
  const grouped = (lines: readonly Cell[]) =>
    groupSteps(lines.flatMap((line) => stepOf(line, instrument, locale)));
  const ofParts = worth.parts.map((part) => ({ part, lines: linesOf(cellsOf(part)) }));
  const told = new Set(ofParts.flatMap(({ lines }) => lines));
  const rest = grouped(worth.lines.filter((line) => !told.has(line)));
  return [
    ...ofParts.map(({ part, lines }) => ({
      label: partLabel(part.part, locale),
      groups: grouped(lines),
    })),
    ...(rest.length > 0 ? [{ groups: rest }] : []),
  ];
}
