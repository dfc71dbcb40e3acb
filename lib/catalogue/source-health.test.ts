import { describe, expect, it } from 'vitest';
import { isAnswer, isDead, webAddress } from './source-health';

describe('isAnswer', () => {
  it.each([
    [200, true],
    [301, true],
    [403, true],
    [429, true],
    [404, false],
    [410, false],
    [500, false],
    [null, false],
  ])('of %s is %s', (status, answers) => {
    expect(isAnswer(status)).toBe(answers);
  });
});

describe('isDead', () => {
  it('is so from the third failure in a row', () => {
    expect([0, 1, 2, 3, 4].map(isDead)).toEqual([false, false, false, true, true]);
  });
});

describe('webAddress', () => {
  it.each([
    ['https://a.example/x?y=1', 'https://a.example/x?y=1'],
    ['http://a.example （附件）', 'http://a.example/'],
    ['ftp://a.example/', undefined],
    ['file:///etc/passwd', undefined],
    ['见第三条', undefined],
    ['', undefined],
    [null, undefined],
  ])('of %s is %s', (address, found) => {
    expect(webAddress(address)).toBe(found);
  });
});
