import { describe, expect, it } from 'vitest';
import type { Answers } from '@/lib/profile/answers';
import { firm } from '../testing/worth-in-yuan';
import {
  awardYear,
  completionNotes,
  completionYear,
  drawYear,
  NO_COMPLETION,
  reliefYears,
  span,
  yearsFromCompletion,
} from './timing';

const project = (days: Answers) => firm(days, { asOf: '2026-11-24' });

describe('the year a project is finished', () => {
  it.each([
    [{ 'project.completedOn': '2024-02-01' }, 2024],
    [{ 'project.completedOn': '2028-02-01', 'project.startsOn': '2027-01-01' }, 2028],
    [{ 'project.startsOn': '2027-03-01' }, 2027],
    [{ 'project.startsOn': '2023-03-01' }, 2026],
    [{}, 2026],
  ] as const)('of %j is %d', (days, year) => {
    expect(completionYear(project(days))).toBe(year);
  });

  it('is taken for granted, and said so, only where no day was given', () => {
    expect(completionNotes(project({}))).toEqual([NO_COMPLETION]);
    expect(completionNotes(project({ 'project.startsOn': '2023-03-01' }))).toEqual([]);
    expect(completionNotes(project({ 'project.completedOn': '2024-02-01' }))).toEqual([]);
  });
});

describe('the year a grant arrives', () => {
  it('follows completion by the assumed delay', () => {
    const days = { 'project.completedOn': '2027-06-01' };
    expect(awardYear(project(days))).toBe(2028);
    expect(awardYear(firm(days, { assumptions: { awardDelayYears: 0 } }))).toBe(2027);
  });
});

describe('the year a loan is drawn', () => {
  it.each([
    [{ 'project.loanSignedOn': '2025-08-01', 'project.startsOn': '2027-01-01' }, 2025],
    [{ 'project.startsOn': '2027-01-01' }, 2027],
    [{}, 2026],
  ] as const)('of %j is %d', (days, year) => {
    expect(drawYear(project(days))).toBe(year);
  });
});

describe('the years of a yearly relief', () => {
  it('begin this year and are as many as assumed', () => {
    expect(reliefYears(project({}))).toEqual([2026, 2027, 2028, 2029, 2030]);
    expect(reliefYears(firm({}, { assumptions: { horizonYears: 1 } }))).toEqual([2026]);
  });

  it('end with the measure, and are none where it has ended', () => {
    expect(reliefYears(firm({}, { lastYear: 2027 }))).toEqual([2026, 2027]);
    expect(reliefYears(firm({}, { lastYear: 2026 }))).toEqual([2026]);
    expect(reliefYears(firm({}, { lastYear: 2025 }))).toEqual([]);
    expect(reliefYears(firm({}, { lastYear: 2040 }))).toHaveLength(5);
  });
});

describe('tax years from completion on', () => {
  const late = { 'project.completedOn': '2028-06-01' };

  it('are as many as wanted, past the end of the measure where equipment was in use before it', () => {
    expect(yearsFromCompletion(project(late), 3)).toEqual([2028, 2029, 2030]);
    expect(yearsFromCompletion(firm(late, { lastYear: 2028 }), 3)).toEqual([2028, 2029, 2030]);
  });

  it('are none where the equipment comes into use after the measure has ended', () => {
    expect(yearsFromCompletion(firm(late, { lastYear: 2027 }), 3)).toEqual([]);
  });
});

describe('span', () => {
  it('counts from the first year on', () => {
    expect(span(2026, 3)).toEqual([2026, 2027, 2028]);
    expect(span(2026, 0)).toEqual([]);
  });
});
