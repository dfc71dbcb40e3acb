import { brokenXlsx, ExchangeError } from './exchange-error';
import { MOST_UNPACKED_BYTES } from './limits';

/** A part of a zip archive as its directory has it; sizes in bytes. */
export interface ZipEntry {
  readonly name: string;
  readonly isDeflated: boolean;
  readonly checksum: number;
  readonly packedBytes: number;
  readonly unpackedBytes: number;
  /** Where its local head begins. */
  readonly offset: number;
}

const END = 0x06054b50;
const ENTRY = 0x02014b50;
const END_BYTES = 22;
const ENTRY_BYTES = 46;
const LONGEST_COMMENT = 0xffff;
const MOST_ENTRIES = 200;
/** Text packs ten to thirty times smaller; small parts of one sign repeated may pack further. */
const MOST_RATIO = 250;
const RATIO_FROM_BYTES = 1024 * 1024;
const ENCRYPTED = 0x1 | 0x40 | 0x2000;

const ARCHIVE = /\.(zip|xls[xmb]?|xlt[xm]|docx?|pptx?|jar|7z|rar|gz|tgz|bz2|xz)$/i;

function endOf(view: DataView): number {
  const last = view.byteLength - END_BYTES;
  for (let at = last; at >= 0 && at >= last - LONGEST_COMMENT; at -= 1) {
    if (view.getUint32(at, true) === END) return at;
  }
  throw new ExchangeError(
    '不是XLSX文件；旧的XLS请另存为XLSX',
    'The file is no XLSX; save an old XLS as XLSX',
  );
}

function checkEntry({ name, packedBytes, unpackedBytes }: ZipEntry, flags: number, method: number) {
  if ((flags & ENCRYPTED) !== 0) {
    throw new ExchangeError(
      'XLSX文件有密码，请先取消',
      'The XLSX is encrypted; take its password off',
    );
  }
  if (/vbaProject/i.test(name)) {
    throw new ExchangeError('文件含有宏，请另存为XLSX', 'The file holds macros; save it as XLSX');
  }
  if (ARCHIVE.test(name)) {
    throw new ExchangeError('XLSX里嵌有其他文件', 'The XLSX holds another file inside');
  }
  if (method !== 0 && method !== 8) throw brokenXlsx();
  if (unpackedBytes > RATIO_FROM_BYTES && unpackedBytes > packedBytes * MOST_RATIO)
    throw tooLarge();
}

export function tooLarge(): ExchangeError {
  const mega = MOST_UNPACKED_BYTES / 1024 / 1024;
  return new ExchangeError(
    `XLSX解压后超过${mega}MB，或压缩率异常`,
    `The XLSX unpacks to more than ${mega} MB, or is packed suspiciously tight`,
  );
}

function readEntry(bytes: Uint8Array, view: DataView, at: number): [ZipEntry, next: number] {
  if (at + ENTRY_BYTES > view.byteLength || view.getUint32(at, true) !== ENTRY) throw brokenXlsx();
  const nameEnd = at + ENTRY_BYTES + view.getUint16(at + 28, true);
  const next = nameEnd + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  if (next > view.byteLength) throw brokenXlsx();
  const flags = view.getUint16(at + 8, true);
  const method = view.getUint16(at + 10, true);
  const entry: ZipEntry = {
    name: new TextDecoder().decode(bytes.subarray(at + ENTRY_BYTES, nameEnd)),
    isDeflated: method === 8,
    checksum: view.getUint32(at + 16, true),
    packedBytes: view.getUint32(at + 20, true),
    unpackedBytes: view.getUint32(at + 24, true),
    offset: view.getUint32(at + 42, true),
  };
  checkEntry(entry, flags, method);
  return [entry, next];
}

/**
 * The parts of a zip archive by name, read from its directory before anything is unpacked.
 * @throws ExchangeError for an archive that is damaged, encrypted, nested, or too large by its own word
 */
export function zipDirectory(bytes: Uint8Array): ReadonlyMap<string, ZipEntry> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = endOf(view);
  const count = view.getUint16(end + 10, true);
  let at = view.getUint32(end + 16, true);
  const isSplit = view.getUint16(end + 4, true) !== 0 || view.getUint16(end + 8, true) !== count;
  if (isSplit || count === 0xffff || at > end) throw brokenXlsx();
  if (count > MOST_ENTRIES) throw tooLarge();
  const entries = new Map<string, ZipEntry>();
  let unpacked = 0;
  for (let i = 0; i < count; i += 1) {
    const [entry, next] = readEntry(bytes, view, at);
    unpacked += entry.unpackedBytes;
    if (unpacked > MOST_UNPACKED_BYTES) throw tooLarge();
    if (entries.has(entry.name)) throw brokenXlsx();
    entries.set(entry.name, entry);
    at = next;
  }
  return entries;
}
