import { describe, expect, it } from 'vitest';
import { postgresDatabase } from './postgres-database';

/** A driver whose transactions only call back, to see how often they are tried. */
function writeThatFails(times: number, code: string) {
  let tries = 0;
  const tx = { execute: async () => undefined };
  const driver = { transaction: (work: (tx: unknown) => Promise<unknown>) => work(tx) };
  const db = postgresDatabase(driver as never, async () => undefined);
  const outcome = db.write(async () => {
    tries++;
    if (tries > times) return 'done';
    throw new Error('Failed query', { cause: Object.assign(new Error('clash'), { code }) });
  });
  return { outcome, tries: () => tries };
}

describe('a write on PostgreSQL', () => {
  it.each(['40001', '40P01'])('is run again when the server reports a clash (%s)', async (code) => {
    const { outcome, tries } = writeThatFails(2, code);
    expect(await outcome).toBe('done');
    expect(tries()).toBe(3);
  });

  it('is not run again after any other fault', async () => {
    const { outcome, tries } = writeThatFails(1, '23505');
    await expect(outcome).rejects.toThrow('Failed query');
    expect(tries()).toBe(1);
  });

  it('gives up in the end', async () => {
    const { outcome, tries } = writeThatFails(Number.POSITIVE_INFINITY, '40001');
    await expect(outcome).rejects.toThrow('Failed query');
    expect(tries()).toBe(10);
  });
});
