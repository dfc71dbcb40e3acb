import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { runs } from '@/lib/profile/testing/runs';
import { PASSWORD_MAX, PASSWORD_MIN, passwordFault } from './password-rule';

const EMAIL = 'zhang.san@bank.example';
const fault = (password: string, email = EMAIL) => passwordFault(password, { email })?.en;

describe('passwordFault', () => {
  it.each([
    'correct horse battery',
    '白日依山尽黄河入海流欲穷',
    'kT9#mm2Lq!vX',
    '我的密码很长而且没有人知道它',
    'greenbridge over the river',
  ])('takes %s', (password) => expect(fault(password)).toBeUndefined());

  it.each([
    ['', /at least 12/],
    ['kT9#mm2Lq!v', /at least 12/],
    ['绿水青山就是金山银山呀', /at least 12/],
    [`kT9#m${'é'.repeat(124)}`, /at most 128/],
    [EMAIL, /mail address/],
    ['ZHANG.SAN@BANK.EXAMPLE', /mail address/],
    ['我的zhang.san@bank.example', /mail address/],
    ['zhang.san2026', /mail address/],
    ['aaaaaaaaaaaa', /easy to guess/],
    ['abababababab', /easy to guess/],
    ['123456789012', /easy to guess/],
    ['cba9876543210', undefined],
    ['abcdefghijklm', /easy to guess/],
    ['nmlkjihgfedcba', /easy to guess/],
    ['Password2026!', /easy to guess/],
    ['passwordpassword', /easy to guess/],
    ['１２３４５６７８９０１２', /easy to guess/],
    ['Administrator1', /easy to guess/],
    ['1qaz2wsx3edc', /easy to guess/],
    ['GreenBridge!!!', /easy to guess/],
  ])('says of %s: %s', (password, message) => {
    if (message) expect(fault(password)).toMatch(message);
    else expect(fault(password)).toBeUndefined();
  });

  it('counts code points, not UTF-16 units', () => {
    const emoji = [...'😀😁😂🤣😃😄😅😆😉😊😋😎'];
    expect(fault(emoji.slice(0, 11).join(''))).toMatch(/at least/);
    expect(fault(emoji.join(''))).toBeUndefined();
  });

  it('has no fault of length exactly from 12 to 128 characters', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 140, unit: 'grapheme-composite' }), (password) => {
        const length = [...password.normalize('NFKC')].length;
        const isOfLength = length >= PASSWORD_MIN && length <= PASSWORD_MAX;
        expect(/at (least|most)/.test(fault(password) ?? '')).toBe(!isOfLength);
      }),
      runs(300),
    );
  });

  it('says it in both languages, and does not repeat the password', () => {
    fc.assert(
      fc.property(fc.string({ minLength: 8, maxLength: 12 }), (password) => {
        const said = passwordFault(password, { email: EMAIL });
        if (said) expect(said.zh + said.en).not.toContain(password);
      }),
      runs(200),
    );
  });

  it('takes no mail for a part of every password', () => {
    expect(fault('kT9#mm2Lq!vX', '')).toBeUndefined();
    expect(fault('kT9#mm2Lq!vX', '@bank.example')).toBeUndefined();
  });
});
