import { nodeVersionProblem } from './node-version.mjs';
import { PlainError } from './plain-error.mjs';

/**
 * Runs a command-line entry: its number is the exit code, a PlainError is one line on stderr.
 * @param {() => Promise<number>} main
 * @returns {Promise<void>}
 */
export async function runMain(main) {
  try {
    const problem = nodeVersionProblem(process.versions.node);
    if (problem) throw new PlainError(problem);
    process.exitCode = await main();
  } catch (error) {
    if (!(error instanceof PlainError)) throw error;
    if (error.message) console.error(error.message);
    process.exitCode = error.exitCode;
  }
}
