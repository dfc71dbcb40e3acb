import { brokenXlsx, refusing } from './exchange-error';
import type { ReadRow } from './read-row';
import { readSheet } from './read-sheet';
import { sheetCells } from './sheet-cells';
import { unpackPart } from './unpack-part';
import { dateStyles, relatedParts, sharedStrings, workbookSheets } from './workbook-parts';
import { SHEET_NAME } from './xlsx-names';
import { zipDirectory } from './zip-directory';

function read(bytes: Uint8Array): ReadRow[] {
  const entries = zipDirectory(bytes);
  const part = (name: string): string | undefined => {
    const entry = entries.get(name);
    if (!entry) return undefined;
    return new TextDecoder('utf-8', { fatal: true }).decode(unpackPart(bytes, entry));
  };
  const workbook = part('xl/workbook.xml');
  const relations = part('xl/_rels/workbook.xml.rels');
  if (!workbook || !relations) throw brokenXlsx();
  const { sheets, is1904 } = workbookSheets(workbook);
  const sheet = sheets.find(({ name }) => name === SHEET_NAME) ?? sheets[0];
  const xml = sheet && part(relatedParts(relations).get(sheet.relation) ?? '');
  if (!xml) throw brokenXlsx();
  return readSheet(
    sheetCells(xml, {
      strings: sharedStrings(part('xl/sharedStrings.xml') ?? ''),
      styles: dateStyles(part('xl/styles.xml') ?? ''),
      is1904,
    }),
  );
}

/**
 * Reads the rows of a workbook: the sheet `instruments`, or the first one. Its size is judged by
 * the directory before anything is unpacked, and kept to while unpacking.
 * @throws ExchangeError
 */
export function readXlsx(bytes: Uint8Array): ReadRow[] {
  return refusing(() => read(bytes), brokenXlsx);
}
