import { valueAt } from '@/lib/catalogue/editing/json-path';
import type { Bilingual } from '@/lib/taxonomy/bilingual';
import type { LinePart } from './exchange-column';
import { putAt } from './put-at';

const BAR = /[|｜]/;

/** Whether a part can stand in a line and be read back the same. */
const isPlain = (text: string) => !/[|｜\r\n]/.test(text) && text.trim() === text && text !== '';

function lineOf(item: unknown, parts: readonly LinePart[]): string | undefined {
  const texts = parts.map(({ path }) => valueAt(item, path.split('.')) ?? '');
  while (texts.at(-1) === '' && parts[texts.length - 1]?.optional) texts.pop();
  const plain = texts.every(
    (text, i) => typeof text === 'string' && (isPlain(text) || (text === '' && parts[i]?.optional)),
  );
  const [first] = texts;
  return plain && typeof first === 'string' && !/^[[{]/.test(first) ? texts.join(' | ') : undefined;
}

/** A list as lines a person can edit, or as JSON where a text holds a bar or a line break. */
export function writeLines(items: readonly unknown[], parts: readonly LinePart[]): string {
  const lines = items.map((item) => lineOf(item, parts));
  return lines.includes(undefined) ? JSON.stringify(items) : lines.join('\n');
}

function readLine(line: string, parts: readonly LinePart[]): Record<string, unknown> | undefined {
  const texts = line.split(BAR).map((text) => text.trim());
  if (texts.length > parts.length) return undefined;
  const item: Record<string, unknown> = {};
  for (const [i, { path, optional }] of parts.entries()) {
    const text = texts[i] ?? '';
    if (text === '' && !optional) return undefined;
    putAt(item, path, text === '' ? null : text);
  }
  return item;
}

/** Reads lines back; the first line that does not fit is named. */
export function readLines(
  cell: string,
  parts: readonly LinePart[],
): { readonly items: unknown[] } | { readonly fault: Bilingual } {
  const items: unknown[] = [];
  for (const [i, line] of cell.split(/\r\n|\r|\n/).entries()) {
    if (line.trim() === '') continue;
    const item = readLine(line, parts);
    if (!item) {
      const needed = parts.filter(({ optional }) => !optional).length;
      const count = needed === parts.length ? `${needed}` : `${needed}–${parts.length}`;
      return {
        fault: {
          zh: `第${i + 1}行应为${count}项，用 | 隔开`,
          en: `line ${i + 1} must have ${count} parts, separated by |`,
        },
      };
    }
    items.push(item);
  }
  return { items };
}
