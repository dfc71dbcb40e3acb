/** A file to keep: private to who asked, named, and never shown in the browser. */
export function attachment(
  bytes: Uint8Array<ArrayBuffer>,
  { name, type }: { name: string; type: string },
): Response {
  const charset = type === 'text/csv' ? '; charset=utf-8' : '';
  return new Response(bytes, {
    headers: {
      'content-type': `${type}${charset}`,
      'content-length': String(bytes.byteLength),
      'content-disposition': `attachment; filename="${name}"`,
      'cache-control': 'no-store',
      'x-robots-tag': 'noindex, nofollow',
      'x-content-type-options': 'nosniff',
    },
  });
}
