import { parseOptions } from '@node-rs/argon2';
import { describe, expect, it } from 'vitest';
import { passwordFault } from '@/lib/access/password-rule';
import { hashPassword, newPassword, verifyPassword } from './passwords';

const PASSWORD = '白日依山尽 correct horse';

async function msOf(work: () => Promise<unknown>): Promise<number> {
  const times: number[] = [];
  for (let i = 0; i < 5; i++) {
    const start = performance.now();
    await work();
    times.push(performance.now() - start);
  }
  return Math.min(...times);
}

describe('a password', () => {
  it('is kept as argon2id of 19 MiB and two passes, each time with another salt', async () => {
    const [one, two] = [await hashPassword(PASSWORD), await hashPassword(PASSWORD)];
    expect(one).toMatch(/^\$argon2id\$/);
    expect(parseOptions(one)).toMatchObject({ memoryCost: 19_456, timeCost: 2, parallelism: 1 });
    expect(one).not.toBe(two);
    expect(await verifyPassword(one, PASSWORD)).toBe(true);
    expect(await verifyPassword(two, PASSWORD)).toBe(true);
    expect(await verifyPassword(one, `${PASSWORD} `)).toBe(false);
    expect(await verifyPassword(one, '')).toBe(false);
  });

  it('is the same from a full-width and from a decomposing keyboard', async () => {
    const kept = await hashPassword('café ABC 12345');
    expect(await verifyPassword(kept, 'cafe\u0301 ＡＢＣ １２３４５')).toBe(true);
  });

  it('is never right where there is no account, and is refused no sooner there', async () => {
    const kept = await hashPassword(PASSWORD);
    expect(await verifyPassword(null, PASSWORD)).toBe(false);
    const [known, unknown] = [
      await msOf(() => verifyPassword(kept, 'wrong')),
      await msOf(() => verifyPassword(null, 'wrong')),
    ];
    expect(unknown).toBeGreaterThan(known * 0.5);
  });
});

describe('newPassword', () => {
  it('gives a password that its own rule takes, never the same twice', () => {
    const made = Array.from({ length: 200 }, newPassword);
    expect(new Set(made).size).toBe(200);
    for (const password of made) {
      expect(password).toMatch(/^([a-z2-9]{4}-){4}[a-z2-9]{4}$/);
      expect(passwordFault(password, { email: 'a@b.cn' })).toBeUndefined();
    }
  });
});
