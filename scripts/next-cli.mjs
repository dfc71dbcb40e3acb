import path from 'node:path';
import { root } from './root.mjs';

export const nextCli = path.join(root, 'node_modules/next/dist/bin/next');

/**
 * @param {'production' | 'development'} mode whatever NODE_ENV says: Next knows only these two
 * @param {NodeJS.ProcessEnv} [env]
 * @returns {NodeJS.ProcessEnv}
 */
export function nextEnv(mode, env = process.env) {
  return { ...env, NODE_ENV: mode, NEXT_TELEMETRY_DISABLED: '1' };
}
