import { sortKeys } from '../sort-keys';
import { isDeeperThan } from './same-json';

/** Deeper than any record that makes sense; beyond it a value is named, not shown. */
export const MOST_DEPTH = 100;
const MOST_CHARS = 300;

function wholeText(value: unknown): string {
  if (value === undefined) return '—';
  return isDeeperThan(value, MOST_DEPTH) ? '…' : JSON.stringify(value, sortKeys);
}

const cut = (text: string, from: number) => {
  const end = text.length > from + MOST_CHARS ? '…' : '';
  return `${from > 0 ? '…' : ''}${text.slice(from, from + MOST_CHARS)}${end}`;
};

/** A value that fits no field, as it stands: text as text, anything else as JSON, cut to length. */
export function plainText(value: unknown): string {
  return cut(typeof value === 'string' ? value : wholeText(value), 0);
}

/** Two values as JSON from shortly before the place where they part. */
export function excerpts(before: unknown, after: unknown): readonly [string, string] {
  const [a, b] = [wholeText(before), wholeText(after)];
  let at = 0;
  while (at < a.length && a[at] === b[at]) at += 1;
  const from = Math.max(0, at - 40);
  return [cut(a, from), cut(b, from)];
}
