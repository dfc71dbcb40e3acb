import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';

const skippedNames = new Set(['node_modules', '.next']);
const skippedPaths = new Set(['data', 'db/data']);
const skippedFiles = /\.test\.tsx?$|\.sqlite(-\w+)?$|\.db(-\w+)?$/;

/** @param {string} relative path with forward slashes */
function counts(relative) {
  const name = path.posix.basename(relative);
  return !(skippedNames.has(name) || skippedPaths.has(relative) || skippedFiles.test(name));
}

/**
 * @param {string} root
 * @param {string} relative
 * @returns {string[]}
 */
function filesUnder(root, relative) {
  if (!counts(relative)) return [];
  const stat = statSync(path.join(root, relative), { throwIfNoEntry: false });
  if (!stat) return [];
  if (!stat.isDirectory()) return [relative];
  return readdirSync(path.join(root, relative))
    .sort()
    .flatMap((name) => filesUnder(root, `${relative}/${name}`));
}

/**
 * A hash over the names and contents of the given files and folders; those that do not exist
 * count as absent. Tests, node_modules, databases and data folders do not count.
 * @param {string} root
 * @param {readonly string[]} entries paths relative to root
 */
export function treeHash(root, entries) {
  const hash = createHash('sha256');
  for (const file of entries.flatMap((entry) => filesUnder(root, entry))) {
    const content = createHash('sha256')
      .update(readFileSync(path.join(root, file)))
      .digest('hex');
    hash.update(`${file}\0${content}\n`);
  }
  return hash.digest('hex');
}
