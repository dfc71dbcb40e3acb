import type { ExportSource } from './export-source';
import { exportWords } from './export-words';

const KINDS = {
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  pdf: 'application/pdf',
} as const;
export type FileKind = keyof typeof KINDS;

/** A result is private: nobody keeps its files, and no search engine lists them. */
const PRIVATE = { 'cache-control': 'no-store', 'x-robots-tag': 'noindex, nofollow' };

/** The name of a file, with another in plain letters for programs that know no other (RFC 6266). */
function disposition(name: string, plainName: string): string {
  return `attachment; filename="${plainName}"; filename*=UTF-8''${encodeURIComponent(name)}`;
}

/** The file as a download, named after the day of its result. */
export function fileResponse(
  bytes: Uint8Array<ArrayBuffer>,
  kind: FileKind,
  { saved, locale }: ExportSource,
): Response {
  const day = saved.asOf;
  const name = `${exportWords(locale)('export.fileName', { day })}.${kind}`;
  return new Response(bytes, {
    headers: {
      ...PRIVATE,
      'content-type': KINDS[kind],
      'content-length': String(bytes.byteLength),
      'content-disposition': disposition(name, `greenbridge-result-${day}.${kind}`),
    },
  });
}

/** What a reader is told where the file could not be made. */
export function failedResponse(locale: ExportSource['locale']): Response {
  return new Response(exportWords(locale)('export.failed'), {
    status: 503,
    headers: { ...PRIVATE, 'content-type': 'text/plain; charset=utf-8', 'retry-after': '10' },
  });
}
