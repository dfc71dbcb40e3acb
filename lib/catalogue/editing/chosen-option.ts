import type { FormField } from './form-field';
import { isJsonObject } from './json-path';

function likeness(option: FormField, value: unknown): number {
  if (option.kind !== 'object' || !isJsonObject(value)) return 0;
  const keys = new Set(Object.keys(value));
  let points = 0;
  for (const { key, field } of option.members) {
    const has = keys.delete(key);
    if (field.kind === 'constant') points += has && value[key] === field.value ? 100 : -100;
    else if (has) points += 2;
  }
  return points - 2 * keys.size;
}

/**
 * Which of several shapes a value has, or comes nearest to.
 * @param preferred counts where the value tells nothing yet: what was chosen and is still empty
 */
export function chosenOption(options: readonly FormField[], value: unknown, preferred = 0): number {
  const points = options.map((option) => likeness(option, value));
  const most = Math.max(...points);
  return points[preferred] === most ? preferred : Math.max(0, points.indexOf(most));
}

/** The keys that only this one of several shapes has: what it is called by in a choice of shapes. */
export function ownKeys(options: readonly FormField[], index: number): readonly string[] {
  const keysOf = (option: FormField | undefined) =>
    option?.kind === 'object' ? option.members.map(({ key }) => key) : [];
  const others = new Set(options.flatMap((option, at) => (at === index ? [] : keysOf(option))));
  return keysOf(options[index]).filter((key) => !others.has(key));
}
