import { afterAll, beforeAll, beforeEach, expect, it, vi } from 'vitest';
import type { Database } from '@/db/connection/database';
import { sendLater } from '@/db/later-mail';
import { openTestDatabase } from '@/db/testing/open-test-database';
import { sendDueMails, startMailRounds } from './mail-rounds';
import { mailConfig } from './mail-settings';
import { type MailServer, startMailServer, textOfMail } from './testing/mail-server';

const handle = vi.hoisted(() => ({ db: undefined as unknown as Database }));
vi.mock('./database', () => ({ database: () => handle.db }));

let server: MailServer;
let isRefusing = false;
beforeAll(async () => {
  handle.db = await openTestDatabase();
  server = await startMailServer({
    onRcptTo: (_address, _session, done) => done(isRefusing ? new Error('not now') : null),
  });
});
afterAll(async () => {
  vi.unstubAllEnvs();
  await server.close();
  await handle.db.close();
});
beforeEach(() => server.received.splice(0));

function settings() {
  const env = { SMTP_URL: server.url, MAIL_FROM: 'bridge@bank.example' };
  const config = mailConfig(env as unknown as NodeJS.ProcessEnv);
  if (!config.ok) throw new Error(config.fault);
  return config.settings;
}

const put = (key: string) =>
  handle.db.write((tx) =>
    sendLater(tx, {
      dedupeKey: key,
      recipient: `${key}@bank.example`,
      subject: '邀请您使用绿桥',
      body: `https://bridge.example/zh/invitation/${key}`,
      now: new Date(),
    }),
  );

it('sends every mail that is due, each once', async () => {
  const keys = Array.from({ length: 12 }, (_, i) => `k${i}`);
  for (const key of keys) await put(key);
  await sendDueMails(settings());
  await sendDueMails(settings());
  expect(server.received.flatMap(({ to }) => to).sort()).toEqual(
    keys.map((key) => `${key}@bank.example`).sort(),
  );
  for (const mail of server.received)
    expect(textOfMail(mail)).toContain(`/zh/invitation/${mail.to[0]?.split('@')[0]}`);
});

it('sends none twice when two processes make their rounds at once', async () => {
  for (const key of ['a', 'b', 'c', 'd', 'e', 'f']) await put(key);
  await Promise.all([sendDueMails(settings()), sendDueMails(settings())]);
  expect(server.received).toHaveLength(6);
});

it('keeps a mail that the server refuses for a later round', async () => {
  await put('later');
  isRefusing = true;
  await sendDueMails(settings());
  isRefusing = false;
  expect(server.received).toEqual([]);
  vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + 6 * 60_000 });
  await sendDueMails(settings());
  vi.useRealTimers();
  expect(server.received.map(({ to }) => to)).toEqual([['later@bank.example']]);
});

it('makes no round where no mail server is named, and says so where the name is wrong', () => {
  const told = vi.spyOn(console, 'error').mockImplementation(() => undefined);
  const timer = vi.spyOn(globalThis, 'setInterval');
  vi.stubEnv('SMTP_URL', '');
  startMailRounds();
  expect(told).not.toHaveBeenCalled();
  vi.stubEnv('SMTP_URL', 'mail.example');
  startMailRounds();
  expect(told).toHaveBeenCalledWith('mail is not sent: bad_url');
  expect(timer).not.toHaveBeenCalled();
  vi.restoreAllMocks();
});
