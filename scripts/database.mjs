import path from 'node:path';
import { root } from './root.mjs';
import { runStep } from './step.mjs';

/**
 * Migrates the database and loads the shipped catalogue; quick when both are done already.
 * @param {NodeJS.ProcessEnv} [env] names the database in DATABASE_URL
 */
export async function ensureDatabase(env = process.env) {
  const script = path.join(root, 'db/setup.ts');
  await runStep('Preparing the database', process.execPath, ['--import', 'tsx', script], env);
}
