import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { runStep } from './step.mjs';

let printed = '';
beforeEach(() => {
  printed = '';
  vi.spyOn(process.stdout, 'write').mockImplementation((chunk) => {
    printed += String(chunk);
    return true;
  });
});
afterEach(() => vi.restoreAllMocks());

const node = (script: string) => runStep('Working', process.execPath, ['-e', script]);

it('keeps the output of a step that succeeds to itself', async () => {
  await node('console.log("detail")');
  expect(printed).toMatch(/Working[\s\S]*✓ Working: \d+\.\d s\n$/);
  expect(printed).not.toContain('detail');
});

it('hands back what a failing step printed on either stream, and its exit code', async () => {
  const failing = node('console.log("one"); console.error("two"); process.exit(3)');
  const error = await failing.catch((reason: unknown) => reason);
  expect(error).toMatchObject({ exitCode: 3, message: expect.stringContaining('one') });
  expect(error).toMatchObject({ message: expect.stringContaining('two') });
  expect(printed).toMatch(/✗ Working: failed after \d+\.\d s\n$/);
});

it('names a program that is not there', async () => {
  await expect(runStep('Working', 'no-such-program', [])).rejects.toMatchObject({
    message: expect.stringContaining('no-such-program'),
    exitCode: 1,
  });
});
