import { describe, expect, it } from 'vitest';
import { countPlaywright, countVitest, settleCount, summarise } from './test-report.mjs';

const passing = { status: 'passed', assertionResults: [{ status: 'passed' }] };
const failing = { status: 'failed', assertionResults: [{ status: 'failed' }] };
const broken = { status: 'failed', assertionResults: [] };

describe('countVitest', () => {
  it('takes the numbers of the report', () => {
    const report = { numPassedTests: 7, numFailedTests: 1, testResults: [passing, failing] };
    expect(countVitest(report)).toEqual({ passed: 7, failed: 1 });
  });

  it('counts a file that could not be loaded as a failure', () => {
    const report = { numPassedTests: 7, numFailedTests: 0, testResults: [passing, broken] };
    expect(countVitest(report)).toEqual({ passed: 7, failed: 1 });
  });
});

describe('countPlaywright', () => {
  const stats = { expected: 5, unexpected: 0, flaky: 0, skipped: 0 };

  it('takes expected as passed and unexpected as failed', () => {
    const report = { stats: { ...stats, unexpected: 2 }, errors: [] };
    expect(countPlaywright(report)).toEqual({ passed: 5, failed: 2 });
  });

  it('counts errors outside tests and flaky tests as failures', () => {
    const report = { stats: { ...stats, flaky: 1 }, errors: [{ message: 'no server' }] };
    expect(countPlaywright(report)).toEqual({ passed: 5, failed: 2 });
  });
});

describe('settleCount', () => {
  it.each([
    ['a missing report', undefined, 0],
    ['a non-zero exit with no failed test', { passed: 3, failed: 0 }, 1],
    ['a run of no tests', { passed: 0, failed: 0 }, 0],
  ])('makes one failure of %s', (_, count, exitCode) => {
    expect(settleCount(count, exitCode).failed).toBe(1);
  });

  it('leaves a good run and counted failures as they are', () => {
    expect(settleCount({ passed: 3, failed: 0 }, 0)).toEqual({ passed: 3, failed: 0 });
    expect(settleCount({ passed: 3, failed: 2 }, 1)).toEqual({ passed: 3, failed: 2 });
  });
});

describe('summarise', () => {
  it('adds the runners up in the line that CI reads', () => {
    const counts = [
      { passed: 120, failed: 0 },
      { passed: 14, failed: 0 },
    ];
    expect(summarise(counts)).toEqual({ line: '134 passed, 0 failed', exitCode: 0 });
  });

  it.each([
    ['any failure', [{ passed: 5, failed: 1 }], '5 passed, 1 failed'],
    ['no test at all', [], '0 passed, 0 failed'],
  ])('exits non-zero on %s', (_, counts, line) => {
    expect(summarise(counts)).toEqual({ line, exitCode: 1 });
  });
});
