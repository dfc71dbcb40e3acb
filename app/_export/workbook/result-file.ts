import type { ExportSource } from '../export-source';
import { exportWords } from '../export-words';
import { exportWorkbook } from './export-workbook';
import { workbookFile } from './workbook-file';

/** What the programs of either language have; each falls back to its own otherwise. */
const FONTS = { zh: 'Microsoft YaHei', en: 'Arial' } as const;
/** How a sheet names its page and their number in a foot. */
const PAGE = { page: '&P', pages: '&N' } as const;

/** The workbook of a result as the bytes of an .xlsx file. */
export async function resultFile(source: ExportSource): Promise<Uint8Array<ArrayBuffer>> {
  const { locale } = source;
  const pageOf = exportWords(locale)('export.pageOf', PAGE);
  const file = await workbookFile(exportWorkbook(source), { font: FONTS[locale], pageOf });
  return new Uint8Array(file);
}
