import { describe, expect, it } from 'vitest';
import { circularRequirements } from './circular-requirements';

describe('circularRequirements', () => {
  it('finds a circle that no other road opens', () => {
    expect(
      circularRequirements([
        { id: 'c', anyOf: ['a'] },
        { id: 'a', anyOf: ['b'] },
        { id: 'b', anyOf: ['c'] },
      ]),
    ).toEqual([['a', 'b', 'c']]);
  });

  it('accepts a circle with a way in from outside', () => {
    expect(
      circularRequirements([
        { id: 'a', anyOf: ['b', 'free'] },
        { id: 'b', anyOf: ['a'] },
      ]),
    ).toEqual([]);
  });

  it('sees that one of several requirements closes the circle', () => {
    expect(
      circularRequirements([
        { id: 'a', anyOf: ['free'] },
        { id: 'a', anyOf: ['b'] },
        { id: 'b', anyOf: ['a'] },
      ]),
    ).toEqual([['a', 'b']]);
  });

  it('names each circle once, and not what merely leads to it', () => {
    expect(
      circularRequirements([
        { id: 'd', anyOf: ['c'] },
        { id: 'c', anyOf: ['d'] },
        { id: 'self', anyOf: ['self'] },
        { id: 'a', anyOf: ['c', 'self'] },
      ]),
    ).toEqual([['c', 'd'], ['self']]);
  });
});
