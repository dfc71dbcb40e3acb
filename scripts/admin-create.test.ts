import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { openDatabase } from '@/db/client';
import { signInWithPassword } from '@/db/commands/sign-in-with-password';
import { VISITOR } from '@/lib/access/actor';
import { readAdminOptions } from './admin-options';
import { root } from './root.mjs';

const folder = mkdtempSync(path.join(tmpdir(), 'greenbridge-'));
afterAll(() => rmSync(folder, { recursive: true }));
const file = path.join(folder, 'new', 'test.db');

interface Run {
  readonly code: number;
  readonly output: string;
}

const run = (args: readonly string[], url = file): Promise<Run> =>
  new Promise((resolve) => {
    const script = path.join(root, 'scripts/admin-create.ts');
    const env = { ...process.env, DATABASE_URL: url };
    execFile(
      process.execPath,
      ['--import', 'tsx', script, ...args],
      { cwd: root, env },
      (error, stdout, stderr) => {
        resolve({ code: error ? Number(error.code) : 0, output: stdout + stderr });
      },
    );
  });

const signIn = async (email: string, password: string) => {
  const db = openDatabase(file);
  const attempt = { email, password, address: '', device: '', now: new Date() };
  return signInWithPassword(db, VISITOR, attempt).finally(() => db.close());
};

describe('npm run admin:create', () => {
  it('creates an administrator on an empty machine and shows a password that works', async () => {
    const { code, output } = await run(['--email', 'First@Bank.example', '--name', '张三']);
    expect(code).toBe(0);
    const password = /^Password: (\S+)$/m.exec(output)?.[1] ?? '';
    expect(await signIn('first@bank.example', password)).toMatchObject({ ok: true });
    const again = await run(['--email', 'first@bank.example']);
    expect(again).toMatchObject({ code: 1, output: /has an account already/ });
    expect(again.output).not.toMatch(/Password|at .*\.ts/);
  });

  it.each([
    [['--email', 'not a mail'], '', /email: /],
    [['--email', 'a@b.cn'], 'mysql://u:secret@h/d', /unknown scheme mysql/],
    [[], '', /Usage: npm run admin:create/],
  ])('says in plain words what is wrong with %j', async (args, url, message) => {
    const { code, output } = await run(args, url || file);
    expect(code).toBe(1);
    expect(output).toMatch(message);
    expect(output).not.toMatch(/secret|at .*\.ts/);
  });
});

describe('readAdminOptions', () => {
  it('takes a mail and a name, and nothing else', () => {
    expect(readAdminOptions(['--email', 'a@b.cn'])).toEqual({ email: 'a@b.cn', name: '管理员' });
    const named = readAdminOptions(['--email=a@b.cn', '--name=李四']);
    expect(named).toEqual({ email: 'a@b.cn', name: '李四' });
    for (const args of [['--password', 'x'], ['a@b.cn'], ['--email']]) {
      expect(() => readAdminOptions(args)).toThrow(/Usage: npm run admin:create/);
    }
  });
});
