import type { FormField } from './form-field';

/** What a form starts from: what is fixed is there, lists are empty, and nothing is guessed. */
export function blankOf(field: FormField): unknown {
  switch (field.kind) {
    case 'object':
      return Object.fromEntries(
        field.members.flatMap(({ key, optional, field: inner }) => {
          const blank = optional ? undefined : blankOf(inner);
          return blank === undefined ? [] : [[key, blank]];
        }),
      );
    case 'alternatives':
      return field.options[0] ? blankOf(field.options[0]) : {};
    case 'list':
      return [];
    case 'nullable':
      return null;
    case 'constant':
      return field.value;
    case 'bilingual':
      return { zh: '', en: '' };
    case 'condition':
      return { all: [] };
    case 'json':
      return {};
    default:
      return undefined;
  }
}
