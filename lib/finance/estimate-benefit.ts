import { evaluate } from '@/lib/criteria/evaluate';
import { normalForm } from '@/lib/criteria/normal-form';
import { missingAttributes } from '@/lib/criteria/undecided';
import type { Facts } from '@/lib/profile/known';
import type { AttributeKey } from '@/lib/profile/registry';
import type { Bilingual } from '@/lib/taxonomy/bilingual';
import type { PartWorth, YearFlow } from './benefit/part-worth';
import { type BenefitPart, partWorth } from './benefit/registry';
import { type Cell, line, total, union } from './cell';
import { mergeFlows } from './income-tax';
import { linesOf } from './lines-of';
import type { Valuation } from './valuation';

/** A part of a benefit that applies to this firm, with its worth. */
export interface ActivePart {
  readonly part: BenefitPart;
  readonly worth: PartWorth;
}

interface WorthBase {
  readonly parts: readonly ActivePart[];
  /** Inputs that would complete it, or add a part that is not counted yet. */
  readonly missing: readonly AttributeKey[];
  readonly notes: readonly Bilingual[];
}

/** What a benefit is worth to one firm. */
export type Worth =
  | (WorthBase & {
      readonly kind: 'computed';
      readonly presentValue: Cell;
      readonly flows: readonly YearFlow[];
      readonly lines: readonly Cell[];
      readonly capital?: Cell;
    })
  /** Inputs are missing: no number, only the arithmetic as far as it goes. */
  | (WorthBase & { readonly kind: 'incomplete'; readonly lines: readonly Cell[] })
  /** The record holds no number, or none that applies to this project, and says why. */
  | (WorthBase & { readonly kind: 'unquantified'; readonly why: Bilingual });

const NONE_APPLIES: Bilingual = {
  zh: '已公布的金额都不适用于这个项目。',
  en: 'None of the published amounts applies to this project.',
};

const SUM: Bilingual = { zh: '各项现值合计', en: 'Present value of all parts' };

type Standing =
  | { readonly outcome: 'met' | 'unmet' }
  | { readonly missing: readonly AttributeKey[] };

function standingOf({ when }: BenefitPart, facts: Facts): Standing {
  if (!when) return { outcome: 'met' };
  const evaluated = evaluate(normalForm(when), facts);
  return evaluated.outcome === 'met' || evaluated.outcome === 'unmet'
    ? { outcome: evaluated.outcome }
    : { missing: missingAttributes(evaluated) };
}

/** The bands without an end that leave a present value without one. */
function endless({ presentValue }: PartWorth): readonly AttributeKey[] {
  const { estimate, open } = presentValue;
  return estimate && !(estimate.low.isFinite() && estimate.high.isFinite()) ? open : [];
}

interface Sorted {
  readonly active: readonly ActivePart[];
  /** What a main part lacks: no number without it. */
  readonly lacking: readonly AttributeKey[];
  /** What an extra part lacks: the number stands without it. */
  readonly wanted: readonly AttributeKey[];
}

interface Weighed {
  readonly part: BenefitPart;
  readonly worth?: PartWorth;
  readonly missing: readonly AttributeKey[];
}

/** A part with its worth and what it lacks; nothing where it does not apply. */
function weigh(part: BenefitPart, valuation: Valuation): Weighed | undefined {
  const standing = standingOf(part, valuation.facts);
  if ('missing' in standing) return { part, missing: standing.missing };
  if (standing.outcome === 'unmet') return undefined;
  const worth = partWorth(part, valuation);
  const unknown = union(worth.presentValue.missing, worth.capital?.missing ?? []);
  return { part, worth, missing: union(unknown, endless(worth)) };
}

function sorted(parts: readonly BenefitPart[], valuation: Valuation): Sorted {
  const weighed = parts
    .map((part) => weigh(part, valuation))
    .filter((each): each is Weighed => each !== undefined);
  const lacks = (isExtra: boolean) =>
    weighed
      .filter(({ part }) => (part.extra ?? false) === isExtra)
      .reduce<readonly AttributeKey[]>((all, { missing }) => union(all, missing), []);
  return {
    active: weighed.flatMap(({ part, worth, missing }) =>
      worth && !(part.extra && missing.length > 0) ? [{ part, worth }] : [],
    ),
    lacking: lacks(false),
    wanted: lacks(true),
  };
}

/**
 * What the parts of a benefit are worth to a firm: present value as an interval with a likely
 * value, the cash flow by year, and the arithmetic. No number where a main part lacks an input.
 * @param unquantified why the record has no number, where it has none
 */
export function estimateBenefit(
  parts: readonly BenefitPart[],
  unquantified: Bilingual | null,
  valuation: Valuation,
): Worth {
  const { active, lacking, wanted } = sorted(parts, valuation);
  const notes = active
    .flatMap(({ worth }) => worth.notes ?? [])
    .filter((note, index, all) => all.indexOf(note) === index);
  const missing = union(lacking, wanted);
  const base = { parts: active, missing, notes };
  const worths = active.map(({ worth }) => worth);
  const cells = worths.flatMap(({ presentValue, capital }) =>
    capital ? [capital, presentValue] : [presentValue],
  );
  if (lacking.length > 0) return { ...base, kind: 'incomplete', lines: linesOf(cells) };
  if (active.length === 0)
    return wanted.length > 0
      ? { ...base, kind: 'incomplete', lines: [] }
      : { ...base, kind: 'unquantified', why: unquantified ?? NONE_APPLIES };
  const [only, ...others] = worths.map(({ presentValue }) => presentValue);
  const presentValue =
    only && others.length === 0 ? only : line(SUM, total(worths.map((each) => each.presentValue)));
  const capital = worths.find((each) => each.capital)?.capital;
  return {
    ...base,
    kind: 'computed',
    presentValue,
    flows: mergeFlows(worths.flatMap(({ flows }) => flows)),
    lines: linesOf([...cells, presentValue]),
    ...(capital && { capital }),
  };
}
