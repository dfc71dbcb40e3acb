import { describe, expect, it } from 'vitest';
import { firstDay, lastDay, PARTIAL_DATE } from './partial-date';

describe('a partial date', () => {
  it.each([
    ['2024', '2024-01-01', '2024-12-31'],
    ['2024-02', '2024-02-01', '2024-02-29'],
    ['2025-02', '2025-02-01', '2025-02-28'],
    ['2025-04', '2025-04-01', '2025-04-30'],
    ['2025-12', '2025-12-01', '2025-12-31'],
    ['2025-12-07', '2025-12-07', '2025-12-07'],
  ])('%s means a day from %s to %s', (date, first, last) => {
    expect([firstDay(date), lastDay(date)]).toEqual([first, last]);
    expect(date).toMatch(PARTIAL_DATE);
  });

  it.each([
    '24',
    '2024-13',
    '2024-00',
    '2024-1',
    '2024-01-32',
    '2024-01-00',
    '2024/01',
    ' 2024',
    '',
  ])('%j is none', (date) => expect(date).not.toMatch(PARTIAL_DATE));
});
