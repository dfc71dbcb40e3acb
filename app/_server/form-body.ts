const MOST_BYTES = 16 * 1024;

/** The fields of a posted form, none where it is larger than 16 kB; the last of two of one name counts. */
export async function readFormBody(request: Request): Promise<Record<string, string>> {
  const reader = request.body?.getReader();
  const chunks: Uint8Array[] = [];
  let size = 0;
  for (;;) {
    const { value } = (await reader?.read()) ?? {};
    if (!value) break;
    size += value.byteLength;
    if (size > MOST_BYTES) {
      await reader?.cancel();
      return {};
    }
    chunks.push(value);
  }
  return Object.fromEntries(new URLSearchParams(Buffer.concat(chunks).toString('utf8')));
}
