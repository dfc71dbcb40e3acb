import { csvOf } from './csv-of';
import { EXCHANGE_COLUMNS } from './exchange-columns';
import type { ImportFormat } from './import-state';
import { HEAD, instrumentCells } from './instrument-cells';
import { TEMPLATE_INSTRUMENTS } from './template-instruments';
import { workbookOf } from './workbook-of';
import { writeJson } from './write-json';
import { columnWidths } from './write-xlsx';
import { SHEET_NAME } from './xlsx-names';

/** The row below the head, passed over when read: what each column is called. */
const LABELS = EXCHANGE_COLUMNS.map(
  ({ label }, i) => `${i === 0 ? '# ' : ''}${label.zh} / ${label.en}`,
);

/** The examples, passed over as well until their # is taken off. */
const EXAMPLES = TEMPLATE_INSTRUMENTS.map(instrumentCells).map(([id = '', ...rest]) => [
  `# ${id}`,
  ...rest,
]);

const ROWS = [HEAD, LABELS, ...EXAMPLES];

const EXPLANATION = [
  ['column', '列', 'Column', '必填', 'Required', '填写说明', 'What it takes'],
  ...EXCHANGE_COLUMNS.map(({ name, label, required, hint }) => [
    name,
    label.zh,
    label.en,
    required ? '是' : '否',
    required ? 'yes' : 'no',
    hint.zh,
    hint.en,
  ]),
];

/** A file to fill in, for each format: the head, two examples and, in a workbook, what each column takes. */
export const TEMPLATES: Readonly<Record<ImportFormat, () => Uint8Array<ArrayBuffer>>> = {
  csv: () => csvOf(ROWS),
  json: () => writeJson(TEMPLATE_INSTRUMENTS),
  xlsx: () =>
    workbookOf([
      { name: SHEET_NAME, rows: ROWS, heads: 2, widths: columnWidths(HEAD) },
      { name: 'columns', rows: EXPLANATION, heads: 1, widths: [28, 20, 28, 8, 10, 60, 60] },
    ]),
};
