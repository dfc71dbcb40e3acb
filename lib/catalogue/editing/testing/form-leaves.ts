import { chosenOption } from '../chosen-option';
import type { FormField } from '../form-field';
import { isJsonObject, type JsonPath } from '../json-path';

/** A single control, where it stands, and what it holds. */
export interface FormLeaf {
  readonly path: JsonPath;
  readonly field: FormField;
  readonly value: unknown;
}

/** Every control that a form shows for a value, in order. What no control shows is not in it. */
export function formLeaves(
  field: FormField,
  value: unknown,
  path: JsonPath = [],
): readonly FormLeaf[] {
  if (value === undefined) return [];
  switch (field.kind) {
    case 'object':
      return isJsonObject(value)
        ? field.members.flatMap((member) =>
            formLeaves(member.field, value[member.key], [...path, member.key]),
          )
        : [];
    case 'alternatives': {
      const option = field.options[chosenOption(field.options, value)];
      return option ? formLeaves(option, value, path) : [];
    }
    case 'list':
      if (!Array.isArray(value)) return [];
      return value.length === 0
        ? [{ path, field, value }]
        : value.flatMap((item, index) => formLeaves(field.item, item, [...path, index]));
    case 'nullable':
      return value === null ? [{ path, field, value }] : formLeaves(field.inner, value, path);
    default:
      return [{ path, field, value }];
  }
}
