import { describe, expect, it } from 'vitest';
import { keyAt, soundPart } from './sound-part';

const message = { zh: '不对', en: 'wrong' };
const issues = (...pointers: string[]) => pointers.map((pointer) => ({ pointer, message }));

describe('the sound part of a profile', () => {
  it('is all but the fields that the issues name', () => {
    const profile = { stage: 'x', employees: 5, project: { investment: -1, types: [] } };
    expect(soundPart(profile, issues('/stage', '/project/investment/min'))).toEqual({
      employees: 5,
      project: { types: [] },
    });
  });

  it('loses the whole project where the project itself is at fault', () => {
    expect(soundPart({ employees: 5, project: [] }, issues('/project'))).toEqual({ employees: 5 });
  });

  it('is empty where the whole is at fault, or is no object', () => {
    expect(soundPart({ employees: 5 }, issues(''))).toEqual({});
    expect(soundPart([1], issues('/0'))).toEqual({});
    expect(soundPart(null, [])).toEqual({});
  });

  it('finds keys that a pointer has to escape', () => {
    expect(keyAt('/b~1c~0d')).toBe('b/c~d');
    expect(soundPart({ 'b/c~d': 1, e: 2 }, issues('/b~1c~0d'))).toEqual({ e: 2 });
  });
});
