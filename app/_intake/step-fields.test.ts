import { describe, expect, it } from 'vitest';
import { INTAKE_STEPS } from '@/lib/profile/attribute';
import { fieldNames } from '@/lib/profile/form/form-text';
import { ATTRIBUTE_KEYS, attribute, REQUIRED_KEYS } from '@/lib/profile/registry';
import {
  attributeOfField,
  attributesOf,
  INTAKE_PAGES,
  isIntakePage,
  RAIL_PAGES,
} from './step-fields';

const asked = (page: Parameters<typeof attributesOf>[0]) => {
  const { core, more } = attributesOf(page);
  return [...core, ...more];
};

/** Every name a field of an attribute can have in the form. */
function namesOf(key: (typeof ATTRIBUTE_KEYS)[number]): readonly string[] {
  const entry = attribute(key);
  const cells =
    entry.kind === 'list'
      ? Object.keys(entry.columns).flatMap((column) => [
          fieldNames.cell(key, 12, column),
          fieldNames.cellUnit(key, 12, column),
        ])
      : [];
  return [key, fieldNames.unit(key), fieldNames.none(key), fieldNames.rows(key), ...cells];
}

describe('the pages of the intake', () => {
  it('ask for every attribute that has one of their steps on exactly one of them', () => {
    const placed = INTAKE_STEPS.flatMap(asked);
    const steps: readonly unknown[] = INTAKE_STEPS;
    const withStep = ATTRIBUTE_KEYS.filter((key) => steps.includes(attribute(key).step));
    expect(placed.toSorted()).toEqual(withStep.toSorted());
  });

  it('ask for something at once on every step', () => {
    for (const step of INTAKE_STEPS) expect(attributesOf(step).core).not.toEqual([]);
  });

  it('ask on the start for what a first answer needs, and for nothing on the summary', () => {
    expect(attributesOf('start')).toEqual({ core: REQUIRED_KEYS, more: [] });
    expect(asked('summary')).toEqual([]);
  });

  it('stand in the rail, but for the start', () => {
    expect(['start', ...RAIL_PAGES]).toEqual(INTAKE_PAGES);
  });

  it.each(['', 'Start', 'results', 'constructor', 'toString', 'size/'])(
    'do not include %j',
    (page) => {
      expect(isIntakePage(page)).toBe(false);
    },
  );
});

describe('attributeOfField', () => {
  it('leads every field of the form to its attribute', () => {
    for (const key of ATTRIBUTE_KEYS) {
      for (const field of namesOf(key))
        expect([field, attributeOfField(field)]).toEqual([field, key]);
    }
  });

  it.each([
    '',
    'project',
    'project.',
    'project.typesOfAll',
    'sectors',
    'sector-unit',
    ' sector',
    'energyUsed',
    'token',
    'page',
    'go',
    '__proto__',
    'constructor',
    '$ACTION_ID_0',
  ])('knows no attribute behind %j', (field) => {
    expect(attributeOfField(field)).toBeUndefined();
  });

  it('tells attributes apart whose keys begin alike', () => {
    expect(attributeOfField('energyUse.unit')).toBe('energyUse');
    expect(attributeOfField('project.energySaving.unit')).toBe('project.energySaving');
    expect(attributeOfField('project.energySavingShare')).toBe('project.energySavingShare');
    expect(attributeOfField('emissions')).toBe('emissions');
  });
});
