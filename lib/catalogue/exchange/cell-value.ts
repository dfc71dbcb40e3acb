import { isDeeperThan } from '@/lib/catalogue/diff/same-json';
import { MOST_CONTENT_DEPTH } from '@/lib/catalogue/draft-content';
import type { Bilingual } from '@/lib/taxonomy/bilingual';
import type { ExchangeColumn } from './exchange-column';
import { asMeant } from './formula-lead';
import { readLines } from './lines-cell';

/** A cell as read: a value, nothing, or what is wrong with it. */
export type CellReading =
  | { readonly value: unknown }
  | { readonly empty: true }
  | { readonly fault: Bilingual };

const YES: readonly string[] = ['yes', 'y', 'true', '1', '是'];
const NO: readonly string[] = ['no', 'n', 'false', '0', '否'];
const NUMBER = /^\d+(\.\d+)?([eE][+-]?\d{1,3})?$/;

const fault = (zh: string, en: string): CellReading => ({ fault: { zh, en } });

export const TOO_DEEP: Bilingual = {
  zh: `嵌套超过${MOST_CONTENT_DEPTH}层`,
  en: `nests deeper than ${MOST_CONTENT_DEPTH} levels`,
};

/** One level more than a draft may have: the check of its whole content is the exact one. */
export const isTooDeep = (value: unknown): boolean => isDeeperThan(value, MOST_CONTENT_DEPTH + 1);

function jsonValue(text: string): CellReading {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return fault('不是完整的JSON', 'is not well-formed JSON');
  }
  return isTooDeep(value) ? { fault: TOO_DEEP } : { value };
}

function numberValue(text: string): CellReading {
  const digits = text.replaceAll(/[,，\s]/g, '');
  return NUMBER.test(digits)
    ? { value: Number(digits) }
    : fault('应为不带单位的数字', 'must be a number without a unit');
}

function yesValue(text: string): CellReading {
  const word = text.toLowerCase();
  if (YES.includes(word)) return { value: true };
  return NO.includes(word) ? { empty: true } : fault('填yes或留空', 'must be yes or empty');
}

function codeList(text: string): unknown[] {
  return text
    .split(/[;；,，、\r\n]+/)
    .map((code) => code.trim())
    .filter((code) => code !== '');
}

/** Reads the text of a cell. Whether the value is a good one is for the instrument's schema to say. */
export function cellValue(column: ExchangeColumn, cell: string): CellReading {
  const text = asMeant(cell);
  const trimmed = text.trim();
  if (trimmed === '') return { empty: true };
  switch (column.form) {
    case 'text':
      return { value: column.name === 'id' ? trimmed : text };
    case 'code':
    case 'date':
      return { value: trimmed };
    case 'codes':
      return { value: codeList(trimmed) };
    case 'number':
      return numberValue(trimmed);
    case 'yes':
      return yesValue(trimmed);
    case 'json':
      return jsonValue(trimmed);
    case 'lines': {
      if (trimmed.startsWith('[')) return jsonValue(trimmed);
      const reading = readLines(text, column.parts);
      return 'items' in reading ? { value: reading.items } : reading;
    }
  }
}
