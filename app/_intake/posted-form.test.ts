import { describe, expect, it } from 'vitest';
import { mergeForm, postedForm } from './posted-form';

function formData(...entries: readonly (readonly [string, string | File])[]): FormData {
  const data = new FormData();
  for (const [field, value] of entries) data.append(field, value);
  return data;
}

const file = new File(['<svg/>'], 'sector.svg', { type: 'image/svg+xml' });

describe('postedForm', () => {
  it('keeps the fields of attributes as typed, several values in their order', () => {
    const data = formData(
      ['sector', ' 3110 '],
      ['totalAssets', '4'],
      ['totalAssets.unit', 'yi'],
      ['certifications', 'iso_50001'],
      ['certifications', 'little_giant'],
      ['project.types', 'waste_heat'],
      ['fuelUse.0.carrier', 'electricity'],
      ['stage', ''],
    );
    expect(postedForm(data)).toEqual({
      sector: [' 3110 '],
      totalAssets: ['4'],
      'totalAssets.unit': ['yi'],
      certifications: ['iso_50001', 'little_giant'],
      'project.types': ['waste_heat'],
      'fuelUse.0.carrier': ['electricity'],
      stage: [''],
    });
  });

  it('drops files, even under the name of a field', () => {
    expect(postedForm(formData(['sector', file], ['region', '苏州']))).toEqual({
      region: ['苏州'],
    });
  });

  it('drops what belongs to no attribute', () => {
    const data = formData(
      ['token', 'abc'],
      ['page', 'start'],
      ['go', 'results'],
      ['locale', 'zh'],
      ['project', '1'],
      ['sectors', '3110'],
      ['__proto__', 'x'],
      ['constructor', 'x'],
      ['$ACTION_ID_1', ''],
    );
    expect(postedForm(data)).toEqual({});
  });
});

describe('mergeForm', () => {
  const stored = {
    sector: ['3110'],
    totalAssets: ['4'],
    'totalAssets.unit': ['yi'],
    'project.types': ['rd'],
    'fuelUse.rows': ['3'],
    'fuelUse.0.amount': ['12'],
  };

  it('replaces the fields of the page and keeps those of other pages', () => {
    const merged = mergeForm(stored, { sector: ['2511'], region: ['苏州'] }, ['sector', 'region']);
    expect(merged).toEqual({ ...stored, sector: ['2511'], region: ['苏州'] });
  });

  it('forgets what is no longer ticked, since an empty box is not posted', () => {
    const merged = mergeForm({ ...stored, zones: ['beijing_etdz'] }, {}, ['zones']);
    expect(merged).toEqual(stored);
  });

  it('replaces an attribute with its unit and its rows', () => {
    expect(mergeForm(stored, { totalAssets: ['9'] }, ['totalAssets', 'fuelUse'])).toEqual({
      sector: ['3110'],
      totalAssets: ['9'],
      'project.types': ['rd'],
    });
  });

  it('ignores posted fields that the page does not ask for', () => {
    expect(mergeForm(stored, { sector: ['44'], stage: ['leading'] }, ['stage'])).toEqual({
      ...stored,
      stage: ['leading'],
    });
  });

  it('keeps attributes apart whose keys begin alike', () => {
    const alike = {
      energyUse: ['1'],
      'energyUse.unit': ['wan_tce'],
      'project.energySaving': ['2'],
      'project.energySavingShare': ['3'],
    };
    expect(mergeForm(alike, {}, ['energyUse'])).toEqual({
      'project.energySaving': ['2'],
      'project.energySavingShare': ['3'],
    });
    expect(mergeForm(alike, {}, ['project.energySaving'])).toEqual({
      energyUse: ['1'],
      'energyUse.unit': ['wan_tce'],
      'project.energySavingShare': ['3'],
    });
    expect(mergeForm(alike, { 'project.types': ['rd'] }, ['project'])).toEqual(alike);
  });

  it('leaves the stored form and its lists untouched', () => {
    const before = structuredClone(stored);
    const merged = mergeForm(stored, {}, []);
    merged.sector?.push('2511');
    expect(stored).toEqual(before);
  });
});
