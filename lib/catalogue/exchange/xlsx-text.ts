// biome-ignore lint/suspicious/noControlCharactersInRegex: what XML cannot hold is what is looked for.
const UNWRITABLE = /[\u0000-\u0008\u000B\u000C\u000D\u000E-\u001F\uD800-\uDFFF\uFFFE\uFFFF]/gu;
const ESCAPE = /_x([0-9A-Fa-f]{4})_/g;

const escaped = (sign: string) =>
  `_x${sign.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`;

/** Text as a workbook keeps it: signs that XML cannot hold as `_xHHHH_` (ECMA-376, ST_Xstring). */
export function toXlsxText(text: string): string {
  return text.replaceAll(ESCAPE, '_x005F$&').replaceAll(UNWRITABLE, escaped);
}

/** Text as a workbook means it. */
export function fromXlsxText(text: string): string {
  return text.includes('_x')
    ? text.replaceAll(ESCAPE, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)))
    : text;
}
