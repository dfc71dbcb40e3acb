import { describe, expect, it } from 'vitest';
import { nestAnswers } from './answers';
import { parseProfile } from './profile-schema';
import { ATTRIBUTE_KEYS, attribute, isAttributeKey } from './registry';
import * as contract from './testing/contract';

const asOf = '2026-11-24';
const parse = (key: string, value: unknown) => parseProfile(nestAnswers({ [key]: value }), asOf);
const accepts = (key: string, value: unknown) =>
  expect(parse(key, value), `${key} ${JSON.stringify(value)}`).toEqual({
    ok: true,
    answers: { [key]: value },
  });

function codesOf(key: string): readonly string[] {
  const entry = isAttributeKey(key) ? attribute(key) : undefined;
  return entry && 'codes' in entry ? entry.codes.codes : [];
}

describe('the profile as other programs send it', () => {
  it.each(Object.entries(contract.ENUMS))(
    '%s takes its codes and lists no others',
    (key, codes) => {
      for (const code of codes) accepts(key, code);
      expect(codesOf(key)).toEqual(codes.map(String));
    },
  );

  it.each(Object.entries(contract.SETS))(
    '%s takes its codes, all at once and none',
    (key, codes) => {
      for (const code of codes) accepts(key, [code]);
      accepts(key, [...codes].sort());
      accepts(key, []);
      expect(codesOf(key)).toEqual(expect.arrayContaining([...codes]));
    },
  );

  it.each(Object.entries(contract.EXACT_SETS))('%s lists no other codes', (key, codes) => {
    expect([...codesOf(key)].sort()).toEqual([...codes].sort());
  });

  it.each(contract.NUMBERS)('%s takes a value, a band, half a band and null', (key, value) => {
    accepts(key, value);
    accepts(key, { min: value });
    accepts(key, { max: value });
    expect(parse(key, { min: value, max: value })).toEqual({ ok: true, answers: { [key]: value } });
    for (const unknown of [null, {}, { min: null }, { min: null, max: null }]) {
      expect(parse(key, unknown)).toEqual({ ok: true, answers: {} });
    }
    expect(attribute(key as never).kind).toBe('number');
  });

  it.each(contract.SHARES)('%s is a share from 0 to 1', (key) => {
    accepts(key, 0);
    accepts(key, 1);
    expect(parse(key, 1.01)).toMatchObject({ ok: false });
  });

  it.each(contract.BOOLEANS)('%s is true or false', (key) => {
    accepts(key, true);
    accepts(key, false);
    for (const other of ['true', 1, 0, 'yes'])
      expect(parse(key, other)).toMatchObject({ ok: false });
  });

  it.each(contract.DAYS)('%s is a day', (key) => accepts(key, '2024-02-29'));

  it.each(contract.LISTS)('%s is a list of entries of its own form', (key, items) => {
    accepts(key, items);
    accepts(key, []);
  });

  it('takes every energy carrier', () => {
    for (const [carrier, unit] of contract.CARRIERS) {
      accepts('fuelUse', [{ carrier, amount: 1, unit }]);
    }
  });

  it('takes sectors of 2 to 4 digits with and without C, and regions of every level', () => {
    for (const [given, code] of contract.SECTORS) {
      expect(parse('sector', given)).toEqual({ ok: true, answers: { sector: code } });
    }
    for (const [given, code] of contract.REGIONS) {
      expect(parse('region', given)).toEqual({ ok: true, answers: { region: code } });
    }
  });

  it('has every key of the contract, and takes null for each', () => {
    expect(ATTRIBUTE_KEYS).toEqual(expect.arrayContaining([...contract.KEYS]));
    const nothing = Object.fromEntries(ATTRIBUTE_KEYS.map((key) => [key, null]));
    expect(parseProfile(nestAnswers(nothing as never), asOf)).toEqual({ ok: true, answers: {} });
  });
});
