import { describe, expect, it } from 'vitest';
import type { Answers } from '@/lib/profile/answers';
import { factsOf } from '@/lib/profile/facts';
import type { AttributeKey } from '@/lib/profile/registry';
import { askedFor } from './asked-for';

const asked = (key: AttributeKey, answers: Answers = {}) =>
  askedFor(key, factsOf(answers, '2026-11-24').facts);

describe('what a firm is asked for', () => {
  it.each([
    ['an attribute itself', 'stage', {}, ['stage']],
    ['a number given as a band', 'totalAssets', { totalAssets: { min: 4e8 } }, ['totalAssets']],
    ['a computed range of something the form asks', 'energyUse', { fuelUse: [] }, ['energyUse']],
    ['a coarse place', 'region', { region: '320000' }, ['region']],
    ['the inputs of what is only computed', 'age', {}, ['establishedOn']],
    ['both sides of a ratio', 'carbonPerEnergy', {}, ['emissions', 'energyUse']],
    ['the side that is open', 'carbonPerEnergy', { energyUse: 5 }, ['emissions']],
    ['what the size class follows from', 'sizeClass', {}, ['sector', 'employees', 'annualRevenue']],
    [
      'no finer sector than it takes',
      'sizeClass',
      { sector: '31', employees: 5 },
      ['annualRevenue'],
    ],
    ['the class itself outside industry', 'sizeClass', { sector: '7514' }, ['sizeClass']],
    [
      'a value itself that its inputs would not lead to',
      'project.scrappedShare',
      { 'project.equipmentInvestment': 0 },
      ['project.scrappedShare'],
    ],
    [
      'the half of a share that is open',
      'project.scrappedShare',
      { 'project.equipmentInvestment': 5 },
      ['project.scrappedEquipmentOriginalPrice'],
    ],
    ['nothing known exactly', 'stage', { stage: 'planning' }, []],
    ['no county again', 'region', { region: '620121' }, []],
    ['no class of the sector again', 'sector', { sector: '3110' }, []],
    ['nothing that only programs give', 'project.publicSupport', {}, []],
  ] as const)('is %s', (_, key, answers, keys) => {
    expect(asked(key, answers)).toEqual(keys);
  });
});
