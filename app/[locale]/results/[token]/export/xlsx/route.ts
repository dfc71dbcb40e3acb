import { notFound } from 'next/navigation';
import { fileResponse } from '@/app/_export/export-response';
import { type ExportPlace, loadExport } from '@/app/_export/load-export';
import { resultFile } from '@/app/_export/workbook/result-file';

/** A result and its package as a workbook whose formulas are live. */
export async function GET(request: Request, place: ExportPlace): Promise<Response> {
  const source = (await loadExport(request, place)) ?? notFound();
  return fileResponse(await resultFile(source), 'xlsx', source);
}
