import { describe, expect, it } from 'vitest';
import { decodeText } from './decode-text';
import { ExchangeError } from './exchange-error';

const utf16 = (text: string, mark: boolean, isBig: boolean) => {
  const bytes = Buffer.from(`${mark ? '\uFEFF' : ''}${text}`, 'utf16le');
  return isBig ? bytes.swap16() : bytes;
};

describe('decodeText', () => {
  it('reads UTF-8, with and without its mark', () => {
    expect(decodeText(new TextEncoder().encode('绿色贷款'))).toBe('绿色贷款');
    expect(decodeText(new TextEncoder().encode('\uFEFF绿色贷款'))).toBe('绿色贷款');
  });

  it('reads GB18030, which Excel in China writes', () => {
    const bytes = Uint8Array.from([0xc2, 0xcc, 0xc9, 0xab, 0xb4, 0xfb, 0xbf, 0xee]);
    expect(decodeText(bytes)).toBe('绿色贷款');
  });

  it.each([
    ['UTF-16LE', utf16('id,名称', true, false)],
    ['UTF-16BE', utf16('id,名称', true, true)],
    ['UTF-16LE', utf16('id,name', false, false)],
    ['UTF-16BE', utf16('id,name', false, true)],
    ['UTF-32LE', Buffer.from([0xff, 0xfe, 0, 0, 0x69, 0, 0, 0])],
  ])('refuses %s by its name, in both languages', (name, bytes) => {
    const words = { zh: expect.stringContaining(name), en: expect.stringContaining(name) };
    expect(() => decodeText(bytes)).toThrow(expect.objectContaining({ words }));
  });

  it.each([
    ['bytes of neither', Buffer.from([0x41, 0xff, 0xff, 0x41])],
    ['NUL characters', Buffer.from('id,name\0')],
  ])('refuses %s', (_, bytes) => {
    expect(() => decodeText(bytes)).toThrow(ExchangeError);
  });
});
