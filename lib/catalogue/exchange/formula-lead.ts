/** What a spreadsheet takes for the beginning of a formula, in either width. */
const LEAD = /^'*[=+\-@\t\r\n＝＋－＠]/;
const MARKED = /^''*[=+\-@\t\r\n＝＋－＠]/;

/** The text as a spreadsheet shows it and never computes it: an apostrophe stands before it. */
export function withoutFormula(text: string): string {
  return LEAD.test(text) ? `'${text}` : text;
}

/** The text that was meant, the apostrophe of `withoutFormula` taken off again. */
export function asMeant(cell: string): string {
  return MARKED.test(cell) ? cell.slice(1) : cell;
}
