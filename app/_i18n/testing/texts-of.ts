import type { Locale } from '@/lib/taxonomy/bilingual';
import { messagesOf } from '../messages-of';

type Part = string | { readonly [key: string]: Part };

function leaves(part: Part, path: string): readonly (readonly [string, string])[] {
  if (typeof part === 'string') return [[path, part]];
  return Object.entries(part).flatMap(([key, inner]) =>
    leaves(inner, path === '' ? key : `${path}.${key}`),
  );
}

/** Every message of a language by its dotted key, in the order of the file. */
export function textsOf(locale: Locale): ReadonlyMap<string, string> {
  return new Map(leaves(messagesOf(locale), ''));
}
