import { notFound } from 'next/navigation';
import { exportDocument } from '@/app/_export/document/export-document';
import { drawPdf } from '@/app/_export/document/pdf-thread';
import { failedResponse, fileResponse } from '@/app/_export/export-response';
import { type ExportPlace, loadExport } from '@/app/_export/load-export';

/** A result and its package as a document for paper. */
export async function GET(request: Request, place: ExportPlace): Promise<Response> {
  const source = (await loadExport(request, place)) ?? notFound();
  try {
    return fileResponse(await drawPdf(exportDocument(source)), 'pdf', source);
  } catch (error) {
    console.error(error);
    return failedResponse(source.locale);
  }
}
