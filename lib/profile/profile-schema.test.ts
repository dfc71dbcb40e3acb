import { describe, expect, it } from 'vitest';
import { parseProfile } from './profile-schema';

const asOf = '2026-11-24';
const parse = (input: unknown) => parseProfile(input, asOf);
const pointers = (input: unknown) => {
  const parsed = parse(input);
  return parsed.ok ? [] : parsed.issues.map(({ pointer }) => pointer);
};
const infinite: unknown = JSON.parse('1e400');

/** Nested far deeper than a stack can follow. */
function deep(levels: number): unknown {
  let value: unknown = [];
  for (let at = 0; at < levels; at += 1) value = [value];
  return value;
}

describe('a faulty profile', () => {
  it.each([
    ['an unknown key', { turnover: 5 }, '/turnover'],
    ['an unknown key of the project', { project: { size: 5 } }, '/project/size'],
    ['a project key at the top', { investment: 5 }, '/investment'],
    ['a key that needs escaping', { 'b/c~d': 2 }, '/b~1c~0d'],
    ['a key of every object', JSON.parse('{"constructor":1}'), '/constructor'],
    ['an unknown code', { stage: 'halfway' }, '/stage'],
    ['an unknown code in a set', { zones: ['beijing_etdz', 'moon'] }, '/zones/1'],
    ['a code in place of a set', { zones: 'beijing_etdz' }, '/zones'],
    ['an unlisted tax rate', { incomeTaxRate: 0.3 }, '/incomeTaxRate'],
    ['a tax rate as text', { incomeTaxRate: '0.25' }, '/incomeTaxRate'],
    ['an unknown sector', { sector: '9999' }, '/sector'],
    ['the whole of manufacturing', { sector: 'C' }, '/sector'],
    ['a sector as number', { sector: 3110 }, '/sector'],
    ['an unknown region', { region: '999999' }, '/region'],
    ['a region by name', { region: 'Suzhou' }, '/region'],
    ['a negative number', { totalAssets: -5 }, '/totalAssets'],
    ['an absurd number', { totalAssets: 1e20 }, '/totalAssets'],
    ['a share in percent', { renewableShare: 35 }, '/renewableShare'],
    ['a number beyond all numbers', { totalAssets: infinite }, '/totalAssets'],
    ['not a number', { totalAssets: Number.NaN }, '/totalAssets'],
    ['a number as text', { totalAssets: '4e8' }, '/totalAssets'],
    ['a band with min above max', { totalAssets: { min: 5, max: 1 } }, '/totalAssets/min'],
    ['a band of texts', { totalAssets: { min: '5' } }, '/totalAssets'],
    ['a band with another key', { totalAssets: { minimum: 5 } }, '/totalAssets/minimum'],
    ['a number with a unit', { totalAssets: { min: 5, unit: 'wan' } }, '/totalAssets/unit'],
    ['half a person', { employees: 1.5 }, '/employees'],
    ['a band of half persons', { employees: { min: 1, max: 1.5 } }, '/employees'],
    ['a founding in the future', { establishedOn: '2026-11-25' }, '/establishedOn'],
    ['a founding before all firms', { establishedOn: '1899-12-31' }, '/establishedOn'],
    ['a day that does not exist', { establishedOn: '2023-02-29' }, '/establishedOn'],
    ['a day in another form', { establishedOn: '2020/01/31' }, '/establishedOn'],
    ['a start of works too far off', { project: { startsOn: '2101-01-01' } }, '/project/startsOn'],
    [
      'an end before its start',
      { project: { startsOn: '2026-02-01', completedOn: '2026-01-31' } },
      '/project/completedOn',
    ],
    ['more fixed than total assets', { fixedAssets: 11, totalAssets: 10 }, '/fixedAssets'],
    ['a list in place of the project', { project: [] }, '/project'],
    [
      'a unit the carrier is not measured in',
      { fuelUse: [{ carrier: 'electricity', amount: 5, unit: 't' }] },
      '/fuelUse/0/unit',
    ],
    [
      'an unknown carrier',
      { fuelUse: [{ carrier: 'peat', amount: 5, unit: 't' }] },
      '/fuelUse/0/carrier',
    ],
    [
      'a product without a benchmark',
      { outputs: [{ benchmark: 'crude_steel', unitConsumption: 1 }] },
      '/outputs/0/benchmark',
    ],
    [
      'standard coal for a product measured in kWh',
      {
        outputs: [
          { benchmark: 'molten_aluminium_ac_electricity', unitConsumption: 1, unit: 'kgce_per_t' },
        ],
      },
      '/outputs/0/unit',
    ],
    ['an entry without its amount', { euExports: [{ cn: '7208' }] }, '/euExports/0/tonnes'],
    ['a malformed CN code', { euExports: [{ cn: '72O8', tonnes: 1 }] }, '/euExports/0/cn'],
    [
      'script in a text',
      { resourceProducts: [{ product: '<script>alert(1)</script>' }] },
      '/resourceProducts/0/product',
    ],
    [
      'a control character in a text',
      { resourceProducts: [{ product: 'steel\u0000' }] },
      '/resourceProducts/0/product',
    ],
    [
      'half a surrogate pair',
      { resourceProducts: [{ product: '\ud800' }] },
      '/resourceProducts/0/product',
    ],
    ['not an object', 'profile', ''],
    ['a list', [], ''],
    ['null', null, ''],
  ])('%s is refused, by its place and in both languages', (_, input, pointer) => {
    const parsed = parse(input);
    if (parsed.ok) throw new Error('taken');
    expect(parsed.issues.map((issue) => issue.pointer)).toEqual([pointer]);
    const [{ message }] = parsed.issues as [(typeof parsed.issues)[number]];
    expect(message.zh).toMatch(/\p{Script=Han}/u);
    expect(message.en).toMatch(/[a-z]{3}/);
    expect(message.en).not.toMatch(/undefined|\[object|\p{Script=Han}/u);
  });

  it('has every fault named at once, contradictions among them', () => {
    const input = {
      sector: '9999',
      totalAssets: -1,
      establishedOn: '2027-01-01',
      nonsense: true,
      project: { investment: 'much', startsOn: '2026-02-01', completedOn: '2025-01-01' },
    };
    expect(pointers(input).sort()).toEqual([
      '/establishedOn',
      '/nonsense',
      '/project/completedOn',
      '/project/investment',
      '/sector',
      '/totalAssets',
    ]);
  });

  it.each([
    ['stage', (value: unknown) => ({ stage: value })],
    ['sector', (value: unknown) => ({ sector: value })],
    ['totalAssets', (value: unknown) => ({ totalAssets: value })],
    ['zones', (value: unknown) => ({ zones: [value] })],
    ['fuelUse', (value: unknown) => ({ fuelUse: [{ carrier: value }] })],
    ['project', (value: unknown) => ({ project: { types: [value] } })],
    ['elsewhere', (value: unknown) => ({ elsewhere: value })],
  ])('that nests without end under %s is refused like any other', (_, profileOf) => {
    expect(pointers(profileOf(deep(100_000))).length).toBeGreaterThan(0);
  });

  it('says whole number where a fraction was given', () => {
    expect(parse({ employees: 1.5 })).toMatchObject({
      issues: [{ message: { zh: '从业人数：须为整数', en: 'Employees: must be a whole number' } }],
    });
  });
});

describe('a profile that is taken', () => {
  it.each([
    ['nothing at all', {}, {}],
    ['null for the project', { project: null }, {}],
    ['null for an answer', { stage: null, totalAssets: null }, {}],
    ['a band without ends', { totalAssets: {} }, {}],
    ['a band of nulls', { totalAssets: { min: null, max: null } }, {}],
    [
      'a band with one end null',
      { totalAssets: { min: 4e8, max: null } },
      { totalAssets: { min: 4e8 } },
    ],
    ['a band that is a value', { totalAssets: { min: 4, max: 4 } }, { totalAssets: 4 }],
    ['an empty set, which says none', { zones: [] }, { zones: [] }],
    ['an empty list, which says none', { euExports: [] }, { euExports: [] }],
    [
      'a set with a code twice',
      { practices: ['sbti', 'energy_audit', 'sbti'] },
      { practices: ['energy_audit', 'sbti'] },
    ],
    [
      'codes in another form',
      { sector: ' c3110 ', region: '３２０５００' },
      { sector: '3110', region: '320500' },
    ],
    ['today as founding day', { establishedOn: asOf }, { establishedOn: asOf }],
    [
      'as much fixed as total assets',
      { fixedAssets: { min: 10, max: 30 }, totalAssets: 10 },
      { fixedAssets: { min: 10, max: 30 }, totalAssets: 10 },
    ],
    [
      'the project, flat',
      { project: { investment: 5, types: ['rd'] } },
      { 'project.investment': 5, 'project.types': ['rd'] },
    ],
  ])('reads %s', (_, input, answers) => {
    expect(parse(input)).toEqual({ ok: true, answers });
  });

  it('measures past days against the day of the match, not the day of the run', () => {
    expect(parseProfile({ establishedOn: '2031-01-01' }, '2031-01-01')).toMatchObject({ ok: true });
    expect(parseProfile({ establishedOn: '2020-01-01' }, '2019-12-31')).toMatchObject({
      ok: false,
    });
  });
});
