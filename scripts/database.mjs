import path from 'node:path';
import { root } from './root.mjs';
import { runStep } from './step.mjs';

/** What setup says that calls for somebody to do something. */
const TO_DO = /^accounts: /;

/**
 * Migrates the database and loads the shipped catalogue; quick when both are done already.
 * @param {NodeJS.ProcessEnv} [env] names the database in DATABASE_URL
 */
export async function ensureDatabase(env = process.env) {
  const script = path.join(root, 'db/setup.ts');
  const label = 'Preparing the database';
  const said = await runStep(label, process.execPath, ['--import', 'tsx', script], env);
  for (const line of said.split('\n').filter((each) => TO_DO.test(each))) console.log(`  ${line}`);
}
