import type { Decimal } from '@/lib/finance/decimal';
import type { LeftOut } from '@/lib/packaging/left-out';
import type { PackageItem } from '@/lib/packaging/package-item';
import type { Toggles } from '@/lib/packaging/problem-of';
import type { AttributeKey } from '@/lib/profile/registry';
import type { Bilingual } from '@/lib/taxonomy/bilingual';

/** Why instruments stay out, in the order in which a reader can do something about it. */
export const LEFT_OUT_GROUPS = [
  'taken_out',
  'conflict',
  'needs_another',
  'adds_nothing',
  'missing',
  'no_amount',
] as const;
export type LeftOutGroup = (typeof LEFT_OUT_GROUPS)[number];

export interface LeftOutLine extends Pick<LeftOut, 'source'> {
  readonly item: PackageItem;
  readonly reason?: Bilingual;
  /** Answers without which it has no amount. */
  readonly missing: readonly AttributeKey[];
  readonly canBeAdded: boolean;
  /** Yuan that the package loses if it is put in, where that is known. */
  readonly price?: Decimal;
}

function groupOf(leftOut: LeftOut, { worth }: PackageItem, { out }: Toggles): LeftOutGroup {
  if (out.includes(leftOut.id)) return 'taken_out';
  if (worth.kind === 'incomplete') return 'missing';
  if (leftOut.conflictsWith.length > 0) return 'conflict';
  if (leftOut.source) return 'needs_another';
  return worth.kind === 'computed' ? 'adds_nothing' : 'no_amount';
}

/** The heading of a group says the rest; only a rule between instruments is told beside it. */
function reasonIn(group: LeftOutGroup, leftOut: LeftOut, item: PackageItem): Bilingual | undefined {
  if (group === 'taken_out') return undefined;
  if (group === 'missing') return leftOut.source && leftOut.reason;
  if (group === 'no_amount')
    return item.worth.kind === 'unquantified' ? item.worth.why : leftOut.reason;
  return leftOut.reason;
}

export interface LeftOutLines {
  readonly group: LeftOutGroup;
  readonly lines: readonly LeftOutLine[];
}

interface Known {
  readonly items: readonly PackageItem[];
  /** Ids of the items with a number. */
  readonly weighed: ReadonlySet<string>;
  readonly toggles: Toggles;
  readonly prices: ReadonlyMap<string, Decimal>;
}

/** What is not in the package, by why; groups without any are not there. */
export function leftOutGroups(
  leftOut: readonly LeftOut[],
  { items, weighed, toggles, prices }: Known,
): readonly LeftOutLines[] {
  const sorted = leftOut.flatMap((each) => {
    const item = items.find(({ id }) => id === each.id);
    return item ? [{ each, item, group: groupOf(each, item, toggles) }] : [];
  });
  return LEFT_OUT_GROUPS.map((group) => ({
    group,
    lines: sorted
      .filter((one) => one.group === group)
      .map(({ each, item }): LeftOutLine => {
        const reason = reasonIn(group, each, item);
        const price = prices.get(each.id);
        return {
          item,
          ...(reason && { reason }),
          ...(reason && each.source && { source: each.source }),
          missing: item.worth.kind === 'incomplete' ? item.worth.missing : [],
          canBeAdded: weighed.has(each.id),
          ...(price && { price }),
        };
      }),
  })).filter(({ lines }) => lines.length > 0);
}
