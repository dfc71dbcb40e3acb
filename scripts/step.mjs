import { runChild } from './child.mjs';
import { PlainError } from './plain-error.mjs';

const keptOutput = 200_000;

/** @param {number} since milliseconds */
const seconds = (since) => `${((Date.now() - since) / 1000).toFixed(1)} s`;

/**
 * Shows that a step runs: a ticking line on a terminal, otherwise a line at its start.
 * @param {string} label
 * @returns {(mark: string, note: string) => void} ends the step with a line
 */
function beginProgress(label) {
  const started = Date.now();
  const terminal = process.stdout.isTTY;
  process.stdout.write(`… ${label}${terminal ? '' : '\n'}`);
  const tick = () =>
    process.stdout.write(`\r… ${label} ${Math.round((Date.now() - started) / 1000)} s`);
  const timer = terminal ? setInterval(tick, 1000) : undefined;
  return (mark, note) => {
    clearInterval(timer);
    process.stdout.write(
      `${terminal ? '\r\x1b[K' : ''}${mark} ${label}: ${note}${seconds(started)}\n`,
    );
  };
}

/**
 * Runs one step quietly; what it printed is shown when it fails, else given back.
 * @param {string} label
 * @param {string} command
 * @param {string[]} args
 * @param {NodeJS.ProcessEnv} [env]
 * @returns {Promise<string>} what it printed; throws PlainError when the command exits non-zero
 */
export async function runStep(label, command, args, env = process.env) {
  const end = beginProgress(label);
  let output = '';
  /** @param {Buffer} chunk */
  const onOutput = (chunk) => {
    output = (output + chunk).slice(-keptOutput);
  };
  const { code, interrupted } = await runChild(command, args, { env, onOutput }).catch((error) => {
    output = String(error.message);
    return { code: 1, interrupted: false };
  });
  if (code === 0 && !interrupted) {
    end('✓', '');
    return output;
  }
  end('✗', interrupted ? 'interrupted after ' : 'failed after ');
  throw new PlainError(interrupted ? '' : output.trimEnd(), code || 1);
}
