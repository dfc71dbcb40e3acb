import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { settleMail } from '@/db/commands/settle-mail';
import { takeDueMails } from '@/db/commands/take-due-mails';
import type { Database } from '@/db/connection/database';
import { sendLater } from '@/db/later-mail';
import { MAIL_ATTEMPTS, pauseAfterAttempt } from '@/db/mail-attempts';
import { openTestDatabase } from '@/db/testing/open-test-database';
import { type Actor, ROLES, systemActor } from '@/lib/access/actor';
import { outboxState } from './outbox-state';

const NOW = new Date('2026-03-01T08:00:00Z');
const ADMINISTRATOR: Actor = { role: 'administrator', id: 'root' };
const POST = systemActor('post');

let db: Database;
beforeAll(async () => {
  db = await openTestDatabase();
});
afterAll(() => db.close());

const put = (dedupeKey: string) =>
  db.write((tx) =>
    sendLater(tx, { dedupeKey, recipient: 'a@b.cn', subject: 's', body: 'b', now: NOW }),
  );

describe('outboxState', () => {
  it('counts what waits and what was given up, not what was sent', async () => {
    for (const key of ['sent', 'lost', 'waiting']) await put(key);
    const [sent, lost] = await takeDueMails(db, POST, { now: NOW, limit: 2 });
    await settleMail(db, POST, { id: sent?.id ?? '', now: NOW });
    let now = NOW;
    for (let attempt = 1; attempt <= MAIL_ATTEMPTS; attempt++) {
      await settleMail(db, POST, { id: lost?.id ?? '', now, error: 'refused' });
      now = new Date(now.getTime() + pauseAfterAttempt(attempt));
      await takeDueMails(db, POST, { now, limit: 2 });
    }
    expect(await outboxState(db, ADMINISTRATOR)).toEqual({ waiting: 1, givenUp: 1 });
  });

  it('is for administrators alone', async () => {
    for (const role of ROLES.filter((each) => each !== 'administrator'))
      await expect(outboxState(db, { role, id: 'u', providerId: 'p1' })).rejects.toThrow(/may not/);
  });
});
