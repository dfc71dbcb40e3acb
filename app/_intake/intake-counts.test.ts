import { expect, it } from 'vitest';
import { intakeCounts } from './intake-counts';

it('counts what only an institution still has to judge as fitting, and leaves out what does not fit', () => {
  const counts = {
    eligible: 1,
    eligible_subject_to_judgement: 20,
    possible: 300,
    near_miss: 4000,
    ineligible: 50_000,
  };
  expect(intakeCounts(counts)).toEqual({ fit: 21, possible: 300, near: 4000 });
});
