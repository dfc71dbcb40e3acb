import { expect, it } from 'vitest';
import sectors from '@/lib/taxonomy/data/sectors.json';
import { sectorClassCount, sectorClassesIn } from './sector-classes-in';

const list = JSON.stringify(sectors.manufacturing);
const escaped = list.replace(
  /[^\x20-\x7e]/g,
  (letter) => `\\u${letter.charCodeAt(0).toString(16).padStart(4, '0')}`,
);

it('sees the whole list, written plainly or escaped', () => {
  expect(sectorClassCount).toBe(609);
  expect(sectorClassesIn(list)).toBe(609);
  expect(sectorClassesIn(escaped)).toBe(609);
});

it('sees a single class and nothing where there is none', () => {
  expect(sectorClassesIn('const one = "其他未列明制造业"')).toBe(1);
  expect(sectorClassesIn('const none = "绿桥"')).toBe(0);
});
