import type { Bilingual } from '@/lib/taxonomy/bilingual';
import { circularRequirements } from './circular-requirements';
import type { PackageItem } from './package-item';
import { means } from './pair-rules';
import type { Relation } from './relation';

/** What of an instrument says how it goes together with others. */
export type Related = Pick<PackageItem, 'id' | 'classes' | 'relations'>;

/** What is wrong between instruments, and which of them say it. */
export interface RelationFault {
  readonly ids: readonly string[];
  readonly message: Bilingual;
}

type Both = 'excludes' | 'combines';

const KIND_WORDS: Readonly<Record<Relation['kind'], string>> = {
  excludes: '不得同时享受',
  combines: '可以同时享受',
  requires: '须先取得',
  joint_cap: '合计上限',
  public_share: '财政资金上限',
  less_grants: '扣除财政补助',
};

/** The ids a relation writes out. */
function namedIds(relation: Relation): readonly string[] {
  switch (relation.kind) {
    case 'excludes':
    case 'combines':
      return relation.with.ids ?? [];
    case 'requires':
      return relation.anyOf;
    case 'joint_cap':
      return relation.with;
    default:
      return [];
  }
}

function nameFaults(
  id: string,
  relation: Relation,
  known: ReadonlySet<string>,
): readonly RelationFault[] {
  const named = namedIds(relation);
  const at = (zh: string, en: string): RelationFault => ({
    ids: [id],
    message: {
      zh: `${id}“${KIND_WORDS[relation.kind]}”${zh}`,
      en: `${id}: ${relation.kind} ${en}`,
    },
  });
  const others = named.filter((other) => other !== id && known.has(other));
  return [
    ...named
      .filter((other) => !known.has(other))
      .map((other) => at(`里的 ${other} 不在目录中`, `names unknown ${other}`)),
    ...(named.includes(id) ? [at('里写了自己', 'names itself')] : []),
    ...[...new Set(named)]
      .filter((other) => named.indexOf(other) !== named.lastIndexOf(other))
      .map((other) => at(`里 ${other} 写了两次`, `names ${other} twice`)),
    ...(relation.kind === 'joint_cap' && others.length === 0
      ? [at('没有与其他工具共用', 'is shared with nobody')]
      : []),
  ];
}

/** Two ids in either order. */
const pairKey = (a: string, b: string) => (a < b ? `${a} and ${b}` : `${b} and ${a}`);

/** The pairs that relations of one kind speak of, classes read as their members. */
function pairsOf(
  kind: Both,
  instruments: readonly Related[],
): ReadonlyMap<string, readonly [string, string]> {
  return new Map(
    instruments.flatMap(({ id, relations }) =>
      relations.flatMap((relation) => {
        if (relation.kind !== kind) return [];
        return instruments
          .filter((other) => means(relation.with, id, other))
          .map((other) => [pairKey(id, other.id), [id, other.id]] as const);
      }),
    ),
  );
}

function requirementFaults(
  instruments: readonly Related[],
  excluded: ReadonlyMap<string, unknown>,
): readonly RelationFault[] {
  const requirements = instruments.flatMap(({ id, relations }) =>
    relations.flatMap((relation) =>
      relation.kind === 'requires'
        ? [{ id, anyOf: relation.anyOf.filter((other) => other !== id) }]
        : [],
    ),
  );
  return [
    ...circularRequirements(requirements).map((circle) => ({
      ids: circle,
      message: {
        zh: `${circle.join('、')} 互相要求先取得对方`,
        en: `${circle.join(', ')}: require one another in a circle`,
      },
    })),
    ...requirements
      .filter(
        ({ id, anyOf }) =>
          anyOf.length > 0 && anyOf.every((other) => excluded.has(pairKey(id, other))),
      )
      .map(({ id, anyOf }) => ({
        ids: [id],
        message: {
          zh: `${id} 须先取得的 ${anyOf.join('、')} 又不得与它同时享受`,
          en: `${id}: requires what it excludes: ${anyOf.join(', ')}`,
        },
      })),
  ];
}

/** What is wrong with how the instruments of a catalogue go together, in both languages. */
export function relationFaultWords(instruments: readonly Related[]): readonly RelationFault[] {
  const known = new Set(instruments.map(({ id }) => id));
  const excluded = pairsOf('excludes', instruments);
  const combined = pairsOf('combines', instruments);
  return [
    ...instruments.flatMap(({ id, relations }) =>
      relations.flatMap((relation) => nameFaults(id, relation, known)),
    ),
    ...[...excluded]
      .filter(([pair]) => combined.has(pair))
      .map(([pair, ids]) => ({
        ids,
        message: {
          zh: `${pair.replace(' and ', ' 与 ')}：既写了不得同时享受，又写了可以同时享受`,
          en: `${pair}: both excluded and combined`,
        },
      })),
    ...requirementFaults(instruments, excluded),
  ];
}

/** What is wrong with how the instruments of a catalogue go together; none of it is to be published. */
export function relationFaults(instruments: readonly Related[]): string[] {
  return relationFaultWords(instruments).map(({ message }) => message.en);
}
