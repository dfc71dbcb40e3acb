import { describe, expect, it } from 'vitest';
import { ONE } from '@/lib/finance/decimal';
import { rowHeight } from './row-height';
import { amount, paragraph, words } from './sheet';

const SHEET = { widths: [20, 10, 30] };

describe('the height of a row', () => {
  it('is left to the program where one line is enough', () => {
    expect(rowHeight([words('短'), amount(ONE)], SHEET)).toBeUndefined();
    expect(rowHeight([], SHEET)).toBeUndefined();
  });

  it('follows the longest text, a Chinese sign counting twice', () => {
    expect(rowHeight([words('a'.repeat(36))], SHEET)).toBe(30);
    expect(rowHeight([words('长'.repeat(18))], SHEET)).toBe(30);
    expect(rowHeight([words('短'), words('长'.repeat(18))], SHEET)).toBe(60);
  });

  it('takes all columns of a wide cell, and each cell at its own column', () => {
    expect(rowHeight([paragraph('长'.repeat(14), 2)], SHEET)).toBeUndefined();
    expect(rowHeight([paragraph('短', 2), words('长'.repeat(14))], SHEET)).toBeUndefined();
  });

  it('leaves room for larger type, and does not wrap what runs on', () => {
    expect(rowHeight([words('长'.repeat(50), { look: 'title' })], SHEET)).toBe(26);
    expect(rowHeight([words('长'.repeat(50), { look: 'muted' })], SHEET)).toBeUndefined();
  });
});
