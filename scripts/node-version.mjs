const needed = [20, 9];

/**
 * The one line to print when this Node.js is too old, or null when it will do.
 * @param {string} version as in process.versions.node
 * @returns {string | null}
 */
export function nodeVersionProblem(version) {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  const [neededMajor = 0, neededMinor = 0] = needed;
  const enough = major > neededMajor || (major === neededMajor && minor >= neededMinor);
  return enough ? null : `Node.js ${needed.join('.')} or newer is needed; this is ${version}.`;
}
