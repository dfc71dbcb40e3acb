import type { ProblemKind } from '@/app/_server/problem-kinds';
import { readWithin } from '@/app/_server/read-within';
import type { ImportFormat } from '@/lib/catalogue/exchange/import-state';
import { MOST_FILE_BYTES } from '@/lib/catalogue/exchange/limits';
import type { Bilingual } from '@/lib/taxonomy/bilingual';
import { formatOfType } from './file-types';

export type Upload =
  | { readonly ok: true; readonly format: ImportFormat; readonly bytes: Uint8Array }
  | { readonly ok: false; readonly kind: ProblemKind; readonly detail: Bilingual };

const MEGA = MOST_FILE_BYTES / 1024 / 1024;

const TOO_LARGE: Upload = {
  ok: false,
  kind: 'body-too-large',
  detail: { zh: `文件最大${MEGA}MB`, en: `A file may have at most ${MEGA} MB` },
};
const WRONG_TYPE: Upload = {
  ok: false,
  kind: 'unsupported-media-type',
  detail: {
    zh: '只接受CSV、XLSX和JSON文件，正文即文件本身，不压缩',
    en: 'Only CSV, XLSX and JSON are taken; the body is the file itself, not compressed',
  },
};
const NOT_WHOLE: Upload = {
  ok: false,
  kind: 'unreadable-body',
  detail: { zh: '文件没有收全', en: 'The file did not arrive whole' },
};

/** Reads a file that is the body of a request, within limits of type and size. */
export async function readUpload(request: Request): Promise<Upload> {
  const format = formatOfType(request.headers.get('content-type'));
  const encoding = request.headers.get('content-encoding')?.toLowerCase() ?? 'identity';
  if (!format || encoding !== 'identity') return WRONG_TYPE;
  const bytes = await readWithin(request, MOST_FILE_BYTES).catch(() => 'cut_off' as const);
  if (bytes === 'cut_off') return NOT_WHOLE;
  return bytes ? { ok: true, format, bytes } : TOO_LARGE;
}
