import { answering } from '@/app/_exchange/answering';
import { currentActor } from '@/app/_server/current-actor';
import { database } from '@/app/_server/database';
import { privateJson } from '@/app/_server/json-response';
import { READ_ONLY } from '@/app/_server/only-methods';
import { findImportProgress } from '@/db/queries/find-import';

export const { POST, PUT, PATCH, DELETE, OPTIONS } = READ_ONLY;

/** How far an import is, for the page that waits for it. */
export async function GET(
  request: Request,
  { params }: { params: Promise<{ importId: string }> },
): Promise<Response> {
  return answering(request, async () => {
    const { importId } = await params;
    const { state, rows, faultyRows, writtenRows } = await findImportProgress(
      database(),
      await currentActor(),
      { importId },
    );
    return privateJson({ state, rows, faultyRows, writtenRows });
  });
}
