import { answering } from '@/app/_exchange/answering';
import { attachment } from '@/app/_exchange/attachment';
import { FILE_TYPES } from '@/app/_exchange/file-types';
import { currentActor } from '@/app/_server/current-actor';
import { database } from '@/app/_server/database';
import { READ_ONLY } from '@/app/_server/only-methods';
import { problem } from '@/app/_server/problem';
import { requestLocale } from '@/app/_server/request-locale';
import { today } from '@/app/_server/today';
import { exportInstruments } from '@/db/queries/export-instruments';
import { IMPORT_FORMATS, type ImportFormat } from '@/lib/catalogue/exchange/import-state';
import { writeCsv } from '@/lib/catalogue/exchange/write-csv';
import { writeJson } from '@/lib/catalogue/exchange/write-json';
import { writeXlsx } from '@/lib/catalogue/exchange/write-xlsx';

export const { POST, PUT, PATCH, DELETE, OPTIONS } = READ_ONLY;

const WRITERS = { csv: writeCsv, xlsx: writeXlsx, json: writeJson } as const satisfies Record<
  ImportFormat,
  unknown
>;

/** What is published of the caller's own, as a file. */
export async function GET(
  request: Request,
  { params }: { params: Promise<{ format: string }> },
): Promise<Response> {
  return answering(request, async () => {
    const { format: asked } = await params;
    const format = IMPORT_FORMATS.find((each) => each === asked);
    const instruments = await exportInstruments(database(), await currentActor());
    if (!format) return problem('not-found', requestLocale(request));
    return attachment(WRITERS[format](instruments), {
      name: `greenbridge-instruments-${today()}.${format}`,
      type: FILE_TYPES[format],
    });
  });
}
