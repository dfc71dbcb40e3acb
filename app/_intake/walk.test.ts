import { describe, expect, it } from 'vitest';
import { ASSESSMENT_STEPS, FORM_STEPS, INTAKE_STEPS } from '@/lib/profile/attribute';
import { ATTRIBUTE_KEYS, attribute } from '@/lib/profile/registry';
import { mergeForm } from './posted-form';
import { INTAKE_PAGES } from './step-fields';
import {
  ASSESSMENT_WALK,
  askedAt,
  firstPage,
  INTAKE_WALK,
  isLastPage,
  isPageOf,
  nextPage,
  pathOf,
  placeLedTo,
  placeOf,
  previousPage,
  type Walk,
  walkNamed,
} from './walk';

const WALKS = [INTAKE_WALK, ASSESSMENT_WALK];
const shown = (place: ReturnType<typeof placeLedTo>) => place && `${place.walk.id}/${place.page}`;

const askedBy = (walk: Walk) => walk.pages.flatMap((page) => askedAt({ walk, page }));

describe('the assessment', () => {
  it('asks for everything whose step is its own, and for nothing twice', () => {
    const asked = askedBy(ASSESSMENT_WALK);
    expect(new Set(asked).size).toBe(asked.length);
    const own: readonly unknown[] = ASSESSMENT_STEPS;
    const owned = ATTRIBUTE_KEYS.filter((key) => own.includes(attribute(key).step));
    expect(asked).toEqual(expect.arrayContaining(owned));
  });

  it('asks for what has one of its steps on the part of that name', () => {
    for (const step of ASSESSMENT_STEPS) {
      const owned = ATTRIBUTE_KEYS.filter((key) => attribute(key).step === step);
      expect(askedAt({ walk: ASSESSMENT_WALK, page: step })).toEqual(expect.arrayContaining(owned));
    }
  });

  it('asks at once for something on every part, the sector first of all', () => {
    for (const part of ASSESSMENT_WALK.pages)
      expect(ASSESSMENT_WALK.attributesOf(part).core.length).toBeGreaterThan(0);
    expect(ASSESSMENT_WALK.attributesOf(firstPage(ASSESSMENT_WALK)).core[0]).toBe('sector');
  });

  it('asks for no answer of the intake that the intake does not ask for', () => {
    const own: readonly unknown[] = ASSESSMENT_STEPS;
    const shared = askedBy(ASSESSMENT_WALK).filter((key) => !own.includes(attribute(key).step));
    expect(askedBy(INTAKE_WALK)).toEqual(expect.arrayContaining(shared));
  });
});

describe('the place of an attribute', () => {
  it('is its step in the intake, and the summary where it has none', () => {
    const steps: readonly unknown[] = INTAKE_STEPS;
    for (const key of ATTRIBUTE_KEYS) {
      const { step } = attribute(key);
      const place = placeOf(key, INTAKE_WALK);
      if (step === null) expect(shown(place)).toBe('intake/summary');
      else expect(shown(place)).toBe(`${steps.includes(step) ? 'intake' : 'assessment'}/${step}`);
    }
  });

  it('is on the assessment, seen from there, wherever a part asks for it', () => {
    for (const page of ASSESSMENT_WALK.pages)
      for (const key of askedAt({ walk: ASSESSMENT_WALK, page }))
        expect(placeOf(key, ASSESSMENT_WALK)).toEqual({ walk: ASSESSMENT_WALK, page });
    expect(shown(placeOf('totalAssets', ASSESSMENT_WALK))).toBe('intake/size');
    expect(shown(placeOf('project.publicSupport', ASSESSMENT_WALK))).toBe('intake/summary');
  });

  it('asks for it, for every step of the form and from either walk', () => {
    const steps: readonly unknown[] = FORM_STEPS;
    for (const walk of WALKS)
      for (const key of ATTRIBUTE_KEYS.filter((each) => steps.includes(attribute(each).step)))
        expect(askedAt(placeOf(key, walk))).toContain(key);
  });
});

describe('the pages of a walk', () => {
  it.each(WALKS)('follow one another without end in both directions', (walk) => {
    const last = walk.pages.at(-1) ?? '';
    const along = (from: string, step: typeof nextPage) =>
      walk.pages
        .slice(1)
        .reduce((pages) => [...pages, step({ walk, page: pages.at(-1) ?? from })], [from]);
    expect(along(firstPage(walk), nextPage)).toEqual(walk.pages);
    expect(along(last, previousPage)).toEqual(walk.pages.toReversed());
    expect(nextPage({ walk, page: last })).toBe(last);
    expect(previousPage({ walk, page: firstPage(walk) })).toBe(firstPage(walk));
    expect([isLastPage({ walk, page: last }), isLastPage({ walk, page: firstPage(walk) })]).toEqual(
      [true, false],
    );
  });

  it('are those of the intake, and ask for nothing where there is no such page', () => {
    expect(INTAKE_WALK.pages).toEqual(INTAKE_PAGES);
    for (const walk of WALKS)
      for (const page of ['', 'nowhere', 'constructor', 'ledger']) {
        expect(isPageOf(walk, page)).toBe(false);
        expect(askedAt({ walk, page })).toEqual([]);
      }
  });

  it('have the walk, the form and the page in their address', () => {
    expect(pathOf({ walk: ASSESSMENT_WALK, page: 'products' }, 'en', 'abc')).toBe(
      '/en/assessment/abc/products',
    );
    expect(pathOf({ walk: INTAKE_WALK, page: 'tax' }, 'zh', 'abc')).toBe('/zh/intake/abc/tax');
  });
});

describe('a button that leads to a page', () => {
  it.each([
    ['to:energy', INTAKE_WALK, 'intake/energy'],
    ['to:energy', ASSESSMENT_WALK, 'assessment/energy'],
    ['to:assessment/energy', INTAKE_WALK, 'assessment/energy'],
    ['to:intake/summary', ASSESSMENT_WALK, 'intake/summary'],
    ['to:ledger', ASSESSMENT_WALK, 'assessment/ledger'],
    ['to:assessment/ledger', INTAKE_WALK, 'assessment/ledger'],
    ['to:ledger', INTAKE_WALK, undefined],
    ['to:tax', ASSESSMENT_WALK, undefined],
    ['to:intake/ledger', ASSESSMENT_WALK, undefined],
    ['to:', INTAKE_WALK, undefined],
    ['energy', INTAKE_WALK, undefined],
    ['to://evil.example', INTAKE_WALK, undefined],
    ['to:/energy', INTAKE_WALK, undefined],
    ['to:assessment/energy/', INTAKE_WALK, undefined],
    ['to:../energy', INTAKE_WALK, undefined],
  ])('%s', (go, walk, place) => {
    expect(shown(placeLedTo(go, walk))).toBe(place);
  });
});

describe('the stored form', () => {
  const stored = { fuelUse: [''], 'fuelUse.0.amount': ['5'], totalAssets: ['4'], outputs: [''] };

  it('keeps what a part does not ask for, and is the same for both walks', () => {
    const [here, there] = WALKS.map((walk) =>
      mergeForm(stored, { 'fuelUse.0.amount': ['7'] }, askedAt({ walk, page: 'energy' })),
    );
    expect(here).toMatchObject({ 'fuelUse.0.amount': ['7'], totalAssets: ['4'], outputs: [''] });
    expect(there).toEqual(here);
  });
});

it('is the intake for a form that names no walk or a strange one', () => {
  expect(walkNamed('assessment')).toBe(ASSESSMENT_WALK);
  for (const name of ['intake', '', 'nothing', '__proto__'])
    expect(walkNamed(name)).toBe(INTAKE_WALK);
});
