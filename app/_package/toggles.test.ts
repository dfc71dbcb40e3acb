import { describe, expect, it } from 'vitest';
import { isToggled, readToggles, switched, togglesQuery } from './toggles';

const KNOWN = new Set(['a-loan', 'b-grant', 'c-tax']);

describe('the toggles in the address', () => {
  it('are ids separated by commas', () => {
    expect(readToggles({ in: 'c-tax,a-loan', out: 'b-grant' }, KNOWN)).toEqual({
      in: ['a-loan', 'c-tax'],
      out: ['b-grant'],
    });
  });

  it('leave aside what is unknown, empty or said twice', () => {
    const search = { in: ['a-loan,,a-loan', 'nothing'], out: '__proto__,<b>' };
    expect(readToggles(search, KNOWN)).toEqual({ in: ['a-loan'], out: [] });
    expect(readToggles({}, KNOWN)).toEqual({ in: [], out: [] });
    expect(readToggles({ in: '' }, KNOWN)).toEqual({ in: [], out: [] });
  });

  it('hold out what is both in and out', () => {
    expect(readToggles({ in: 'a-loan,c-tax', out: 'a-loan' }, KNOWN)).toEqual({
      in: ['c-tax'],
      out: ['a-loan'],
    });
  });

  it('are written as they are read', () => {
    const toggles = { in: ['a-loan', 'c-tax'], out: ['b-grant'] };
    const query = togglesQuery(toggles);
    expect(query).toBe('?in=a-loan,c-tax&out=b-grant');
    expect(readToggles(Object.fromEntries(new URLSearchParams(query)), KNOWN)).toEqual(toggles);
    expect(togglesQuery({ in: [], out: ['b-grant'] })).toBe('?out=b-grant');
    expect(togglesQuery({ in: [], out: [] })).toBe('');
  });

  it('switch one instrument and leave the others as they were', () => {
    const toggles = { in: ['a-loan'], out: ['b-grant'] };
    expect(switched(toggles, 'b-grant', 'in')).toEqual({ in: ['a-loan', 'b-grant'], out: [] });
    expect(switched(toggles, 'a-loan', 'out')).toEqual({ in: [], out: ['a-loan', 'b-grant'] });
    expect(switched(toggles, 'a-loan', 'free')).toEqual({ in: [], out: ['b-grant'] });
  });

  it('count as set only where one is', () => {
    expect(isToggled({ in: [], out: [] })).toBe(false);
    expect(isToggled({ in: [], out: ['b-grant'] })).toBe(true);
  });
});
