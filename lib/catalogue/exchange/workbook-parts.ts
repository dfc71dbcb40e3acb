import { type ShownDate, shownDate } from './date-format';
import { attributeOf, readXml } from './read-xml';
import { fromXlsxText } from './xlsx-text';

const nothing = () => undefined;

/** The texts that cells point to; hints on pronunciation are left out. */
export function sharedStrings(xml: string): string[] {
  const texts: string[] = [];
  let text = '';
  let isText = false;
  let hints = 0;
  readXml(xml, {
    open(name) {
      if (name === 'si') text = '';
      if (name === 'rPh') hints += 1;
      isText = name === 't' && hints === 0;
    },
    close(name) {
      if (name === 'si') texts.push(fromXlsxText(text));
      if (name === 'rPh') hints -= 1;
      isText = false;
    },
    text(part) {
      if (isText) text += part;
    },
  });
  return texts;
}

/** For each style of a cell, what of a date its number format shows. */
export function dateStyles(xml: string): ShownDate[] {
  const codes = new Map<number, string>();
  const styles: ShownDate[] = [];
  let isCellStyle = false;
  readXml(xml, {
    open(name, attributes) {
      const id = Number(attributeOf(attributes, 'numFmtId') ?? 0);
      if (name === 'numFmt') codes.set(id, attributeOf(attributes, 'formatCode') ?? '');
      if (name === 'cellXfs') isCellStyle = true;
      if (name === 'xf' && isCellStyle) styles.push(shownDate(id, codes.get(id)));
    },
    close(name) {
      if (name === 'cellXfs') isCellStyle = false;
    },
    text: nothing,
  });
  return styles;
}

export interface WorkbookSheets {
  readonly sheets: readonly { readonly name: string; readonly relation: string }[];
  /** Days are counted from 1904 instead of 1900. */
  readonly is1904: boolean;
}

export function workbookSheets(xml: string): WorkbookSheets {
  const sheets: { name: string; relation: string }[] = [];
  let is1904 = false;
  readXml(xml, {
    open(name, attributes) {
      if (name === 'workbookPr') {
        is1904 = /^(1|true)$/.test(attributeOf(attributes, 'date1904') ?? '');
      }
      if (name !== 'sheet') return;
      const relation = attributeOf(attributes, 'id');
      if (relation) sheets.push({ name: attributeOf(attributes, 'name') ?? '', relation });
    },
    close: nothing,
    text: nothing,
  });
  return { sheets, is1904 };
}

/** The path in the archive of each related part, by the relation's id. */
export function relatedParts(xml: string): ReadonlyMap<string, string> {
  const parts = new Map<string, string>();
  readXml(xml, {
    open(name, attributes) {
      const id = attributeOf(attributes, 'Id');
      const target = attributeOf(attributes, 'Target');
      if (name !== 'Relationship' || !id || !target) return;
      parts.set(id, target.startsWith('/') ? target.slice(1) : `xl/${target}`);
    },
    close: nothing,
    text: nothing,
  });
  return parts;
}
