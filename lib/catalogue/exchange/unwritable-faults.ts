import type { CellFault } from './cell-fault';
import { columnAt } from './column-at';

// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is looked for.
const UNWRITABLE = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uD800-\uDFFF\uFFFE\uFFFF]/u;

const MESSAGE = {
  zh: '含有不可见的控制字符或残缺字符',
  en: 'holds control characters or broken characters',
};

/** Texts with signs that no file format carries; the value nests within the limits already. */
export function unwritableFaults(value: unknown, path: readonly PropertyKey[] = []): CellFault[] {
  if (typeof value === 'string') {
    return UNWRITABLE.test(value) ? [{ column: columnAt(path), message: MESSAGE }] : [];
  }
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, item]) => unwritableFaults(item, [...path, key]));
}
