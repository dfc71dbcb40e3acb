import { answering } from '@/app/_exchange/answering';
import { readRows } from '@/app/_exchange/read-rows';
import { readUpload } from '@/app/_exchange/read-upload';
import { currentActor } from '@/app/_server/current-actor';
import { database } from '@/app/_server/database';
import { privateJson } from '@/app/_server/json-response';
import { POST_ONLY } from '@/app/_server/only-methods';
import { problem } from '@/app/_server/problem';
import { requestLocale } from '@/app/_server/request-locale';
import { startImport } from '@/db/commands/start-import';
import type { Actor } from '@/lib/access/actor';
import { requireScope } from '@/lib/access/rights';

export const { GET, HEAD, PUT, PATCH, DELETE, OPTIONS } = POST_ONLY;

/** Each may hold a whole file in memory. */
const MOST_AT_ONCE = 2;
let atOnce = 0;

const LONGEST_NAME = 200;

/** The name of the file, which the browser sends percent-encoded in a header. */
function fileName(request: Request, format: string): string {
  const given = request.headers.get('x-file-name') ?? '';
  try {
    const name = decodeURIComponent(given).trim().slice(0, LONGEST_NAME);
    return name === '' ? `import.${format}` : name;
  } catch {
    return `import.${format}`;
  }
}

async function checkUpload(request: Request, actor: Actor): Promise<Response> {
  const locale = requestLocale(request);
  const upload = await readUpload(request);
  if (!upload.ok) {
    const close = upload.kind === 'body-too-large' ? { headers: { connection: 'close' } } : {};
    return problem(upload.kind, locale, { detail: upload.detail, ...close });
  }
  const { format, bytes } = upload;
  const reading = await readRows(format, bytes);
  if ('refusal' in reading) return problem('invalid-content', locale, { detail: reading.refusal });
  return privateJson(
    await startImport(database(), actor, {
      fileName: fileName(request, format),
      format,
      rows: reading.rows,
      now: new Date(),
    }),
  );
}

/** Takes a file as the body, checks it and keeps the outcome; answers with the import's id. */
export async function POST(request: Request): Promise<Response> {
  return answering(request, async () => {
    const actor = await currentActor();
    requireScope(actor, 'catalogue.import');
    if (atOnce >= MOST_AT_ONCE) {
      return problem('unavailable', requestLocale(request), { headers: { 'retry-after': '20' } });
    }
    atOnce += 1;
    try {
      return await checkUpload(request, actor);
    } finally {
      atOnce -= 1;
    }
  });
}
