import { answering } from '@/app/_exchange/answering';
import { attachment } from '@/app/_exchange/attachment';
import { faultsCsv } from '@/app/_exchange/faults-csv';
import { FILE_TYPES } from '@/app/_exchange/file-types';
import { currentActor } from '@/app/_server/current-actor';
import { database } from '@/app/_server/database';
import { READ_ONLY } from '@/app/_server/only-methods';
import { findImport } from '@/db/queries/find-import';

export const { POST, PUT, PATCH, DELETE, OPTIONS } = READ_ONLY;

/** Every fault of an import, to be worked off beside the file. */
export async function GET(
  request: Request,
  { params }: { params: Promise<{ importId: string }> },
): Promise<Response> {
  return answering(request, async () => {
    const { importId } = await params;
    const { faults } = await findImport(database(), await currentActor(), { importId });
    return attachment(faultsCsv(faults), {
      name: 'greenbridge-import-faults.csv',
      type: FILE_TYPES.csv,
    });
  });
}
