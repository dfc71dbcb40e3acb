import type { AddressInfo } from 'node:net';
import { createServer } from 'node:net';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { mailConfig } from './mail-settings';
import { headerLine, sendMail } from './mailer';
import { type MailServer, startMailServer, textOfMail } from './testing/mail-server';

let server: MailServer;
beforeAll(async () => {
  server = await startMailServer();
});
afterEach(() => server.received.splice(0));
afterAll(() => server.close());

function settingsFor(SMTP_URL: string, MAIL_FROM = '绿桥 <bridge@bank.example>') {
  const config = mailConfig({ SMTP_URL, MAIL_FROM } as unknown as NodeJS.ProcessEnv);
  if (!config.ok) throw new Error(config.fault);
  return config.settings;
}

const MAIL = {
  recipient: 'wang@bank.example',
  subject: '重设密码',
  body: '请打开：\nhttps://bridge.example/zh/reset/abc_DEF-123?x=1\n',
};

describe('sendMail', () => {
  it('hands one mail to a real server, Chinese and addresses unharmed', async () => {
    await sendMail(settingsFor(server.url), MAIL);
    const [mail, ...others] = server.received;
    expect(others).toEqual([]);
    expect(mail).toMatchObject({ from: 'bridge@bank.example', to: ['wang@bank.example'] });
    expect(mail && textOfMail(mail).replaceAll('\r\n', '\n')).toContain(MAIL.body.trim());
    expect(mail?.raw).toMatch(/^Subject: =\?UTF-8\?[BQ]\?/m);
    expect(mail?.raw).toMatch(/^Auto-Submitted: auto-generated\r$/m);
  });

  it('lets no subject or sender add a header or a recipient', async () => {
    const subject = 'Hello\r\nBcc: spy@evil.example\r\n\r\nanother body';
    const from = 'bridge@bank.example\r\nBcc: spy@evil.example';
    await sendMail(settingsFor(server.url, from), { ...MAIL, subject });
    expect(server.received[0]?.to).toEqual(['wang@bank.example']);
    expect(server.received[0]?.raw).not.toMatch(/^bcc:/im);
  });

  it.each(['a@b.example, spy@evil.example', 'a@b.example\r\nBcc: spy@evil.example', 'nobody'])(
    'refuses %j as a recipient',
    async (recipient) => {
      await expect(sendMail(settingsFor(server.url), { ...MAIL, recipient })).rejects.toThrow(
        'not one mail address',
      );
      expect(server.received).toEqual([]);
    },
  );

  it('says why the server refuses', async () => {
    const refusing = await startMailServer({
      onRcptTo: (_address, _session, done) => done(new Error('no such mailbox here')),
    });
    await expect(sendMail(settingsFor(refusing.url), MAIL)).rejects.toThrow('no such mailbox here');
    await refusing.close();
  });

  it('gives its name and password where the settings hold one', async () => {
    const seen: unknown[] = [];
    const strict = await startMailServer({
      authOptional: false,
      allowInsecureAuth: true,
      onAuth: ({ username, password }, _session, done) => {
        seen.push([username, password]);
        done(null, { user: username });
      },
    });
    await sendMail(settingsFor(`smtp://mailer:p%40ss@127.0.0.1:${strict.port}`), MAIL);
    expect([seen, strict.received.length]).toEqual([[['mailer', 'p@ss']], 1]);
    await strict.close();
  });

  it('gives up on a server that says nothing', async () => {
    const silent = createServer();
    await new Promise<void>((resolve) => silent.listen(0, '127.0.0.1', resolve));
    const { port } = silent.address() as AddressInfo;
    const began = Date.now();
    await expect(sendMail(settingsFor(`smtp://127.0.0.1:${port}`), MAIL, 300)).rejects.toThrow();
    expect(Date.now() - began).toBeLessThan(5_000);
    silent.close();
  });
});

describe('headerLine', () => {
  it('is one line of at most 200 signs', () => {
    expect(headerLine('a\r\n\tb\u2028c\u0000d')).toBe('a b c d');
    expect(headerLine('x'.repeat(999))).toHaveLength(200);
  });
});
