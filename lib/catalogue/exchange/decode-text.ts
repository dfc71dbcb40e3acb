import { ExchangeError } from './exchange-error';

/** The encodings that are told by their first bytes and not read; the longer marks first. */
const REFUSED: readonly (readonly [name: string, mark: readonly number[]])[] = [
  ['UTF-32LE', [0xff, 0xfe, 0, 0]],
  ['UTF-32BE', [0, 0, 0xfe, 0xff]],
  ['UTF-16LE', [0xff, 0xfe]],
  ['UTF-16BE', [0xfe, 0xff]],
];

function refusedEncoding(bytes: Uint8Array): string | undefined {
  const marked = REFUSED.find(([, mark]) => mark.every((byte, i) => bytes[i] === byte));
  if (marked) return marked[0];
  // Latin text in UTF-16 has a zero in every other byte; no text in UTF-8 or GB18030 has any.
  const [first, second] = bytes;
  if (first === 0 && second !== 0) return 'UTF-16BE';
  if (second === 0 && first !== 0) return 'UTF-16LE';
  return undefined;
}

function decodeAs(encoding: string, bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

/**
 * The text of a file in UTF-8, with or without a byte order mark, or in GB18030.
 * @throws ExchangeError for any other encoding, named where its first bytes tell it
 */
export function decodeText(bytes: Uint8Array): string {
  const refused = refusedEncoding(bytes);
  if (refused) {
    throw new ExchangeError(
      `文件是${refused}编码，请另存为UTF-8或GB18030`,
      `The file is in ${refused}; save it as UTF-8 or GB18030`,
    );
  }
  const text = decodeAs('utf-8', bytes) ?? decodeAs('gb18030', bytes);
  if (text === undefined) {
    throw new ExchangeError(
      '文件既不是UTF-8也不是GB18030编码',
      'The file is neither UTF-8 nor GB18030',
    );
  }
  if (text.includes('\0')) {
    throw new ExchangeError(
      '文件含有空字符，不是文本文件',
      'The file holds NUL characters: it is no text file',
    );
  }
  return text;
}
