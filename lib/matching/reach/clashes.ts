import { clashFaults } from '@/lib/catalogue/clash-faults';
import type { Instrument } from '@/lib/catalogue/instrument';
import { means } from '@/lib/packaging/pair-rules';
import type { Bilingual } from '@/lib/taxonomy/bilingual';
import { INSTRUMENT_KINDS } from '@/lib/taxonomy/instrument-codes';
import { isMatched } from './reach-cube';

export type ClashKind = 'same_id' | 'same_name' | 'relations' | 'excludes_same_firms' | 'alike';

/** What of a draft does not go together with the rest of the catalogue. */
export interface Clash {
  readonly kind: ClashKind;
  readonly message: Bilingual;
}

/** Firms that match two instruments, and firms that match one of them at least. */
export interface Overlap {
  readonly id: string;
  readonly both: number;
  readonly either: number;
}

/** From this share on two instruments reach almost the same firms; fewer firms than these say nothing. */
const ALMOST_ALL = 0.9;
const FEWEST_FIRMS = 20;

const plain = (name: string) => name.normalize('NFKC').replace(/\s+/gu, '').toLowerCase();

const shareName = (a: Instrument, b: Instrument) =>
  plain(a.name.zh) === plain(b.name.zh) || plain(a.name.en) === plain(b.name.en);

/**
 * Clashes that can be told without firms: the same id or name, relations that cannot all be meant.
 * @param others the published catalogue without what the draft is to replace
 */
export function recordClashes(draft: Instrument, others: readonly Instrument[]): readonly Clash[] {
  const sameId = others.filter(({ id }) => id === draft.id);
  const sameName = others.filter((other) => other.id !== draft.id && shareName(draft, other));
  return [
    ...sameId.map(
      ({ name }): Clash => ({
        kind: 'same_id',
        message: {
          zh: `编号“${draft.id}”已用于《${name.zh}》`,
          en: `The id “${draft.id}” is taken by “${name.en}”`,
        },
      }),
    ),
    ...sameName.map(
      ({ id }): Clash => ({
        kind: 'same_name',
        message: {
          zh: `与已发布的工具（${id}）同名`,
          en: `Has the same name as a published instrument (${id})`,
        },
      }),
    ),
    ...clashFaults(draft, others).map(({ message }): Clash => ({ kind: 'relations', message })),
  ];
}

function excludes({ id, relations }: Instrument, other: Instrument): boolean {
  return relations.some(
    (relation) => relation.kind === 'excludes' && means(relation.with, id, other),
  );
}

const areApart = (a: Instrument, b: Instrument) => excludes(a, b) || excludes(b, a);

const areOfAKind = (a: Instrument, b: Instrument) =>
  a.kind === b.kind && plain(a.provider.zh) === plain(b.provider.zh);

/** The instruments whose reach is worth comparing: those excluded, and those of one kind and provider. */
export function worthComparing(
  draft: Instrument,
  others: readonly Instrument[],
): readonly Instrument[] {
  return others.filter(
    (other) => other.id !== draft.id && (areApart(draft, other) || areOfAKind(draft, other)),
  );
}

/** @param a and b: of each firm, the index of its status in STATUSES */
export function overlapOf(id: string, a: Uint8Array, b: Uint8Array): Overlap {
  let [both, either] = [0, 0];
  for (let firm = 0; firm < a.length; firm += 1) {
    const inA = isMatched(a[firm] as number);
    const inB = isMatched(b[firm] as number);
    if (inA && inB) both += 1;
    if (inA || inB) either += 1;
  }
  return { id, both, either };
}

function reachClash(draft: Instrument, other: Instrument): Clash {
  if (areApart(draft, other)) {
    return {
      kind: 'excludes_same_firms',
      message: {
        zh: `与《${other.name.zh}》不得同时享受，而两者符合的企业几乎相同：企业只能二选一`,
        en: `Cannot be had with “${other.name.en}”, and almost the same firms match both: they will have to choose`,
      },
    };
  }
  const kind = INSTRUMENT_KINDS.labels[draft.kind];
  return {
    kind: 'alike',
    message: {
      zh: `与同一机构的《${other.name.zh}》同属${kind.zh}，符合的企业几乎相同：是否重复`,
      en: `Like “${other.name.en}” of the same provider it is of the kind “${kind.en}”, and almost the same firms match: may be a double`,
    },
  };
}

/** Clashes that show only over firms: instruments that almost the same firms match. */
export function reachClashes(
  draft: Instrument,
  others: readonly Instrument[],
  overlaps: readonly Overlap[],
): readonly Clash[] {
  return overlaps.flatMap(({ id, both, either }) => {
    const other = others.find((one) => one.id === id);
    if (!other || either < FEWEST_FIRMS || both < ALMOST_ALL * either) return [];
    return [reachClash(draft, other)];
  });
}
