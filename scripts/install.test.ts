import { expect, it } from 'vitest';
import { installMatches } from './install.mjs';

const lock = (packages: object) => JSON.stringify({ packages });
const next = { 'node_modules/next': { version: '16.4.6' } };
const darwin = { 'node_modules/swc-darwin': { version: '16.4.6', optional: true } };
const wanted = lock({ '': { name: 'greenbridge' }, ...next, ...darwin });

it('accepts an install that lacks only packages of other platforms', () => {
  expect(installMatches(wanted, lock(next))).toBe(true);
});

it.each([
  ['nothing is installed', undefined],
  ['a package is missing', lock({})],
  ['a package has another version', lock({ 'node_modules/next': { version: '15.0.0' } })],
])('asks for an install when %s', (_, installed) => {
  expect(installMatches(wanted, installed)).toBe(false);
});
