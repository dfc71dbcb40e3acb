import { isSame } from '../diff/same-json';
import { isJsonObject, type JsonObject, type JsonPath, valueAt, withValueAt } from './json-path';

/** One field on which two people's changes to the same draft have to be brought together. */
export interface FieldChange {
  readonly path: JsonPath;
  readonly mine: unknown;
  readonly theirs: unknown;
  /** Both changed it, and not to the same. */
  readonly isConflict: boolean;
}

export type Side = 'mine' | 'theirs';

/** Fields that are taken or left whole: their parts would make no sense mixed. */
const WHOLE = ['required'];

const hasFields = (value: unknown): value is JsonObject => isJsonObject(value) && !('zh' in value);

/**
 * What two people made of the same draft, field by field; lists, rules and texts are fields.
 * What only one of them changed is no conflict: that change counts.
 */
export function fieldChanges(
  base: unknown,
  mine: unknown,
  theirs: unknown,
  path: JsonPath = [],
): readonly FieldChange[] {
  if (isSame(mine, theirs)) return [];
  const isField = WHOLE.includes(String(path.at(-1)));
  if (hasFields(mine) && hasFields(theirs) && !isField) {
    const keys = new Set([...Object.keys(mine), ...Object.keys(theirs)]);
    return [...keys].flatMap((key) =>
      fieldChanges(valueAt(base, [key]), valueAt(mine, [key]), valueAt(theirs, [key]), [
        ...path,
        key,
      ]),
    );
  }
  const isConflict = !isSame(base, mine) && !isSame(base, theirs);
  return [{ path, mine, theirs, isConflict }];
}

/**
 * Both people's work in one: what only one changed, and on every conflict the side that was chosen.
 * @param choose called once a conflict
 */
export function joined(
  base: JsonObject,
  mine: JsonObject,
  theirs: JsonObject,
  choose: (path: JsonPath) => Side,
): JsonObject {
  return fieldChanges(base, mine, theirs).reduce<JsonObject>((made, change) => {
    const isMine = change.isConflict
      ? choose(change.path) === 'mine'
      : isSame(valueAt(base, change.path), change.theirs);
    return isMine ? (withValueAt(made, change.path, change.mine) as JsonObject) : made;
  }, theirs);
}
