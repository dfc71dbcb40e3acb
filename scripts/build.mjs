import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { nextCli, nextEnv } from './next-cli.mjs';
import { root } from './root.mjs';
import { runStep } from './step.mjs';
import { treeHash } from './tree-hash.mjs';

const stampFile = path.join(root, '.next/greenbridge-built');
const inputs = ['app', 'db', 'lib', 'public', 'package.json', 'package-lock.json'];
const rootConfig =
  /^(next|postcss)\.config\.\w+$|^tsconfig\.json$|^(proxy|instrumentation)\.ts$|^\.env/;

function isBuilt(/** @type {string} */ hash) {
  if (!existsSync(path.join(root, '.next/BUILD_ID')) || !existsSync(stampFile)) return false;
  return readFileSync(stampFile, 'utf8') === hash;
}

/** Builds the site for production unless the last build was made from the same sources. */
export async function ensureBuilt() {
  const configs = readdirSync(root).filter((name) => rootConfig.test(name));
  const hash = treeHash(root, [...inputs, ...configs]);
  if (isBuilt(hash)) return;
  rmSync(stampFile, { force: true });
  await runStep('Building the site', process.execPath, [nextCli, 'build'], nextEnv('production'));
  writeFileSync(stampFile, hash);
}
