import type writeExcelFile from 'write-excel-file/node';
import { columnName, type Sheet } from './sheet';

type FileOptions = NonNullable<Parameters<typeof writeExcelFile>[1]>;
type Feature = NonNullable<FileOptions['features']>[number];

/** What every formula of a sheet comes to, by its address. */
function valuesOf({ rows }: Sheet): ReadonlyMap<string, number> {
  const values = new Map<string, number>();
  rows.forEach((row, index) => {
    let column = 0;
    for (const cell of row) {
      if (cell?.kind === 'formula' && cell.value !== undefined)
        values.set(`${columnName(column)}${index + 1}`, cell.value);
      column += cell?.span ?? 1;
    }
  });
  return values;
}

const FORMULA = /<c r="([A-Z]+\d+)"([^>]*)><f>([^<]*)<\/f><\/c>/g;

/** The writer leaves the result of a formula out, and a viewer that does not compute shows nothing. */
function withValues(xml: string, values: ReadonlyMap<string, number>): string {
  return xml.replace(FORMULA, (whole, address: string, attributes: string, formula: string) => {
    const value = values.get(address);
    return value === undefined
      ? whole
      : `<c r="${address}"${attributes}><f>${formula}</f><v>${value}</v></c>`;
  });
}

const range = ({ from, to, columns }: NonNullable<Sheet['filtered']>, sign: '' | '$') =>
  `${sign}A${sign}${from}:${sign}${columnName(columns - 1)}${sign}${to}`;

function withFilter(xml: string, { filtered }: Sheet): string {
  if (!filtered) return xml;
  return xml.replace('</sheetData>', `</sheetData><autoFilter ref="${range(filtered, '')}"/>`);
}

const FIT = '<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>';
const withFit = (xml: string) => xml.replace(/<worksheet[^>]*>/, (opening) => opening + FIT);

/** Rows repeated on every page, and the range of a filter, as names of the workbook. */
function namesOf(sheets: readonly Sheet[]): string {
  return sheets
    .flatMap(({ name, headRows, filtered }, index) => {
      const named = (id: string, reference: string, more = '') =>
        `<definedName name="_xlnm.${id}" localSheetId="${index}"${more}>'${name}'!${reference}</definedName>`;
      return [
        filtered ? named('_FilterDatabase', range(filtered, '$'), ' hidden="1"') : '',
        headRows > 0 ? named('Print_Titles', `$${headRows}:$${headRows}`) : '',
      ];
    })
    .join('');
}

/**
 * What the writer of the file cannot do by itself: results of formulas, filters, pages as wide as
 * the sheet, a foot with their numbers, and the wish to be computed anew on opening.
 */
export function sheetFeature(sheets: readonly Sheet[], pageOf: string): Feature {
  const foot = `&C${pageOf}`.replaceAll('&', '&amp;');
  return {
    files: {
      transform: {
        'xl/worksheets/sheet{id}.xml': {
          insert: () => `<headerFooter><oddFooter>${foot}</oddFooter></headerFooter>`,
          transform: (xml, _, { sheetIndex }) => {
            const sheet = sheets[sheetIndex];
            return sheet ? withFit(withFilter(withValues(xml, valuesOf(sheet)), sheet)) : xml;
          },
          transformElementAttributes: (tag, attributes) =>
            tag === 'pageSetup' ? { ...attributes, fitToWidth: 1, fitToHeight: 0 } : attributes,
        },
        'xl/workbook.xml': {
          transform: (xml) =>
            xml.replace('<definedNames/>', `<definedNames>${namesOf(sheets)}</definedNames>`),
          transformElementAttributes: (tag, attributes) =>
            tag === 'calcPr' ? { ...attributes, fullCalcOnLoad: 1 } : attributes,
        },
      },
    },
  };
}
