import type { CriterionSource } from '@/lib/criteria/condition';
import type { Purpose } from '@/lib/finance/benefit/definition';
import type { Bilingual } from '@/lib/taxonomy/bilingual';
import { type PackageItem, purposesOf } from './package-item';
import type { Others } from './relation';

/** Why two instruments may not both be had, and which of the two says so. */
export interface PairRule {
  readonly a: string;
  readonly b: string;
  readonly reason: Bilingual;
  readonly source: CriterionSource;
  /** The instrument whose documents the source is one of; none for the general rule. */
  readonly saidBy?: string;
}

/** Whether an item is meant; the one that speaks never means itself. */
export function means(
  others: Others,
  speaker: string,
  { id, classes }: Pick<PackageItem, 'id' | 'classes'>,
): boolean {
  if (id === speaker) return false;
  const byClass = others.classes?.some((each) => classes.includes(each)) ?? false;
  return byClass || (others.ids?.includes(id) ?? false);
}

const PLATFORM: CriterionSource = { document: 'platform' };

/** Purposes of which one expenditure is supported once, unless a rule says that two may be had. */
const ONCE: readonly { readonly purpose: Purpose; readonly reason: Bilingual }[] = [
  {
    purpose: 'project_cost',
    reason: {
      zh: '两项都补助同一项目的支出，没有文件写明可以叠加；本平台按同一支出只补一次处理。',
      en: 'Both support the cost of the same project and no document says that they may be combined; the same expenditure is counted once.',
    },
  },
  {
    purpose: 'loan_interest',
    reason: {
      zh: '两项都针对同一笔贷款的利息，没有文件写明可以叠加；本平台按同一笔利息只补一次处理。',
      en: 'Both lower the interest of the same loan and no document says that they may be combined; the same interest is counted once.',
    },
  },
  {
    purpose: 'guarantee_fee',
    reason: {
      zh: '同一笔贷款只用一项担保。',
      en: 'One loan has one guarantee.',
    },
  },
];

function said(
  kind: 'excludes' | 'combines',
  speaker: PackageItem,
  other: PackageItem,
): PairRule | undefined {
  for (const relation of speaker.relations)
    if (relation.kind === kind && means(relation.with, speaker.id, other))
      return {
        a: speaker.id,
        b: other.id,
        reason: relation.reason,
        source: relation.source,
        saidBy: speaker.id,
      };
  return undefined;
}

const saidByEither = (kind: 'excludes' | 'combines', a: PackageItem, b: PackageItem) =>
  said(kind, a, b) ?? said(kind, b, a);

/** A record that requires another, or caps both together, takes it for granted that both are had. */
const presumes = ({ relations }: PackageItem, { id }: PackageItem) =>
  relations.some(
    (relation) =>
      (relation.kind === 'requires' && relation.anyOf.includes(id)) ||
      (relation.kind === 'joint_cap' && relation.with.includes(id)),
  );

function generalRule(a: PackageItem, b: PackageItem): PairRule | undefined {
  const [ofA, ofB] = [purposesOf(a), purposesOf(b)];
  const once = ONCE.find(({ purpose }) => ofA.has(purpose) && ofB.has(purpose));
  return once && { a: a.id, b: b.id, reason: once.reason, source: PLATFORM };
}

/** The rule that keeps two instruments apart: what a record says, else one expenditure, one support. */
export function pairRule(a: PackageItem, b: PackageItem): PairRule | undefined {
  const excluded = saidByEither('excludes', a, b);
  if (excluded) return excluded;
  const isAllowed = saidByEither('combines', a, b) || presumes(a, b) || presumes(b, a);
  return isAllowed ? undefined : generalRule(a, b);
}

/** Every pair of the items that may not be had together. */
export function pairRules(items: readonly PackageItem[]): readonly PairRule[] {
  return items.flatMap((a, index) => items.slice(index + 1).flatMap((b) => pairRule(a, b) ?? []));
}
