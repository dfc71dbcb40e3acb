import { brokenXlsx, refusing } from './exchange-error';
import type { SheetContext } from './sheet-cells';
import { unpackPart } from './unpack-part';
import { dateStyles, relatedParts, sharedStrings, workbookSheets } from './workbook-parts';
import { zipDirectory } from './zip-directory';

/** The source of one sheet, with what its cells point to. */
export interface OpenSheet {
  readonly xml: string;
  readonly context: SheetContext;
}

function open(bytes: Uint8Array, wanted: string | undefined): OpenSheet {
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
  const sheet = sheets.find(({ name }) => name === wanted) ?? sheets[0];
  const xml = sheet && part(relatedParts(relations).get(sheet.relation) ?? '');
  if (!xml) throw brokenXlsx();
  const context = {
    strings: sharedStrings(part('xl/sharedStrings.xml') ?? ''),
    styles: dateStyles(part('xl/styles.xml') ?? ''),
    is1904,
  };
  return { xml, context };
}

/**
 * Opens the sheet of a name, or the first one, of a workbook. Its size is judged by the directory
 * before anything is unpacked, and kept to while unpacking.
 * @throws ExchangeError
 */
export function openSheet(bytes: Uint8Array, name?: string): OpenSheet {
  return refusing(() => open(bytes, name), brokenXlsx);
}
