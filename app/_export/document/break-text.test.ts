import { describe, expect, it } from 'vitest';
import { breakText } from './break-text.mjs';

/** The pieces a line may break between; none where it may not break at all. */
const pieces = (text: string) => breakText(text).filter((piece) => piece !== '');

describe('where a line may break', () => {
  it('is between Chinese signs, without a hyphen', () => {
    expect(breakText('绿色贷款')).toEqual(['绿', '', '色', '', '贷', '', '款']);
  });

  it('is neither before a closing sign nor behind an opening one', () => {
    expect(pieces('《通知》，见（一）。')).toEqual(['《通', '知》，', '见', '（一）。']);
    expect(pieces('“技改专项贷”')).toEqual(['“技', '改', '专', '项', '贷”']);
  });

  it('is not inside a word, a number or an amount', () => {
    expect(pieces('按LPR加1,234.5万元计')).toEqual(['按', 'LPR', '加', '1,234.5万元', '计']);
    expect(pieces('CCER（核证）')).toEqual(['CCER', '（核', '证）']);
    expect(breakText('incremental')).toEqual(['incremental']);
  });

  it('is behind the signs of a long address', () => {
    expect(pieces('https://www.example.org/a/long/address.html?id=1')).toEqual([
      'https://',
      'www.',
      'example.',
      'org/',
      'a/',
      'long/',
      'address.',
      'html?',
      'id=',
      '1',
    ]);
  });

  it('never changes a text', () => {
    for (const text of ['', '第十二条（一）……', 'a——b', '50%以上', '😀字', '  '])
      expect(breakText(text).join('')).toBe(text);
  });
});
