import { spawn } from 'node:child_process';
import os from 'node:os';
import { root } from './root.mjs';

/** @type {NodeJS.Signals[]} */
const forwarded = ['SIGINT', 'SIGTERM', 'SIGHUP'];

/**
 * Runs a program in the project's folder and hands it the signals this process gets.
 * @param {string} command
 * @param {string[]} args
 * @param {{ env?: NodeJS.ProcessEnv, onOutput?: (chunk: Buffer) => void }} [options]
 *   With onOutput the child's output goes there, otherwise to the terminal.
 * @returns {Promise<{ code: number, interrupted: boolean }>} 128 + n for a child ended by signal n
 */
export function runChild(command, args, { env = process.env, onOutput } = {}) {
  return new Promise((resolve, reject) => {
    // Windows starts npm.cmd only through a shell.
    const shell = process.platform === 'win32' && !command.endsWith('.exe');
    /** @type {import('node:child_process').StdioOptions} */
    const stdio = onOutput ? ['ignore', 'pipe', 'pipe'] : 'inherit';
    const child = spawn(command, args, { cwd: root, env, shell, stdio });
    let interrupted = false;
    /** @param {NodeJS.Signals} signal */
    const forward = (signal) => {
      interrupted = true;
      child.kill(signal);
    };
    for (const signal of forwarded) process.on(signal, forward);
    const settle = () => {
      for (const signal of forwarded) process.off(signal, forward);
    };
    if (onOutput) for (const stream of [child.stdout, child.stderr]) stream?.on('data', onOutput);
    child.on('error', (error) => {
      settle();
      reject(error);
    });
    child.on('close', (code, signal) => {
      settle();
      resolve({ code: code ?? 128 + (signal ? os.constants.signals[signal] : 0), interrupted });
    });
  });
}
