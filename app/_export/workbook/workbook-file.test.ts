import { unzipSync } from 'fflate';
import { beforeAll, describe, expect, it } from 'vitest';
import { Decimal } from '@/lib/finance/decimal';
import { instrumentWith } from '@/lib/matching/testing/sample-catalogue';
import { sampleSource } from '../testing/sample-source';
import { resultFile } from './result-file';
import { amount, head, live, paragraph, Sheet, words } from './sheet';
import { workbookFile } from './workbook-file';

function partsOf(file: Uint8Array): (path: string) => string {
  const parts = unzipSync(file);
  return (path) => new TextDecoder().decode(parts[path]);
}

function sampleSheet(): Sheet {
  const sheet = new Sheet('表', [20, 10, 10]);
  sheet.headRows = sheet.add(head('名称'), head('数', 'right'));
  sheet.add(words('=1+1'), amount(new Decimal('2.5')), live('B2*2', new Decimal(5)));
  sheet.add(paragraph('长'.repeat(60), 2), live('IF(B2>=1,1,0)', new Decimal(1), 'plain'));
  sheet.filtered = { from: 1, to: 3, columns: 3 };
  return sheet;
}

describe('the file of a workbook', () => {
  let part: (path: string) => string;
  let xml: string;
  beforeAll(async () => {
    const file = await workbookFile([sampleSheet()], { font: 'Arial', pageOf: '第 &P / &N 页' });
    part = partsOf(new Uint8Array(file));
    xml = part('xl/worksheets/sheet1.xml');
  });

  it('holds formulas with what they come to, also behind a wide cell', () => {
    expect(xml).toMatch(/<c r="C2"[^>]*><f>B2\*2<\/f><v>5<\/v><\/c>/);
    expect(xml).toMatch(/<c r="C3"[^>]*><f>IF\(B2&gt;=1,1,0\)<\/f><v>1<\/v><\/c>/);
  });

  it('never takes words for a formula', () => {
    expect(part('xl/sharedStrings.xml')).toContain('>=1+1<');
    expect(xml).toMatch(/<c r="A2"[^>]* t="s">/);
    expect(xml.match(/<f>/g)).toHaveLength(2);
  });

  it('asks to be computed anew, and repeats its head on every page', () => {
    const workbook = part('xl/workbook.xml');
    expect(workbook).toContain('<calcPr fullCalcOnLoad="1"/>');
    expect(workbook).toContain(
      `<definedName name="_xlnm.Print_Titles" localSheetId="0">'表'!$1:$1</definedName>`,
    );
  });

  it('is as wide as a page, can be filtered, counts its pages and keeps its head in sight', () => {
    expect(xml).toMatch(/<worksheet[^>]*><sheetPr><pageSetUpPr fitToPage="1"\/><\/sheetPr>/);
    expect(xml).toContain('<autoFilter ref="A1:C3"/>');
    expect(xml).toContain('fitToWidth="1" fitToHeight="0"');
    expect(xml).toContain('<oddFooter>&amp;C第 &amp;P / &amp;N 页</oddFooter>');
    expect(xml).toMatch(/<pane ySplit="1"[^>]* state="frozen"\/>/);
  });

  it('shows every line of a long text', () => {
    const [, height] = /<row r="3" ht="(\d+)"/.exec(xml) ?? [];
    expect(Number(height)).toBeGreaterThanOrEqual(60);
  });
});

describe('text of the catalogue and of the firm', () => {
  it.each(['=HYPERLINK("http://evil.example")', '+1', '-1', '@SUM(A1)', '<f>1</f>'])(
    'stays text: %s',
    async (text) => {
      const instruments = [instrumentWith('sample', { name: { zh: text, en: text } })];
      const file = partsOf(
        await resultFile(await sampleSource({ profile: { totalAssets: 2e7 }, instruments })),
      );
      const escaped = text.replaceAll('<', '&lt;').replaceAll('>', '&gt;');
      expect(file('xl/sharedStrings.xml').replaceAll('&quot;', '"')).toContain(`>${escaped}<`);
      expect(file('xl/worksheets/sheet1.xml')).not.toContain('HYPERLINK');
      expect(file('xl/worksheets/sheet1.xml')).not.toContain('<f>');
    },
  );
});
