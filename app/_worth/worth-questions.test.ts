import { describe, expect, it } from 'vitest';
import { factsOf } from '@/lib/profile/facts';
import { worthQuestions } from './worth-questions';

const { facts } = factsOf({ sector: '3110' }, '2026-11-24');

describe('worthQuestions', () => {
  it('asks for the verdict and the amount in one form where both are open', () => {
    expect(worthQuestions(['region'], ['taxableIncome', 'region'], facts)).toEqual({
      first: ['region', 'taxableIncome'],
      withAmount: true,
      isAmountFirst: true,
      forAmount: [],
    });
  });

  it('asks for the amount by itself where the verdict is settled', () => {
    expect(worthQuestions([], ['taxableIncome'], facts)).toEqual({
      first: [],
      withAmount: false,
      isAmountFirst: false,
      forAmount: ['taxableIncome'],
    });
  });

  it('promises no amount where nothing more is asked for it', () => {
    expect(worthQuestions(['region'], ['region'], facts)).toMatchObject({
      first: ['region'],
      withAmount: false,
      isAmountFirst: true,
    });
    expect(worthQuestions(['region'], [], facts).isAmountFirst).toBe(false);
    expect(worthQuestions([], [], facts)).toMatchObject({ first: [], forAmount: [] });
  });

  it('asks for the inputs of what is only derived, each once', () => {
    const { forAmount } = worthQuestions([], ['sizeClass', 'employees'], facts);
    expect(forAmount).toEqual([...new Set(forAmount)]);
    expect(forAmount).toContain('employees');
    expect(forAmount).not.toContain('sizeClass');
  });
});
