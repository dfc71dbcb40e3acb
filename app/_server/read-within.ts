/**
 * The body of a request, or undefined where it is larger. Counts while it reads and stops at the
 * limit, whatever length was announced; rejects where the body is cut off.
 */
export async function readWithin(request: Request, mostBytes: number): Promise<Buffer | undefined> {
  if (Number(request.headers.get('content-length') ?? 0) > mostBytes) return undefined;
  const reader = request.body?.getReader();
  const chunks: Uint8Array[] = [];
  let size = 0;
  for (;;) {
    const { value } = (await reader?.read()) ?? {};
    if (!value) return Buffer.concat(chunks);
    size += value.byteLength;
    if (size > mostBytes) {
      await reader?.cancel();
      return undefined;
    }
    chunks.push(value);
  }
}
