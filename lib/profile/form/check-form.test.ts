import { describe, expect, it } from 'vitest';
import { attribute } from '../registry';
import { checkForm } from './check-form';
import type { FormText } from './form-text';

const asOf = '2026-11-24';
const check = (form: FormText) => checkForm(form, asOf);
const fields = (form: FormText) => check(form).issues.map(({ field }) => field);

describe('a typed form', () => {
  it('is read field by field, empty ones being unknown', () => {
    const form = {
      sector: ['3110 炼铁'],
      region: [' 苏州市 '],
      stage: ['retrofitting'],
      ownership: [''],
      incomeTaxRate: ['0.15'],
      totalAssets: ['4亿以上'],
      annualRevenue: ['30,000'],
      'annualRevenue.unit': ['wan'],
      rdSpend: ['5-8'],
      'rdSpend.unit': ['yi'],
      renewableShare: ['12.5'],
      zones: ['beijing_etdz', 'national_development_zone'],
      onDishonestList: ['no'],
      establishedOn: ['2016-01-01'],
      'project.investment': ['2,000'],
    };
    expect(check(form)).toEqual({
      issues: [],
      answers: {
        sector: '3110',
        region: '320500',
        stage: 'retrofitting',
        incomeTaxRate: 0.15,
        totalAssets: { min: 4e8 },
        annualRevenue: 3e8,
        rdSpend: { min: 5e8, max: 8e8 },
        renewableShare: 0.125,
        zones: ['beijing_etdz', 'national_development_zone'],
        onDishonestList: false,
        establishedOn: '2016-01-01',
        'project.investment': 2e7,
      },
    });
  });

  it.each([
    ['an unreadable number', { totalAssets: ['a lot'] }, 'totalAssets'],
    ['a negative number', { totalAssets: ['-5'] }, 'totalAssets'],
    ['an absurd number', { totalAssets: ['999999999'], 'totalAssets.unit': ['yi'] }, 'totalAssets'],
    ['a strange unit', { totalAssets: ['5'], 'totalAssets.unit': ['dollar'] }, 'totalAssets'],
    ['a band upside down', { totalAssets: ['5-3'] }, 'totalAssets'],
    ['half a person', { employees: ['1.5'] }, 'employees'],
    ['an unknown code', { stage: ['halfway'] }, 'stage'],
    ['an unknown code in a set', { zones: ['moon'] }, 'zones'],
    ['a strange answer to yes or no', { onDishonestList: ['perhaps'] }, 'onDishonestList'],
    ['a strange tax rate', { incomeTaxRate: ['a quarter'] }, 'incomeTaxRate'],
    ['a day that is none', { establishedOn: ['2023-02-29'] }, 'establishedOn'],
    ['a founding in the future', { establishedOn: ['2027-01-01'] }, 'establishedOn'],
    ['a place nobody knows', { region: ['亚特兰蒂斯'] }, 'region'],
    ['none and some', { zones: ['beijing_etdz'], 'zones.none': ['on'] }, 'zones'],
    ['a share of 130 %', { 'project.progress': ['130'] }, 'project.progress'],
    ['more fixed than total assets', { fixedAssets: ['6亿'], totalAssets: ['5亿'] }, 'fixedAssets'],
  ])('has %s named by its field, in both languages', (_, form: FormText, field) => {
    const { issues } = check(form);
    expect(issues.map((issue) => issue.field)).toEqual([field]);
    expect(issues[0]?.message.zh).toMatch(/\p{Script=Han}/u);
    expect(issues[0]?.message.en).toMatch(/[a-z]{3}/);
  });

  it('counts in all that is not at fault, whatever else is', () => {
    const { answers, issues } = check({
      stage: ['planning'],
      totalAssets: ['much'],
      employees: ['1.5'],
      establishedOn: ['2030-01-01'],
      fixedAssets: ['3'],
      'project.startsOn': ['2026-02-01'],
      'project.completedOn': ['2026-01-01'],
      'project.types': ['rd'],
    });
    expect(answers).toEqual({
      stage: 'planning',
      fixedAssets: 3e4,
      'project.startsOn': '2026-02-01',
      'project.types': ['rd'],
    });
    expect(issues.map(({ field }) => field).sort()).toEqual([
      'employees',
      'establishedOn',
      'project.completedOn',
      'totalAssets',
    ]);
  });

  it('says of an ambiguous place what it may mean, and takes none', () => {
    const { answers, issues } = check({ sector: ['水泥'] });
    expect(answers).toEqual({});
    expect(issues).toMatchObject([{ field: 'sector' }]);
    expect(issues[0]?.choices?.map(({ code }) => code)).toContain('3011');
  });

  it('takes “none of these” for an empty set, and nothing ticked for unknown', () => {
    expect(check({ 'zones.none': ['on'] }).answers).toEqual({ zones: [] });
    expect(check({ zones: [] }).answers).toEqual({});
  });
});

describe('the rows of a list', () => {
  const rows = (...items: readonly (readonly [string, string, string])[]): FormText =>
    Object.fromEntries([
      ['fuelUse.rows', [String(items.length)]],
      ...items.flatMap(([carrier, amount, unit], row) => [
        [`fuelUse.${row}.carrier`, [carrier]],
        [`fuelUse.${row}.amount`, [amount]],
        [`fuelUse.${row}.unit`, [unit]],
      ]),
    ]);
  const FIRST = ['raw_coal', '', 't'] as const;

  it('are read in order, empty ones dropped', () => {
    const form = rows(FIRST, ['diesel', '1,200', 't'], FIRST, ['electricity', '3-5', 'wan_kWh']);
    expect(check(form)).toEqual({
      issues: [],
      answers: {
        fuelUse: [
          { carrier: 'diesel', amount: 1200, unit: 't' },
          { carrier: 'electricity', amount: { min: 3, max: 5 }, unit: 'wan_kWh' },
        ],
      },
    });
  });

  it('are named by their own number in the form, whatever was dropped before them', () => {
    expect(fields(rows(FIRST, ['electricity', '3', 't']))).toEqual(['fuelUse.1.unit']);
    expect(fields(rows(FIRST, FIRST, ['diesel', 'much', 't']))).toEqual(['fuelUse.2.amount']);
    expect(fields(rows(FIRST, ['diesel', '-1', 't']))).toEqual(['fuelUse.1.amount']);
  });

  it('are not dropped where something was chosen and the amount left out', () => {
    expect(fields(rows(['diesel', '', 't']))).toEqual(['fuelUse.0.amount']);
    expect(check(rows(['diesel', '', 't'])).answers).toEqual({});
  });

  it('take each cell in its own unit', () => {
    const form = {
      'resourceProducts.rows': ['1'],
      'resourceProducts.0.product': [' 再生铝锭 '],
      'resourceProducts.0.revenue': ['8000'],
      'resourceProducts.0.revenue.unit': ['wan'],
      'resourceProducts.0.vat': ['0.03'],
      'resourceProducts.0.vat.unit': ['yi'],
      'resourceProducts.0.rawMaterialShare': ['70%'],
    };
    expect(check(form).answers).toEqual({
      resourceProducts: [{ product: '再生铝锭', revenue: 8e7, vat: 3e6, rawMaterialShare: 0.7 }],
    });
    expect(fields({ ...form, 'resourceProducts.0.vat.unit': ['cent'] })).toEqual([
      'resourceProducts.0.vat',
    ]);
    expect(fields({ ...form, 'resourceProducts.0.product': ['<b>铝</b>'] })).toEqual([
      'resourceProducts.0.product',
    ]);
  });

  it('and the list of the project too', () => {
    const form = {
      'project.carPurchases.rows': ['3'],
      'project.carPurchases.2.price': ['15'],
      'project.carPurchases.2.count': ['2.5'],
    };
    expect(fields(form)).toEqual(['project.carPurchases.2.count']);
  });

  it('say none where “none” is ticked, and contradict it where rows are filled in', () => {
    expect(check({ 'euExports.none': ['on'], 'euExports.rows': ['3'] }).answers).toEqual({
      euExports: [],
    });
    const both = { ...rows(['diesel', '5', 't']), 'fuelUse.none': ['on'] };
    expect(fields(both)).toEqual(['fuelUse']);
    expect(check(both).answers).toEqual({});
  });

  it('are refused, not cut off, beyond the most a list may have', () => {
    const many = Array.from({ length: 400 }, () => ['diesel', '5', 't'] as const);
    expect(fields(rows(...many))).toEqual(['fuelUse']);
    const exports = Object.fromEntries([
      ['euExports.rows', ['201']],
      ...Array.from({ length: 201 }, (_, row) => [
        [`euExports.${row}.cn`, ['7208']],
        [`euExports.${row}.tonnes`, ['5']],
      ]).flat(),
    ]);
    expect(fields(exports)).toEqual(['euExports']);
  });
});

describe('the rows of a list that starts empty', () => {
  const first = attribute('outputs');
  const [product = ''] =
    first.kind === 'list' && first.columns.benchmark?.kind === 'code'
      ? first.columns.benchmark.codes.codes
      : [];

  it('are read with the very first product, since nothing is chosen beforehand', () => {
    const form = {
      'outputs.rows': ['3'],
      'outputs.0.benchmark': [''],
      'outputs.0.unit': [''],
      'outputs.1.benchmark': [product],
      'outputs.1.unitConsumption': ['25'],
      'outputs.1.unit': [''],
    };
    expect(check(form)).toEqual({
      issues: [],
      answers: { outputs: [{ benchmark: product, unitConsumption: 25 }] },
    });
  });

  it('are not dropped where only a product, an amount or a unit was given', () => {
    expect(fields({ 'outputs.rows': ['1'], 'outputs.0.benchmark': [product] })).toEqual([
      'outputs.0.unitConsumption',
    ]);
    expect(fields({ 'outputs.rows': ['1'], 'outputs.0.unitConsumption': ['25'] })).toEqual([
      'outputs.0.benchmark',
    ]);
    expect(fields({ 'outputs.rows': ['1'], 'outputs.0.unit': ['kgce_per_t'] })).toContain(
      'outputs.0.benchmark',
    );
  });

  it('name a unit that does not fit the product', () => {
    const form = {
      'outputs.rows': ['1'],
      'outputs.0.benchmark': ['cement_clinker_energy'],
      'outputs.0.unitConsumption': ['105'],
      'outputs.0.unit': ['kWh_per_t'],
    };
    expect(fields(form)).toEqual(['outputs.0.unit']);
  });
});
