import { isJsonObject } from '@/lib/catalogue/editing/json-path';
import { isTooDeep, TOO_DEEP } from './cell-value';
import { decodeText } from './decode-text';
import { ExchangeError, refusing } from './exchange-error';
import { MOST_ROWS } from './limits';
import type { ReadRow } from './read-row';
import { JSON_FORMAT, JSON_VERSION } from './write-json';

/** The list in a file of ours; a bare list and a single instrument are taken too. */
function listOf(value: unknown): readonly unknown[] {
  if (Array.isArray(value)) return value;
  if (isJsonObject(value) && 'id' in value && !('instruments' in value)) return [value];
  const { format, version, instruments } = isJsonObject(value) ? value : {};
  if (format !== JSON_FORMAT || version !== JSON_VERSION || !Array.isArray(instruments)) {
    throw new ExchangeError(
      `JSON应为{"format":"${JSON_FORMAT}","version":${JSON_VERSION},"instruments":[…]}，或工具的列表`,
      `The JSON must be {"format":"${JSON_FORMAT}","version":${JSON_VERSION},"instruments":[…]} or a list of instruments`,
    );
  }
  return instruments;
}

const NO_OBJECT = { zh: '不是一个工具', en: 'is not an instrument' };

function readItem(item: unknown, i: number): ReadRow {
  const row = i + 1;
  if (!isJsonObject(item))
    return { row, content: {}, faults: [{ column: null, message: NO_OBJECT }] };
  return isTooDeep(item)
    ? { row, content: { id: item.id }, faults: [{ column: null, message: TOO_DEEP }] }
    : { row, content: item, faults: [] };
}

/** Reads the instruments of a JSON file. @throws ExchangeError */
export function readJson(bytes: Uint8Array): ReadRow[] {
  const text = decodeText(bytes);
  const value = refusing(
    () => JSON.parse(text) as unknown,
    () => new ExchangeError('不是完整的JSON', 'The file is not well-formed JSON'),
  );
  const list = listOf(value);
  if (list.length === 0) throw new ExchangeError('文件里没有工具', 'The file holds no instruments');
  if (list.length > MOST_ROWS) {
    throw new ExchangeError(
      `一个文件最多${MOST_ROWS}个工具`,
      `A file may hold at most ${MOST_ROWS} instruments`,
    );
  }
  return list.map(readItem);
}
