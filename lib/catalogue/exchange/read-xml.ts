import { ExchangeError } from './exchange-error';

export interface XmlHandler {
  /** Names come without their prefix. */
  open(name: string, attributes: string): void;
  close(name: string): void;
  /** Entities are read already. */
  text(text: string): void;
}

const MOST_OPEN = 64;
const ENTITIES: Readonly<Record<string, string>> = {
  lt: '<',
  gt: '>',
  amp: '&',
  quot: '"',
  apos: "'",
};

const broken = () =>
  new ExchangeError('XLSX里的XML无法读取', 'The XML inside the XLSX cannot be read');

function decoded(text: string): string {
  if (!text.includes('&')) return text;
  return text.replaceAll(/&([^;&]{0,10});?/g, (_, name: string) => {
    const known = Object.hasOwn(ENTITIES, name) ? ENTITIES[name] : undefined;
    if (known) return known;
    const [, hex, digits] = /^#(?:x([0-9a-f]{1,6})|(\d{1,7}))$/i.exec(name) ?? [];
    const code = hex ? Number.parseInt(hex, 16) : Number(digits ?? Number.NaN);
    if (!(code >= 0 && code <= 0x10ffff)) throw broken();
    return String.fromCodePoint(code);
  });
}

const PATTERNS = new Map<string, RegExp>();

function patternOf(name: string): RegExp {
  const known = PATTERNS.get(name);
  if (known) return known;
  const made = new RegExp(`(?:^|[\\s:])${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`);
  PATTERNS.set(name, made);
  return made;
}

/**
 * The value of an attribute in the source of a tag, whatever its prefix; undefined without it. The
 * name is one of ours.
 */
export function attributeOf(attributes: string, name: string): string | undefined {
  const found = patternOf(name).exec(attributes);
  const value = found?.[1] ?? found?.[2];
  return value === undefined ? undefined : decoded(value);
}

/** The place of the `>` that ends the tag, past any in quotes. */
function tagEnd(xml: string, from: number): number {
  let quote = '';
  for (let at = from; at < xml.length; at += 1) {
    const sign = xml[at] as string;
    if (quote) quote = sign === quote ? '' : quote;
    else if (sign === '"' || sign === "'") quote = sign;
    else if (sign === '>') return at;
  }
  throw broken();
}

function endAfter(xml: string, mark: string, from: number): number {
  const at = xml.indexOf(mark, from);
  if (at < 0) throw broken();
  return at + mark.length;
}

const localName = (name: string) => name.slice(name.indexOf(':') + 1);

function readTag(tag: string, open: string[], handler: XmlHandler): void {
  if (tag.startsWith('/')) {
    const name = localName(tag.slice(1).trim());
    if (open.pop() !== name) throw broken();
    handler.close(name);
    return;
  }
  const isEmpty = tag.endsWith('/');
  const body = isEmpty ? tag.slice(0, -1) : tag;
  const nameEnd = body.search(/\s/);
  const name = localName(nameEnd < 0 ? body : body.slice(0, nameEnd));
  if (name === '' || open.length >= MOST_OPEN) throw broken();
  handler.open(name, nameEnd < 0 ? '' : body.slice(nameEnd));
  if (isEmpty) handler.close(name);
  else open.push(name);
}

/**
 * Reads XML from front to back: elements and text. Document types, and with them entities of
 * their own, are refused.
 * @throws ExchangeError
 */
export function readXml(xml: string, handler: XmlHandler): void {
  const open: string[] = [];
  let at = 0;
  for (;;) {
    const next = xml.indexOf('<', at);
    if (next < 0) break;
    if (next > at && open.length > 0) handler.text(decoded(xml.slice(at, next)));
    if (xml.startsWith('<?', next)) at = endAfter(xml, '?>', next);
    else if (xml.startsWith('<!--', next)) at = endAfter(xml, '-->', next);
    else if (xml.startsWith('<![CDATA[', next)) {
      at = endAfter(xml, ']]>', next);
      handler.text(xml.slice(next + 9, at - 3));
    } else if (xml.startsWith('<!', next)) throw broken();
    else {
      const end = tagEnd(xml, next + 1);
      readTag(xml.slice(next + 1, end), open, handler);
      at = end + 1;
    }
  }
  if (open.length > 0) throw broken();
}
