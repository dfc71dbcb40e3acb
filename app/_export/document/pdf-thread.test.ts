import { describe, expect, it } from 'vitest';
import { type Block, heading, type PaperDocument, paragraph, plain } from './blocks';
import { drawPdf } from './pdf-thread';

const paperOf = (blocks: readonly Block[]): PaperDocument => ({
  language: 'zh-CN',
  title: '示例',
  author: '绿桥',
  foot: '绿桥',
  pageOf: '第 {page} / {pages} 页',
  chapters: [blocks, blocks],
});
const SHORT = paperOf([heading(1, '炼钢'), paragraph(plain('全部条件都符合。'))]);

const textOf = (bytes: Uint8Array) => new TextDecoder('latin1').decode(bytes);
const pagesIn = (bytes: Uint8Array) => textOf(bytes).match(/\/Type \/Page\b/g)?.length;

describe('a PDF', () => {
  it('is small, has a page for each chapter and holds its fonts', async () => {
    const bytes = await drawPdf(SHORT);
    expect(textOf(bytes.subarray(0, 5))).toBe('%PDF-');
    expect(pagesIn(bytes)).toBe(2);
    expect(textOf(bytes)).toMatch(/NotoSansSC-Regular/);
    expect(bytes.byteLength).toBeLessThan(60_000);
  });

  it('is drawn one after the other, each for who asked for it', async () => {
    const long = paperOf(Array.from({ length: 90 }, () => paragraph(plain('一行'))));
    const [short, other] = await Promise.all([drawPdf(SHORT), drawPdf(long)]);
    expect([pagesIn(short), pagesIn(other)]).toEqual([2, expect.any(Number)]);
    expect(pagesIn(other)).toBeGreaterThan(2);
  });

  it('that cannot be drawn fails, and the next one does not', async () => {
    const broken = { ...SHORT, chapters: [[{ kind: 'table' }]] } as unknown as PaperDocument;
    await expect(drawPdf(broken)).rejects.toThrow();
    expect(pagesIn(await drawPdf(SHORT))).toBe(2);
  });
});
