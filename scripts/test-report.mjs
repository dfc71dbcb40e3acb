/** @typedef {{ passed: number, failed: number }} Count */

/**
 * @typedef {object} VitestReport
 * @property {number} numPassedTests
 * @property {number} numFailedTests
 * @property {{ status: string, assertionResults: { status: string }[] }[]} testResults
 *
 * @typedef {object} PlaywrightReport
 * @property {{ expected: number, unexpected: number, flaky: number, skipped: number }} stats
 * @property {unknown[]} errors
 */

/**
 * A test file that fails before its tests run (a broken import) counts as one failure.
 * @param {VitestReport} report vitest's JSON reporter
 * @returns {Count}
 */
export function countVitest({ numPassedTests, numFailedTests, testResults }) {
  const brokenFiles = testResults.filter(
    ({ status, assertionResults }) =>
      status === 'failed' && !assertionResults.some((test) => test.status === 'failed'),
  );
  return { passed: numPassedTests, failed: numFailedTests + brokenFiles.length };
}

/**
 * Errors outside any test (a server that does not start) count as one failure each; a test that
 * passed only when tried again counts as failed.
 * @param {PlaywrightReport} report Playwright's JSON reporter
 * @returns {Count}
 */
export function countPlaywright({ stats, errors }) {
  return { passed: stats.expected, failed: stats.unexpected + stats.flaky + errors.length };
}

/**
 * What one runner adds to the sum. A runner that exits non-zero has at least one failure, and so
 * has one that ran nothing.
 * @param {Count | undefined} count undefined when there is no report
 * @param {number} exitCode
 * @returns {Count}
 */
export function settleCount(count, exitCode) {
  const { passed, failed } = count ?? { passed: 0, failed: 1 };
  const silentFailure = failed === 0 && (exitCode !== 0 || passed === 0);
  return { passed, failed: silentFailure ? 1 : failed };
}

/**
 * @param {readonly Count[]} counts
 * @returns {{ line: string, exitCode: number }}
 */
export function summarise(counts) {
  const passed = counts.reduce((sum, count) => sum + count.passed, 0);
  const failed = counts.reduce((sum, count) => sum + count.failed, 0);
  return {
    line: `${passed} passed, ${failed} failed`,
    exitCode: failed > 0 || passed === 0 ? 1 : 0,
  };
}
