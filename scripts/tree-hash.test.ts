import { mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { treeHash } from './tree-hash.mjs';

let root = '';
const entries = ['app', 'db', 'lib', 'public', 'next.config.ts'];
const hash = () => treeHash(root, entries);

function write(file: string, content: string): void {
  mkdirSync(path.dirname(path.join(root, file)), { recursive: true });
  writeFileSync(path.join(root, file), content);
}

beforeEach(() => {
  root = mkdtempSync(path.join(os.tmpdir(), 'tree-hash-'));
  write('app/page.tsx', 'one');
  write('lib/taxonomy/data/sectors.json', '[]');
  write('db/setup.ts', 'setup');
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

it.each([
  'app/page.tsx',
  'lib/taxonomy/data/sectors.json',
  'db/catalogue/x.json',
  'next.config.ts',
])('changes when %s changes', (file) => {
  const before = hash();
  write(file, 'two');
  expect(hash()).not.toBe(before);
});

it('changes when a file is renamed or removed', () => {
  const before = hash();
  renameSync(path.join(root, 'app/page.tsx'), path.join(root, 'app/other.tsx'));
  const renamed = hash();
  rmSync(path.join(root, 'app/other.tsx'));
  expect(new Set([before, renamed, hash()]).size).toBe(3);
});

it.each([
  'data/greenbridge.sqlite',
  'db/data/greenbridge.sqlite',
  'db/greenbridge.sqlite-wal',
  'app/node_modules/x/index.js',
  'app/page.test.tsx',
  'README.md',
])('does not change when %s does', (file) => {
  const before = hash();
  write(file, 'new');
  expect(hash()).toBe(before);
});

it('is the same for the same contents in another folder', () => {
  const before = hash();
  const moved = `${root}-moved`;
  renameSync(root, moved);
  root = moved;
  expect(hash()).toBe(before);
});
