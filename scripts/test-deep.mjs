import path from 'node:path';
import { runChild } from './child.mjs';
import { prepare } from './prepare.mjs';
import { root } from './root.mjs';
import { runMain } from './run-main.mjs';

/** What money hangs on: every property of these rooms is tried at least so often. */
const ROOMS = ['lib/finance', 'lib/packaging'];
const LEAST_RUNS = '10000';

await runMain(async () => {
  await prepare({ database: false, build: false });
  console.log(`Trying every property of ${ROOMS.join(' and ')} at least ${LEAST_RUNS} times.`);
  const vitest = path.join(root, 'node_modules/vitest/vitest.mjs');
  const args = ['run', '--project=lib', '--testTimeout=3600000', ...ROOMS];
  const env = /** @type {const} */ ({ ...process.env, NODE_ENV: 'test', DEEP_RUNS: LEAST_RUNS });
  const { code } = await runChild(process.execPath, [vitest, ...args], { env });
  return code;
});
