import { strToU8, unzipSync, zipSync } from 'fflate';

type Parts = Readonly<Record<string, string | Uint8Array>>;

/** A zip archive of these parts. */
export function zipOf(parts: Parts): Uint8Array<ArrayBuffer> {
  const files = Object.entries(parts).map(([name, part]) => [
    name,
    typeof part === 'string' ? strToU8(part) : part,
  ]);
  return zipSync(Object.fromEntries(files), { level: 6 });
}

/** A workbook with some of its parts changed, or more added. */
export function withParts(
  workbook: Uint8Array,
  change: (parts: Record<string, string>) => Parts,
): Uint8Array<ArrayBuffer> {
  const decoder = new TextDecoder();
  const parts = Object.fromEntries(
    Object.entries(unzipSync(workbook)).map(([name, bytes]) => [name, decoder.decode(bytes)]),
  );
  return zipOf({ ...parts, ...change(parts) });
}

/** The archive with a number of its first directory entry written over. */
export function withDirectoryNumber(
  archive: Uint8Array,
  at: { readonly entry: string; readonly offset: number; readonly bytes: 2 | 4 },
  value: number,
): Uint8Array<ArrayBuffer> {
  const copy = Uint8Array.from(archive);
  const view = new DataView(copy.buffer);
  const name = strToU8(at.entry);
  for (let i = copy.length - name.length; i >= 46; i -= 1) {
    const isName = name.every((byte, k) => copy[i + k] === byte);
    if (!isName || view.getUint32(i - 46, true) !== 0x02014b50) continue;
    if (at.bytes === 2) view.setUint16(i - 46 + at.offset, value, true);
    else view.setUint32(i - 46 + at.offset, value, true);
    return copy;
  }
  throw new Error(`no entry ${at.entry}`);
}
