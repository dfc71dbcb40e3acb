import { Inflate } from 'fflate';
import { checksum } from './checksum';
import { brokenXlsx, refusing } from './exchange-error';
import { tooLarge, type ZipEntry } from './zip-directory';

const LOCAL_HEAD = 0x04034b50;
const LOCAL_HEAD_BYTES = 30;
/** Deflate makes at most about a thousand bytes of one, so a step never holds much too much. */
const STEP_BYTES = 8 * 1024;

function packedOf(archive: Uint8Array, { offset, packedBytes }: ZipEntry): Uint8Array {
  const view = new DataView(archive.buffer, archive.byteOffset, archive.byteLength);
  if (offset + LOCAL_HEAD_BYTES > archive.byteLength) throw brokenXlsx();
  if (view.getUint32(offset, true) !== LOCAL_HEAD) throw brokenXlsx();
  const start =
    offset +
    LOCAL_HEAD_BYTES +
    view.getUint16(offset + 26, true) +
    view.getUint16(offset + 28, true);
  if (start + packedBytes > archive.byteLength) throw brokenXlsx();
  return archive.subarray(start, start + packedBytes);
}

/** Inflates step by step into exactly the room that was declared; stops as soon as it runs over. */
function inflate(packed: Uint8Array, unpackedBytes: number): Uint8Array {
  const result = new Uint8Array(unpackedBytes);
  let filled = 0;
  let isEnd = false;
  const inflater = new Inflate((chunk, final) => {
    if (filled + chunk.byteLength > unpackedBytes) throw tooLarge();
    result.set(chunk, filled);
    filled += chunk.byteLength;
    isEnd = final;
  });
  for (let at = 0; at < packed.byteLength; at += STEP_BYTES) {
    const next = at + STEP_BYTES;
    inflater.push(packed.subarray(at, next), next >= packed.byteLength);
  }
  if (!isEnd || filled !== unpackedBytes) throw brokenXlsx();
  return result;
}

/**
 * Unpacks one part, within the size its directory declared and that was checked there.
 * @throws ExchangeError where the part is not what the directory says
 */
export function unpackPart(archive: Uint8Array, entry: ZipEntry): Uint8Array {
  const packed = packedOf(archive, entry);
  const bytes = refusing(() => {
    if (entry.isDeflated) return inflate(packed, entry.unpackedBytes);
    if (packed.byteLength !== entry.unpackedBytes) throw brokenXlsx();
    return packed;
  }, brokenXlsx);
  if (checksum(bytes) !== entry.checksum) throw brokenXlsx();
  return bytes;
}
