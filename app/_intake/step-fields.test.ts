import { describe, expect, it } from 'vitest';
import { INTAKE_STEPS } from '@/lib/profile/attribute';
import { fieldNames } from '@/lib/profile/form/form-text';
import { ATTRIBUTE_KEYS, attribute, REQUIRED_KEYS } from '@/lib/profile/registry';
import {
  attributeOfField,
  attributesOf,
  INTAKE_PAGES,
  isIntakePage,
  nextPage,
  pageOfAttribute,
  previousPage,
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
  it('ask for every attribute that has a step on exactly one of them', () => {
    const placed = INTAKE_STEPS.flatMap(asked);
    const withStep = ATTRIBUTE_KEYS.filter((key) => attribute(key).step !== null);
    expect(placed.toSorted()).toEqual(withStep.toSorted());
  });

  it('ask for something at once on every step', () => {
    for (const step of INTAKE_STEPS) expect(attributesOf(step).core).not.toEqual([]);
  });

  it('ask on the start for what a first answer needs, and for nothing on the summary', () => {
    expect(attributesOf('start')).toEqual({ core: REQUIRED_KEYS, more: [] });
    expect(asked('summary')).toEqual([]);
  });

  it('lead from the page of an attribute back to the attribute', () => {
    for (const step of INTAKE_STEPS) {
      for (const key of asked(step)) expect(pageOfAttribute(key)).toBe(step);
    }
    const unasked = ATTRIBUTE_KEYS.filter((key) => attribute(key).step === null);
    for (const key of unasked) expect(pageOfAttribute(key)).toBe('summary');
  });

  it('follow one another without end in both directions', () => {
    const walk = (from: (typeof INTAKE_PAGES)[number], step: typeof nextPage) =>
      INTAKE_PAGES.slice(1).reduce((pages) => [...pages, step(pages.at(-1) ?? from)], [from]);
    expect(walk('start', nextPage)).toEqual(INTAKE_PAGES);
    expect(walk('summary', previousPage)).toEqual(INTAKE_PAGES.toReversed());
    expect([nextPage('summary'), previousPage('start')]).toEqual(['summary', 'start']);
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
