import { circularRequirements } from './circular-requirements';
import type { PackageItem } from './package-item';
import type { Relation } from './relation';

/** What of an instrument says how it goes together with others. */
export type Related = Pick<PackageItem, 'id' | 'classes' | 'relations'>;

type Both = 'excludes' | 'combines';

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

function nameFaults(id: string, relation: Relation, known: ReadonlySet<string>): string[] {
  const named = namedIds(relation);
  const at = `${id}: ${relation.kind}`;
  const others = named.filter((other) => other !== id && known.has(other));
  return [
    ...named.filter((other) => !known.has(other)).map((other) => `${at} names unknown ${other}`),
    ...(named.includes(id) ? [`${at} names itself`] : []),
    ...[...new Set(named)]
      .filter((other) => named.indexOf(other) !== named.lastIndexOf(other))
      .map((other) => `${at} names ${other} twice`),
    ...(relation.kind === 'joint_cap' && others.length === 0
      ? [`${at} is shared with nobody`]
      : []),
  ];
}

/** Two ids in either order. */
const pairKey = (a: string, b: string) => (a < b ? `${a} and ${b}` : `${b} and ${a}`);

/** The pairs that relations of one kind speak of, classes read as their members. */
function pairsOf(kind: Both, instruments: readonly Related[]): ReadonlySet<string> {
  return new Set(
    instruments.flatMap(({ id, relations }) =>
      relations.flatMap((relation) => {
        if (relation.kind !== kind) return [];
        const { ids = [], classes = [] } = relation.with;
        return instruments
          .filter((other) => other.id !== id)
          .filter(
            (other) => ids.includes(other.id) || other.classes.some((own) => classes.includes(own)),
          )
          .map((other) => pairKey(id, other.id));
      }),
    ),
  );
}

function requirementFaults(
  instruments: readonly Related[],
  excluded: ReadonlySet<string>,
): string[] {
  const requirements = instruments.flatMap(({ id, relations }) =>
    relations.flatMap((relation) =>
      relation.kind === 'requires'
        ? [{ id, anyOf: relation.anyOf.filter((other) => other !== id) }]
        : [],
    ),
  );
  return [
    ...circularRequirements(requirements).map(
      (circle) => `${circle.join(', ')}: require one another in a circle`,
    ),
    ...requirements
      .filter(
        ({ id, anyOf }) =>
          anyOf.length > 0 && anyOf.every((other) => excluded.has(pairKey(id, other))),
      )
      .map(({ id, anyOf }) => `${id}: requires what it excludes: ${anyOf.join(', ')}`),
  ];
}

/** What is wrong with how the instruments of a catalogue go together; none of it is to be published. */
export function relationFaults(instruments: readonly Related[]): string[] {
  const known = new Set(instruments.map(({ id }) => id));
  const excluded = pairsOf('excludes', instruments);
  const combined = pairsOf('combines', instruments);
  return [
    ...instruments.flatMap(({ id, relations }) =>
      relations.flatMap((relation) => nameFaults(id, relation, known)),
    ),
    ...[...excluded]
      .filter((pair) => combined.has(pair))
      .map((pair) => `${pair}: both excluded and combined`),
    ...requirementFaults(instruments, excluded),
  ];
}
