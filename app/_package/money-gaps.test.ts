import { describe, expect, it } from 'vitest';
import { missingFor, moneyQuestions } from './money-gaps';
import { basisOf, IRONWORKS } from './testing/shipped-package';

const { project } = IRONWORKS;

function without(...keys: readonly (keyof typeof project)[]) {
  const left = Object.entries(project).filter(([key]) => !keys.some((each) => each === key));
  return basisOf({ ...IRONWORKS, project: Object.fromEntries(left) });
}

describe('a figure on the money of a project', () => {
  it('lacks nothing where everything is answered', () => {
    const basis = basisOf(IRONWORKS);
    for (const figure of ['rate', 'payback', 'funding'] as const)
      expect(missingFor(figure, basis)).toEqual([]);
    expect(moneyQuestions(basis)).toEqual([]);
  });

  it('names what it lacks', () => {
    const basis = without('termYears', 'annualCostSaving', 'financingNeed');
    expect(missingFor('rate', basis)).toEqual(['project.financingNeed', 'project.termYears']);
    expect(missingFor('payback', basis)).toEqual(['project.annualCostSaving']);
    expect(missingFor('funding', basis)).toEqual(['project.financingNeed']);
  });

  it('lacks nothing that is given as a band with a lower end', () => {
    const basis = basisOf({ ...IRONWORKS, project: { ...project, investment: { min: 3e7 } } });
    expect(missingFor('funding', basis)).toEqual([]);
  });

  it('is asked for once, whatever needs it', () => {
    const basis = without('termYears', 'annualCostSaving', 'financingNeed');
    expect([...moneyQuestions(basis)].sort()).toEqual([
      'project.annualCostSaving',
      'project.financingNeed',
      'project.termYears',
    ]);
  });
});
