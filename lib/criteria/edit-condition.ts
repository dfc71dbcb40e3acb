/** A condition as it is being written: groups may be empty and criteria may lack parts. */
export type DraftCondition = Readonly<Record<string, unknown>>;

/** From a condition down to one of its parts: `['all', 0, 'not']`. */
export type ConditionPath = readonly (string | number)[];

export const GROUP_KINDS = ['all', 'any', 'not'] as const;
export type GroupKind = (typeof GROUP_KINDS)[number];

/** Which group a condition is; undefined for a criterion. */
export function groupKind(condition: DraftCondition): GroupKind | undefined {
  return GROUP_KINDS.find((kind) => Object.hasOwn(condition, kind));
}

const isCondition = (value: unknown): value is DraftCondition =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** The parts of a group in their order; none for a criterion. */
export function membersOf(condition: DraftCondition): readonly DraftCondition[] {
  const kind = groupKind(condition);
  if (kind === undefined) return [];
  const inner = condition[kind];
  return (Array.isArray(inner) ? inner : [inner]).filter(isCondition);
}

/** A negation holds one part: several are taken together as `all`, and none leaves nothing to negate. */
function groupOf(kind: GroupKind, members: readonly DraftCondition[]): DraftCondition | undefined {
  if (kind !== 'not') return { [kind]: members };
  const [only, ...more] = members;
  if (only === undefined) return undefined;
  return { not: more.length === 0 ? only : { all: members } };
}

export function memberPath(condition: DraftCondition, index: number): ConditionPath {
  const kind = groupKind(condition);
  return kind === undefined || kind === 'not' ? ['not'] : [kind, index];
}

export function conditionAt(root: DraftCondition, path: ConditionPath): DraftCondition | undefined {
  let value: unknown = root;
  for (const part of path) {
    if (typeof value !== 'object' || value === null) return undefined;
    value = (value as Record<string | number, unknown>)[part];
  }
  return isCondition(value) ? value : undefined;
}

interface Place {
  readonly parent: ConditionPath;
  readonly index: number;
}

/** The group that holds a part, and its place there; undefined for the whole. */
export function placeOf(path: ConditionPath): Place | undefined {
  const last = path.at(-1);
  if (last === undefined) return undefined;
  return typeof last === 'number'
    ? { parent: path.slice(0, -2), index: last }
    : { parent: path.slice(0, -1), index: 0 };
}

/** A changed condition, and where the part that was meant stands now. */
export interface Edited {
  readonly root: DraftCondition;
  readonly path: ConditionPath;
}

/** Puts another condition, or none, in the place of a part. A negation left without a part goes too. */
function replaced(
  root: DraftCondition,
  path: ConditionPath,
  part: DraftCondition | undefined,
): DraftCondition | undefined {
  const place = placeOf(path);
  if (!place) return part;
  const parent = conditionAt(root, place.parent);
  const kind = parent && groupKind(parent);
  if (!parent || !kind) return root;
  const members = membersOf(parent).flatMap((member, index) => {
    if (index !== place.index) return [member];
    return part === undefined ? [] : [part];
  });
  return replaced(root, place.parent, groupOf(kind, members));
}

const EMPTY: DraftCondition = { all: [] };

export function replaceCondition(
  root: DraftCondition,
  path: ConditionPath,
  part: DraftCondition,
): DraftCondition {
  return replaced(root, path, part) ?? EMPTY;
}

/** Without a part; a rule whose last part is gone is an empty group. */
export function removeCondition(root: DraftCondition, path: ConditionPath): DraftCondition {
  return replaced(root, path, undefined) ?? EMPTY;
}

function withMembers(
  root: DraftCondition,
  path: ConditionPath,
  change: (members: readonly DraftCondition[]) => readonly DraftCondition[],
): DraftCondition {
  const group = conditionAt(root, path);
  const kind = group && groupKind(group);
  if (!group || !kind) return root;
  return replaced(root, path, groupOf(kind, change(membersOf(group)))) ?? EMPTY;
}

const inserted = <T>(list: readonly T[], index: number, item: T): readonly T[] => [
  ...list.slice(0, index),
  item,
  ...list.slice(index),
];

/**
 * Adds a part at the end of a group. To a criterion, or to a negation that is full, it is added by
 * making both a group of all.
 */
export function addCondition(
  root: DraftCondition,
  path: ConditionPath,
  part: DraftCondition,
): Edited {
  const group = conditionAt(root, path) ?? EMPTY;
  const kind = groupKind(group);
  if (kind === 'all' || kind === 'any') {
    const at = membersOf(group).length;
    return {
      root: withMembers(root, path, (members) => [...members, part]),
      path: [...path, kind, at],
    };
  }
  if (kind === 'not') return addCondition(root, [...path, 'not'], part);
  return {
    root: replaceCondition(root, path, { all: [group, part] }),
    path: [...path, 'all', 1],
  };
}

/** A second one right behind a part. */
export function duplicateCondition(root: DraftCondition, path: ConditionPath): Edited {
  const place = placeOf(path);
  const part = conditionAt(root, path);
  const parent = place && conditionAt(root, place.parent);
  if (!part) return { root, path };
  if (!place || !parent || groupKind(parent) === 'not') {
    return {
      root: replaceCondition(root, path, { all: [part, part] }),
      path: [...path, 'all', 1],
    };
  }
  return {
    root: withMembers(root, place.parent, (members) => inserted(members, place.index + 1, part)),
    path: [...place.parent, ...memberPath(parent, place.index + 1)],
  };
}

/** Before or behind its neighbour in the same group; undefined at the end of the group. */
export function moveCondition(
  root: DraftCondition,
  path: ConditionPath,
  by: -1 | 1,
): Edited | undefined {
  const place = placeOf(path);
  const parent = place && conditionAt(root, place.parent);
  const to = place ? place.index + by : -1;
  const part = conditionAt(root, path);
  if (!place || !parent || !part || to < 0 || to >= membersOf(parent).length) return undefined;
  const moved = (members: readonly DraftCondition[]) =>
    inserted(
      members.filter((_, index) => index !== place.index),
      to,
      part,
    );
  return {
    root: withMembers(root, place.parent, moved),
    path: [...place.parent, ...memberPath(parent, to)],
  };
}

/** Out of its group, to stand right behind it; undefined where its group is the whole. */
export function moveConditionOut(root: DraftCondition, path: ConditionPath): Edited | undefined {
  const place = placeOf(path);
  const outer = place && placeOf(place.parent);
  const part = conditionAt(root, path);
  const group = place && conditionAt(root, place.parent);
  if (!place || !outer || !part || !group) return undefined;
  const holder = conditionAt(root, outer.parent);
  const kind = holder && groupKind(holder);
  const inner = groupKind(group);
  if (!holder || !kind || !inner) return undefined;
  const rest = groupOf(
    inner,
    membersOf(group).filter((_, index) => index !== place.index),
  );
  const left = rest && membersOf(rest).length > 0 ? [rest] : [];
  const members = membersOf(holder).flatMap((member, index) =>
    index === outer.index ? [...left, part] : [member],
  );
  const held = groupOf(kind, members) ?? EMPTY;
  const changed = replaceCondition(root, outer.parent, held);
  const index = outer.index + left.length;
  const isWrapped = kind === 'not' && members.length > 1;
  const own = isWrapped ? ['not', 'all', index] : memberPath(holder, index);
  return { root: changed, path: [...outer.parent, ...own] };
}

/** Into the group beside it, the one before first; undefined where no group is a neighbour. */
export function moveConditionIn(root: DraftCondition, path: ConditionPath): Edited | undefined {
  const place = placeOf(path);
  const parent = place && conditionAt(root, place.parent);
  const part = conditionAt(root, path);
  if (!place || !parent || !part) return undefined;
  const members = membersOf(parent);
  const takes = (index: number) => {
    const kind = members[index] && groupKind(members[index]);
    return kind === 'all' || kind === 'any' ? kind : undefined;
  };
  const step = takes(place.index - 1) ? -1 : 1;
  const target = place.index + step;
  const kind = takes(target);
  const group = members[target];
  if (!kind || !group) return undefined;
  const inner = membersOf(group);
  const joined = { [kind]: step === -1 ? [...inner, part] : [part, ...inner] };
  const left = members.flatMap((member, index) => {
    if (index === place.index) return [];
    return [index === target ? joined : member];
  });
  const at = Math.min(place.index, target);
  return {
    root: withMembers(root, place.parent, () => left),
    path: [...place.parent, ...memberPath(parent, at), kind, step === -1 ? inner.length : 0],
  };
}

/** Puts a part into a group of its own. */
export function wrapCondition(
  root: DraftCondition,
  path: ConditionPath,
  kind: GroupKind,
): DraftCondition {
  const part = conditionAt(root, path);
  const group = part && groupOf(kind, [part]);
  return group ? replaceCondition(root, path, group) : root;
}

/** Makes a group another kind of group, with the same parts. */
export function changeGroup(
  root: DraftCondition,
  path: ConditionPath,
  kind: GroupKind,
): DraftCondition {
  const part = conditionAt(root, path);
  const group = part && groupOf(kind, membersOf(part));
  return group && groupKind(part) !== undefined ? replaceCondition(root, path, group) : root;
}
