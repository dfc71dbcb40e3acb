import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';

const run = promisify(execFile);
const SOFFICE = process.env.SOFFICE_PATH ?? 'soffice';

/** Formulas are computed when a workbook is opened; what it says they come to is not believed. */
const SETTINGS = `<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry">
<item oor:path="/org.openoffice.Office.Calc/Formula/Load"><prop oor:name="OOXMLRecalcMode" oor:op="fuse"><value>0</value></prop></item>
</oor:items>`;

/** One CSV for each sheet, in UTF-8, numbers as they are and not as they are shown. */
const CSV = 'csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false,false,false,-1';

/** Opens a file with LibreOffice and gives what it writes, by the name of the file. */
async function convert(
  content: Buffer | string,
  name: string,
  to: string,
  options: readonly string[] = [],
): Promise<ReadonlyMap<string, string>> {
  const folder = await mkdtemp(path.join(tmpdir(), 'greenbridge-office-'));
  try {
    const [profile, out] = [path.join(folder, 'profile'), path.join(folder, 'out')];
    await mkdir(path.join(profile, 'user'), { recursive: true });
    await writeFile(path.join(profile, 'user', 'registrymodifications.xcu'), SETTINGS);
    const file = path.join(folder, name);
    await writeFile(file, content);
    const place = `-env:UserInstallation=${pathToFileURL(profile).href}`;
    const args = [place, '--headless', ...options, '--convert-to', to, '--outdir', out, file];
    await run(SOFFICE, args, { timeout: 150_000 });
    const names = await readdir(out);
    const texts = names.map(
      async (each) => [each, await readFile(path.join(out, each), 'utf8')] as const,
    );
    return new Map(await Promise.all(texts));
  } finally {
    await rm(folder, { recursive: true, force: true, maxRetries: 3 });
  }
}

/** The only file that LibreOffice wrote. */
function only(files: ReadonlyMap<string, string>): string {
  const [text, ...others] = files.values();
  if (text === undefined || others.length > 0) throw new Error('LibreOffice wrote no single file');
  return text;
}

/** Rows and cells of a CSV: commas, and quotes where a cell holds either. */
function cellsOf(csv: string): readonly (readonly string[])[] {
  const rows: string[][] = [[]];
  for (const [, quoted, bare, end] of csv.matchAll(/(?:"((?:[^"]|"")*)"|([^,\n]*))(,|\n|$)/g)) {
    rows.at(-1)?.push(quoted?.replaceAll('""', '"') ?? bare ?? '');
    if (end === '\n') rows.push([]);
    if (end === '') break;
  }
  return rows;
}

export type Sheets = ReadonlyMap<string, readonly (readonly string[])[]>;

/** The cells of every sheet of a workbook, as LibreOffice computes them, by the sheet's name. */
export async function computedSheets(content: Buffer | string, kind: 'xlsx' | 'fods') {
  const files = await convert(content, `book.${kind}`, CSV);
  const sheets: Sheets = new Map(
    [...files].map(([name, csv]) => [name.slice('book-'.length, -'.csv'.length), cellsOf(csv)]),
  );
  return sheets;
}

const RESULT = /(<table:table-cell[^>]* table:formula="[^"]*")[^>]*? office:value="[^"]*"/g;

/**
 * A workbook as one XML text, in which a cell can be overwritten. Its formulas stand there without
 * what they once came to, which LibreOffice would believe of a file of its own kind.
 */
export async function flatWorkbook(xlsx: Buffer): Promise<string> {
  return only(await convert(xlsx, 'book.xlsx', 'fods')).replaceAll(RESULT, '$1');
}

/** Overwrites the number beside a label. */
export function overwritten(flat: string, sheet: string, label: string, value: number): string {
  const start = flat.indexOf(`table:name="${sheet}"`);
  const at = flat.indexOf(`<text:p>${label}</text:p>`, start);
  const end = flat.indexOf('</table:table>', start);
  if (start < 0 || at < 0 || at > end) throw new Error(`no “${label}” on the sheet ${sheet}`);
  const rest = flat.slice(at).replace(/office:value="[^"]*"/, `office:value="${value}"`);
  return flat.slice(0, at) + rest;
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&apos;': "'",
  '&quot;': '"',
  '&lt;': '<',
  '&gt;': '>',
  '&amp;': '&',
};

/** All text of a PDF as LibreOffice Draw reads it, without any space. */
export async function textOfPdf(pdf: Buffer): Promise<string> {
  const options = ['--infilter=draw_pdf_import'];
  const flat = only(await convert(pdf, 'paper.pdf', 'fodg', options));
  return flat
    .slice(flat.indexOf('<office:body'))
    .replaceAll(/<[^>]+>|\s/g, '')
    .replaceAll(/&(?:apos|quot|lt|gt|amp);/g, (entity) => ENTITIES[entity] ?? entity);
}

/** The number in a cell; a share is shown with its sign. */
export function numberIn(text: string | undefined): number | null {
  if (text === undefined || text === '') return null;
  return text.endsWith('%') ? Number(text.slice(0, -1)) / 100 : Number(text);
}
