import { describe, expect, it } from 'vitest';
import { versionPair } from './version-pair';

const VERSIONS = [{ version: 3 }, { version: 2 }, { version: 1 }];
const pair = (search: Record<string, string | string[]>, versions = VERSIONS) => {
  const found = versionPair(versions, search);
  return found && [found.from.version, found.to.version];
};

describe('versionPair', () => {
  it('is what the address names, the earlier first', () => {
    expect(pair({ from: '1', to: '3' })).toEqual([1, 3]);
    expect(pair({ from: '3', to: '1' })).toEqual([1, 3]);
  });

  it('is the newest against the one before where the address names none, or nonsense', () => {
    expect(pair({})).toEqual([2, 3]);
    expect(pair({ from: '9', to: ['1'] })).toEqual([2, 3]);
    expect(pair({ from: '1' })).toEqual([1, 3]);
  });

  it('is none where there are no two', () => {
    expect(pair({}, [{ version: 1 }])).toBeUndefined();
    expect(pair({}, [])).toBeUndefined();
    expect(pair({ from: '2', to: '2' })).toBeUndefined();
  });
});
