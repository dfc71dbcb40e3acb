import { expect, it } from 'vitest';
import { nodeVersionProblem } from './node-version.mjs';

it.each(['20.9.0', '20.20.2', '22.0.0', '26.1.0'])('Node %s will do', (version) => {
  expect(nodeVersionProblem(version)).toBeNull();
});

it.each(['18.20.4', '20.8.1', '16.0.0'])(
  'Node %s is refused in one line that names both',
  (version) => {
    expect(nodeVersionProblem(version)).toBe(
      `Node.js 20.9 or newer is needed; this is ${version}.`,
    );
  },
);
