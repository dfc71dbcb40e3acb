import { expect, it } from 'vitest';
import { instrumentWith } from '@/lib/matching/testing/sample-catalogue';
import { blankInstrument } from './blank-instrument';
import { draftFaults } from './editing/draft-faults';

it('a blank has every field but those its writer must choose, and no other', () => {
  const provider = { zh: '示例银行', en: 'A bank' };
  const blank = blankInstrument('new-one', provider);
  const whole = Object.keys(instrumentWith('new-one'));
  const missing = whole.filter((key) => !Object.hasOwn(blank, key));
  expect(missing).toEqual(['kind', 'level', 'confidence', 'verifiedOn']);
  expect(Object.keys(blank).filter((key) => !whole.includes(key))).toEqual([]);
  const faulty = new Set(draftFaults(blank).map(({ path }) => path[0]));
  for (const key of [...missing, 'name', 'summary', 'sources', 'required', 'benefit', 'cases']) {
    expect(faulty).toContain(key);
  }
  expect(faulty).not.toContain('provider');
});
