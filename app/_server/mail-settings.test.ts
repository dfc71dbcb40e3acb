import { describe, expect, it } from 'vitest';
import { isOneAddress, mailConfig } from './mail-settings';

const read = (env: Record<string, string>) => mailConfig(env as unknown as NodeJS.ProcessEnv);

describe('the settings of mail', () => {
  it('name server, port, user and sender; signs in the password may be percent-encoded', () => {
    const SMTP_URL = 'smtp://mailer%40bank.example:p%40ss%3Aword@mail.example:2525';
    expect(read({ SMTP_URL, MAIL_FROM: '绿桥 <bridge@bank.example>' })).toEqual({
      ok: true,
      settings: {
        host: 'mail.example',
        port: 2525,
        secure: false,
        from: '绿桥 <bridge@bank.example>',
        auth: { user: 'mailer@bank.example', pass: 'p@ss:word' },
      },
    });
  });

  it('take the usual ports, TLS by the scheme, and the user for the sender', () => {
    expect(read({ SMTP_URL: 'smtps://a%40b.example:x@mail.example' })).toEqual({
      ok: true,
      settings: expect.objectContaining({ port: 465, secure: true, from: 'a@b.example' }),
    });
    expect(read({ SMTP_URL: 'smtp://[::1]', MAIL_FROM: 'a@b.example' })).toEqual({
      ok: true,
      settings: { host: '::1', port: 587, secure: false, from: 'a@b.example' },
    });
  });

  it.each([
    [{}, 'not_set'],
    [{ SMTP_URL: ' ' }, 'not_set'],
    [{ SMTP_URL: 'mail.example' }, 'bad_url'],
    [{ SMTP_URL: 'https://mail.example' }, 'bad_url'],
    [{ SMTP_URL: 'smtp://a:50%@mail.example', MAIL_FROM: 'a@b.example' }, 'bad_url'],
    [{ SMTP_URL: 'smtp://mail.example' }, 'no_sender'],
    [{ SMTP_URL: 'smtp://user:x@mail.example' }, 'no_sender'],
  ])('of %o are at fault: %s', (env, fault) => {
    expect(read(env)).toEqual({ ok: false, fault });
  });
});

describe('isOneAddress', () => {
  it.each(['a@b', '王@银行.example', 'a.b+c@d.example'])('takes %s', (text) => {
    expect(isOneAddress(text)).toBe(true);
  });

  it.each(['', 'a', 'a@b@c', 'a@b, c@d', 'a@b\r\nBcc: c@d', 'A <a@b>', 'a b@c', 'a@b;c@d'])(
    'does not take %j',
    (text) => {
      expect(isOneAddress(text)).toBe(false);
    },
  );
});
