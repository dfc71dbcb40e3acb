import { eq } from 'drizzle-orm';
import fc from 'fast-check';
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Database } from '@/db/connection/database';
import { sendLater } from '@/db/later-mail';
import { pauseAfterAttempt } from '@/db/mail-attempts';
import { outgoingMails } from '@/db/schema/outgoing-mails';
import { auditRows } from '@/db/testing/audit-rows';
import { openTestDatabase } from '@/db/testing/open-test-database';
import { systemActor, VISITOR } from '@/lib/access/actor';
import { runs } from '@/lib/profile/testing/runs';
import { settleMail } from './settle-mail';
import { takeDueMails } from './take-due-mails';

const NOW = new Date('2026-03-01T08:00:00Z');
const POST = systemActor('post');
const minutes = (n: number) => new Date(NOW.getTime() + n * 60_000);

let db: Database;
beforeAll(async () => {
  db = await openTestDatabase();
});
afterAll(() => db.close());
beforeEach(() => db.write(async (tx) => tx.delete(outgoingMails)));

const put = (dedupeKey: string, now = NOW) =>
  db.write((tx) =>
    sendLater(tx, { dedupeKey, recipient: 'a@b.cn', subject: '邀请', body: 'https://x/key', now }),
  );
const take = (now = NOW, limit = 10) => takeDueMails(db, POST, { now, limit });
const settle = (id: string, error?: string, now = NOW) =>
  settleMail(db, POST, { id, now, ...(error === undefined ? {} : { error }) });
const row = async () => (await db.read.select().from(outgoingMails))[0];

describe('sendLater', () => {
  it('makes one mail of one event', async () => {
    expect(await put('invitation:1')).toBe(true);
    expect(await put('invitation:1')).toBe(false);
    expect(await put('invitation:2')).toBe(true);
    expect(await take()).toHaveLength(2);
  });

  it('lets no line break into a header', async () => {
    const subject = 'Hello\r\nBcc: everyone@b.cn';
    await db.write((tx) =>
      sendLater(tx, { dedupeKey: 'k', recipient: 'a@b.cn\n', subject, body: 'a\nb', now: NOW }),
    );
    const [mail] = await take();
    expect(mail).toMatchObject({ recipient: 'a@b.cn', subject: 'Hello Bcc: everyone@b.cn' });
    expect(mail?.body).toBe('a\nb');
  });

  it('is undone with the transaction of its cause', async () => {
    const failing = db.write(async (tx) => {
      await sendLater(tx, { dedupeKey: 'k', recipient: 'a', subject: 's', body: 'b', now: NOW });
      throw new Error('on purpose');
    });
    await expect(failing).rejects.toThrow('on purpose');
    expect(await take()).toEqual([]);
  });
});

describe('takeDueMails', () => {
  it('takes the oldest first, no more than asked for, and none before its time', async () => {
    for (const n of [2, 0, 1, 3]) await put(`m${n}`, minutes(n));
    await db.write(async (tx) =>
      tx.update(outgoingMails).set({ subject: outgoingMails.dedupeKey as never }),
    );
    const subjects = async (now: Date, limit: number) =>
      (await take(now, limit)).map(({ subject }) => subject);
    expect(await subjects(minutes(2), 2)).toEqual(['m0', 'm1']);
    expect(await subjects(minutes(2), 10)).toEqual(['m2']);
  });

  it('puts the next attempt off for twice as long each time, and gives up after eight', async () => {
    await put('k');
    let now = NOW;
    for (let attempt = 1; attempt <= 8; attempt++) {
      const [mail] = await take(now);
      expect(mail?.attempt).toBe(attempt);
      const outcome = attempt < 8 ? 'failed' : 'given_up';
      expect(await settle(mail?.id ?? '', 'no answer', now)).toEqual({ ok: true, outcome });
      const pause = 300_000 * 2 ** (attempt - 1);
      expect(pauseAfterAttempt(attempt)).toBe(pause);
      expect(await take(new Date(now.getTime() + pause - 1))).toEqual([]);
      now = new Date(now.getTime() + pause);
    }
    expect(await take(minutes(1e6))).toEqual([]);
    expect(await row()).toMatchObject({ lastError: 'no answer', body: '', sentAt: null });
  });

  it('gives up a mail whose sender died at every attempt', async () => {
    await put('k');
    for (let attempt = 1; attempt <= 8; attempt++) {
      expect(await take(minutes(attempt * 2000))).toHaveLength(1);
    }
    const now = minutes(50_000);
    expect(await take(now)).toEqual([]);
    expect(await row()).toMatchObject({ givenUpAt: now.toISOString(), body: '' });
  });

  it('holds up nobody who writes while no mail is due', async () => {
    await put('k', minutes(1));
    const write = vi.spyOn(db, 'write');
    try {
      expect(await take()).toEqual([]);
      expect(write).not.toHaveBeenCalled();
      expect(await take(minutes(1))).toHaveLength(1);
      expect(write).toHaveBeenCalledOnce();
    } finally {
      write.mockRestore();
    }
  });

  it('gives no mail to two processes, also when they ask at once', async () => {
    for (let i = 0; i < 9; i++) await put(`k${i}`);
    const taken = (await Promise.all([take(), take(), take(NOW, 4)])).flat();
    expect(taken).toHaveLength(9);
    expect(new Set(taken.map(({ id }) => id)).size).toBe(9);
  });

  it('never gives a mail again before the pause is over, whoever asks when', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.nat(40), { maxLength: 12 }), async (gaps) => {
        await db.write(async (tx) => tx.delete(outgoingMails));
        await put('k');
        let [at, free, attempts] = [0, 0, 0];
        for (const gap of gaps) {
          at += gap;
          const taken = (await Promise.all([take(minutes(at)), take(minutes(at))])).flat();
          expect(taken).toHaveLength(at >= free && attempts < 8 ? 1 : 0);
          if (taken.length === 0) continue;
          attempts++;
          free = at + pauseAfterAttempt(attempts) / 60_000;
        }
      }),
      runs(15),
    );
  });

  it('is refused to a visitor', async () => {
    const taking = takeDueMails(db, VISITOR, { now: NOW, limit: 1 });
    await expect(taking).rejects.toMatchObject({ code: 'refused' });
  });
});

describe('settleMail', () => {
  it('empties the body once sent and never sends it again', async () => {
    await put('k');
    const [mail] = await take();
    expect(mail?.body).toBe('https://x/key');
    const id = mail?.id ?? '';
    expect(await settle(id)).toEqual({ ok: true, outcome: 'sent' });
    expect(await row()).toMatchObject({ body: '', sentAt: NOW.toISOString() });
    expect(await take(minutes(1e6))).toEqual([]);
    expect(await settle(id)).toEqual({ ok: false, reason: 'stale' });
    expect(await settle(id, 'late')).toEqual({ ok: false, reason: 'stale' });
    expect(await auditRows(db, `mail:${id}`)).toEqual([
      {
        at: NOW.toISOString(),
        actor: 'system:post',
        action: 'mail.send',
        before: null,
        after: { outcome: 'sent' },
      },
    ]);
  });

  it('keeps the reason of a failure, cut to a readable length', async () => {
    await put('k');
    const [mail] = await take();
    await settle(mail?.id ?? '', 'x'.repeat(9000));
    const [kept] = await db.read
      .select({ error: outgoingMails.lastError })
      .from(outgoingMails)
      .where(eq(outgoingMails.id, mail?.id ?? ''));
    expect(kept?.error).toHaveLength(500);
    expect(await settle('no such mail')).toEqual({ ok: false, reason: 'stale' });
  });

  it('is refused to a visitor', async () => {
    const settling = settleMail(db, VISITOR, { id: 'x', now: NOW });
    await expect(settling).rejects.toMatchObject({ code: 'refused' });
  });
});
