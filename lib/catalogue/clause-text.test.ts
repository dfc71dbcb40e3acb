import { describe, expect, it } from 'vitest';
import { clauseText } from './clause-text';

describe('clauseText', () => {
  it.each([
    ['第一条', 'Art. 1'],
    ['第十三条', 'Art. 13'],
    ['第二十条', 'Art. 20'],
    ['第一百零二条', 'Art. 102'],
    ['第十二条第四项', 'Art. 12, item 4'],
    ['第三十四条第二款第一项', 'Art. 34, para. 2, item 1'],
    ['实施条例第一百条', 'Implementing Regulations, Art. 100'],
  ])('cites %s in English as %s', (zh, en) => {
    expect(clauseText(zh, 'en')).toBe(en);
    expect(clauseText(zh, 'zh')).toBe(zh);
  });

  it('leaves wording it does not know as it is', () => {
    expect(clauseText('附件二', 'en')).toBe('附件二');
  });
});
