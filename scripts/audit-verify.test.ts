import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openSqlite } from '@/db/connection/open-sqlite';
import { migrate } from '@/db/migrate';
import { recordAudit } from '@/db/record-audit';
import { systemActor } from '@/lib/access/actor';

const folder = mkdtempSync(join(tmpdir(), 'greenbridge-'));
const file = join(folder, 'audit.db');
const root = fileURLToPath(new URL('..', import.meta.url));
const tsx = join(root, 'node_modules/.bin/tsx');

async function run(...options: string[]) {
  const env = { ...process.env, DATABASE_URL: file };
  const ran = promisify(execFile)(tsx, ['scripts/audit-verify.ts', ...options], { cwd: root, env });
  const { stdout, stderr, code = 0 } = await ran.catch((error) => error);
  return { lines: `${stdout}${stderr}`.trim().split('\n'), code };
}

beforeAll(async () => {
  const db = openSqlite(file);
  await migrate(db);
  for (let n = 0; n < 3; n += 1) {
    const entry = { at: new Date(0), action: 'expired.remove', subject: `s${n}` } as const;
    await db.write((tx) => recordAudit(tx, systemActor('test'), entry));
  }
  await db.close();
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('npm run audit:verify', () => {
  it('prints rows and head, finds a head noted before, and names the row of a break', async () => {
    const whole = await run();
    expect(whole).toEqual({
      lines: ['audit: 3 rows linked', expect.stringMatching(/^head: [0-9a-f]{64}$/)],
      code: 0,
    });
    const head = whole.lines[1]?.slice('head: '.length) ?? '';
    const expected = await run('--expect', head);
    expect(expected.lines[2]).toBe('expected: found, 0 rows came after it');
    const other = await run('--expect', 'f'.repeat(64));
    expect(other).toMatchObject({ code: 1, lines: [expect.stringContaining('expected hash')] });
    expect(await run('--expect', 'short')).toMatchObject({ code: 1 });

    const db = openSqlite(file);
    await db.changeSchema(async (raw) => {
      await raw('DROP TRIGGER audit_no_update');
      await raw("UPDATE audit SET actor = 'system:tesu' WHERE sequence = 2");
    });
    await db.close();
    expect(await run()).toEqual({
      lines: [expect.stringMatching(/^audit: broken: row 2 \([0-9a-f-]{36}\) does not fit/)],
      code: 1,
    });
  });
});
