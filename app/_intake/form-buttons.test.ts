import { describe, expect, it } from 'vitest';
import { MOST_ROWS, rowCount } from '@/lib/profile/form/form-text';
import { LOCALES } from '@/lib/taxonomy/bilingual';
import { applyButton, firstFaultyPlace, isPageFaulty } from './form-buttons';
import { ASSESSMENT_WALK, INTAKE_WALK } from './walk';

type Form = Record<string, string[]>;

function pressed(go: string, form: Form = {}, locale: 'zh' | 'en' = 'zh') {
  const changed: Form = structuredClone(form);
  return { attribute: applyButton(changed, go, locale), form: changed };
}

describe('a button that chooses a place', () => {
  it('fills in the sector or region, written in the language of the page', () => {
    expect(pressed('pick:sector:3110', { sector: ['铁'], stage: ['leading'] })).toEqual({
      attribute: 'sector',
      form: { sector: ['3110 炼铁'], stage: ['leading'] },
    });
    expect(pressed('pick:sector:3110', {}, 'en').form.sector).toEqual(['3110 Iron making']);
    expect(pressed('pick:region:320500').form.region).toEqual(['苏州市']);
  });

  it.each(LOCALES)('leaves a text that is read back without a fault (%s)', (locale) => {
    for (const go of ['pick:sector:3110', 'pick:region:320500', 'pick:region:320581']) {
      const { form } = pressed(go, {}, locale);
      expect(firstFaultyPlace(form, INTAKE_WALK)).toBeUndefined();
    }
  });

  it.each([
    'pick:sector:9999',
    'pick:sector:C',
    'pick:sector:320500',
    'pick:sector:',
    'pick:sector',
    'pick:region:3110',
    'pick:region:999999',
    'pick:totalAssets:3110',
    'pick:fuelUse:3110',
    'pick:__proto__:3110',
    'pick:project:3110',
    'pick',
    'choose:sector:3110',
    'PICK:sector:3110',
    '',
    ':::',
  ])('ignores %j', (go) => {
    const form = { sector: ['铁'] };
    expect(pressed(go, form)).toEqual({ attribute: undefined, form });
  });
});

describe('a button that adds rows', () => {
  const rows = (form: Form) => form['fuelUse.rows']?.[0];

  it('adds three to the rows that are there, or to the first three', () => {
    expect(pressed('rows:fuelUse')).toEqual({
      attribute: 'fuelUse',
      form: { 'fuelUse.rows': ['6'] },
    });
    expect(rows(pressed('rows:fuelUse', { 'fuelUse.rows': ['6'] }).form)).toBe('9');
  });

  it('keeps what is typed in them', () => {
    const form = { 'fuelUse.rows': ['3'], 'fuelUse.2.amount': ['7'] };
    expect(pressed('rows:fuelUse', form).form).toEqual({ ...form, 'fuelUse.rows': ['6'] });
  });

  it.each([String(MOST_ROWS), '100000', '1e9', '99999999999999999999'])(
    'never shows more than the most rows, from %s',
    (from) => {
      const { form } = pressed('rows:fuelUse', { 'fuelUse.rows': [from] });
      expect(rowCount(form, 'fuelUse', 3)).toBe(MOST_ROWS);
    },
  );

  it.each(['-5', '2.5', 'many', 'NaN', ''])('takes %j for no rows', (from) => {
    expect(rows(pressed('rows:fuelUse', { 'fuelUse.rows': [from] }).form)).toBe('6');
  });

  it.each(['rows:sector', 'rows:totalAssets', 'rows:certifications', 'rows:', 'rows', 'rows:x'])(
    'ignores %j',
    (go) => {
      expect(pressed(go)).toEqual({ attribute: undefined, form: {} });
    },
  );
});

describe('faulty pages', () => {
  const faulty: Form = { sector: ['3110'], totalAssets: ['plenty'], fuelUse: [''] };
  const inIntake = (form: Form, page: string) => isPageFaulty(form, { walk: INTAKE_WALK, page });
  const inAssessment = (form: Form, page: string) =>
    isPageFaulty(form, { walk: ASSESSMENT_WALK, page });
  const first = (form: Form, walk = INTAKE_WALK) => {
    const place = firstFaultyPlace(form, walk);
    return place && `${place.walk.id}/${place.page}`;
  };

  it('are those that ask for the field at fault', () => {
    expect(inIntake(faulty, 'size')).toBe(true);
    expect(inIntake(faulty, 'start')).toBe(true);
    expect(inIntake(faulty, 'factory')).toBe(false);
    expect(inIntake(faulty, 'summary')).toBe(false);
    expect(first(faulty)).toBe('intake/size');
  });

  it('are found by a single cell of a list and by an answer that contradicts another', () => {
    const cell = { 'fuelUse.rows': ['1'], 'fuelUse.0.amount': ['a lot'] };
    expect([inIntake(cell, 'energy'), first(cell)]).toEqual([true, 'intake/energy']);
    const assets = { totalAssets: ['1'], fixedAssets: ['2'] };
    expect([inIntake(assets, 'size'), first(assets)]).toEqual([true, 'intake/size']);
  });

  it('come in the order of the walk, whatever the order of the faults', () => {
    const form = { rdSpend: ['much'], 'project.investment': ['much'], taxCreditRating: ['Z'] };
    expect(first(form)).toBe('intake/project');
    const assessed = { rdSpend: ['much'], valueAdded: ['much'], employees: ['many'] };
    expect(first(assessed, ASSESSMENT_WALK)).toBe('assessment/plant');
  });

  it('are looked for on the walk at hand before the other', () => {
    const energy = { electricityUse: ['lots'] };
    expect([inIntake(energy, 'energy'), inAssessment(energy, 'energy')]).toEqual([true, true]);
    expect(first(energy)).toBe('intake/energy');
    expect(first(energy, ASSESSMENT_WALK)).toBe('assessment/energy');
    const both = { totalAssets: ['plenty'], greenPatents: ['some'] };
    expect(first(both)).toBe('intake/size');
    expect(first(both, ASSESSMENT_WALK)).toBe('assessment/research');
  });

  it('are found on the other walk where only that asks for the field', () => {
    expect(first({ previousRevenue: ['more'] })).toBe('assessment/progress');
    expect(first({ totalAssets: ['plenty'] }, ASSESSMENT_WALK)).toBe('intake/size');
  });

  it('are none in an empty form, since nothing has to be answered', () => {
    expect(first({})).toBeUndefined();
    expect(inIntake({}, 'start')).toBe(false);
    expect(inAssessment({}, 'plant')).toBe(false);
  });
});
