import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { withLock } from './lock.mjs';

let folder = '';
let file = '';
beforeEach(() => {
  folder = mkdtempSync(path.join(os.tmpdir(), 'lock-'));
  file = path.join(folder, 'lock');
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

it('lets one in at a time and tells the other whom it waits for', async () => {
  const order: string[] = [];
  const onWait = vi.fn();
  const work = (name: string) => async () => {
    order.push(`${name} in`);
    await pause(20);
    order.push(`${name} out`);
  };
  await Promise.all([withLock(file, work('a'), onWait), withLock(file, work('b'), onWait)]);
  expect(order).toEqual(['a in', 'a out', 'b in', 'b out']);
  expect(onWait.mock.calls).toEqual([[process.pid]]);
});

it('takes over the lock of a process that has ended', async () => {
  // Above the largest pid of any system.
  writeFileSync(file, '99999999');
  expect(await withLock(file, async () => 'done', vi.fn())).toBe('done');
});

it('lets go when the work fails', async () => {
  const failing = withLock(file, () => Promise.reject(new Error('no')), vi.fn());
  await expect(failing).rejects.toThrow('no');
  expect(existsSync(file)).toBe(false);
});
