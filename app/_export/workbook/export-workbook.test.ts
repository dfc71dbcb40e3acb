import { beforeAll, describe, expect, it } from 'vitest';
import { assumption, ENERGY_KEYS } from '@/lib/finance/assumption';
import { balanceShare } from '@/lib/finance/balance-share';
import { inOrder } from '@/lib/finance/lines-of';
import { loanTerms } from '@/lib/finance/loan-terms';
import { LOCALES } from '@/lib/taxonomy/bilingual';
import { type ExportSource, planOf, valuedMatches } from '../export-source';
import { exportWords } from '../export-words';
import { sampleSource } from '../testing/sample-source';
import { exportWorkbook } from './export-workbook';
import type { Sheet, SheetCell } from './sheet';

const THREE_ANSWERS = { sector: '3110', totalAssets: { min: 4e8 }, stage: 'retrofitting' };
const t = exportWords('zh');

let source: ExportSource;
let sheets: ReadonlyMap<string, Sheet>;
const sheetsOf = (from: ExportSource) =>
  new Map(exportWorkbook(from).map((sheet) => [sheet.name, sheet]));
beforeAll(async () => {
  source = await sampleSource();
  sheets = sheetsOf(source);
}, 60_000);

function cellAt(all: ReadonlyMap<string, Sheet>, name: string, column: string, row: number) {
  let at = 0;
  for (const cell of all.get(name)?.rows[row - 1] ?? []) {
    if (at === column.charCodeAt(0) - 65) return cell;
    at += cell?.span ?? 1;
  }
  return undefined;
}

const REFERENCE = /(?:'([^']+)'!)?\$?([A-Z])\$?(\d+)(?!\d*\()/g;

/** The cells a formula refers to, by their addresses; a range by its ends. */
const referencesIn = (formula: string, on: string) =>
  [...formula.matchAll(REFERENCE)].map(([, name = on, column = '', row = '']) => ({
    name,
    column,
    row: Number(row),
  }));

const textOf = (cell: SheetCell | undefined) => (cell?.kind === 'text' ? cell.text : '');
const sheet = (name: Parameters<typeof t>[0]) => sheets.get(t(name)) as Sheet;

describe.each([
  ['a firm with a project', undefined],
  ['a firm that has said little', THREE_ANSWERS],
])('the workbook of %s', (_who, profile) => {
  it.each(LOCALES)(
    'refers only to cells that hold a number, and never in a circle (%s)',
    async (locale) => {
      const all = sheetsOf(await sampleSource({ locale, ...(profile && { profile }) }));
      const seen = new Map<string, 'open' | 'done'>();
      const follow = (name: string, column: string, row: number): void => {
        const place = `${name}!${column}${row}`;
        if (seen.get(place) === 'done') return;
        expect([place, seen.get(place)]).toEqual([place, undefined]);
        seen.set(place, 'open');
        const cell = cellAt(all, name, column, row);
        if (cell?.kind === 'formula') {
          expect(cell.formula.length).toBeLessThan(8192);
          for (const each of referencesIn(cell.formula, name))
            follow(each.name, each.column, each.row);
        } else if (cell?.kind === 'text') throw new Error(`${place} is no number: ${cell.text}`);
        seen.set(place, 'done');
      };
      for (const [name, { rows }] of all)
        rows.forEach((row, index) => {
          let column = 0;
          for (const cell of row) {
            if (cell?.kind === 'formula') follow(name, String.fromCharCode(65 + column), index + 1);
            column += cell?.span ?? 1;
          }
        });
    },
  );
});

describe('the amounts of the workbook', () => {
  it('go back to one cell for each input and each assumption', () => {
    const { rows } = sheet('export.sheets.arithmetic');
    const [inputs, assumptions] = [t('export.sheets.inputs'), t('export.sheets.assumptions')];
    const places = new Map<string, string>();
    for (const row of rows) {
      const [label, kind, , value] = row.map((cell) => cell ?? undefined);
      const home = { 输入: inputs, 假设: assumptions }[textOf(kind)];
      if (!home) continue;
      expect(value).toMatchObject({
        kind: 'formula',
        formula: expect.stringContaining(`'${home}'!`),
      });
      const formula = value?.kind === 'formula' ? value.formula : '';
      const known = places.get(textOf(label)) ?? formula;
      expect([textOf(label), formula]).toEqual([textOf(label), known]);
      places.set(textOf(label), known);
    }
    expect(places.size).toBeGreaterThan(10);
  });

  it('stand beside every match that has one, low and high as values', () => {
    const { rows } = sheet('export.sheets.result');
    const valued = valuedMatches(source);
    expect(valued.length).toBeGreaterThan(8);
    for (const { match, worth } of valued) {
      const { name } = match.compiled.instrument;
      const row = rows.find((each) => textOf(each[1]) === name.zh);
      const ends = worth.presentValue.estimate;
      expect(row?.slice(4, 7)).toMatchObject([
        { kind: 'number', value: ends?.low.toNumber() },
        { kind: 'formula', value: ends?.likely.toNumber() },
        { kind: 'number', value: ends?.high.toNumber() },
      ]);
    }
    const told = rows.filter((row) => row[5]?.kind === 'formula');
    expect(told).toHaveLength(valued.length);
  });

  it('stand on every line of the arithmetic of their instrument', () => {
    const { rows } = sheet('export.sheets.arithmetic');
    for (const { worth } of valuedMatches(source))
      for (const { origin, estimate } of worth.lines) {
        if (origin.kind !== 'line') continue;
        const found = rows.some(
          (row) =>
            textOf(row[0]) === origin.label.zh &&
            row[3]?.kind === 'formula' &&
            row[3].value === estimate?.likely.toNumber(),
        );
        expect([origin.label.zh, origin.year, found]).toEqual([origin.label.zh, origin.year, true]);
      }
  });

  it('add up to the package, with its cash flow by year', () => {
    const { rows } = sheet('export.sheets.package');
    const plan = planOf(source);
    expect(plan?.lines.length).toBeGreaterThan(4);
    const total = rows.find((row) => textOf(row[0]) === t('package.total'));
    expect(total?.[1]).toMatchObject({ kind: 'formula', value: plan?.worth.likely.toNumber() });
    for (const year of plan?.cashFlow ?? []) {
      const row = rows.find((each) => each[0]?.kind === 'number' && each[0].value === year.year);
      const { drawDown, repayment, interest, subsidy, grant, tax, net } = year;
      const values = row?.slice(1).map((cell) => (cell?.kind === 'formula' ? cell.value : 0));
      expect(values).toEqual(
        [drawDown, repayment, interest, subsidy, grant, tax, net].map((amount) =>
          amount.toNumber(),
        ),
      );
    }
  });
});

describe('the sheet of the loan', () => {
  it('gives every mean balance that a formula takes from it', () => {
    const { rows } = sheet('export.sheets.loan');
    const { repayment, rate, years } = loanTerms(source.basis);
    const cells = valuedMatches(source).flatMap(({ worth }) => worth.lines);
    const used = inOrder(cells).flatMap(({ origin }) =>
      origin.kind === 'balance' ? [origin] : [],
    );
    expect(used.length).toBeGreaterThan(1);
    for (const { loanYear, ...of } of used) {
      expect([of.repayment, of.rate.estimate, of.years.estimate]).toEqual([
        repayment,
        rate.estimate,
        years.estimate,
      ]);
      const [likely, term] = [rate.estimate?.likely, years.estimate?.likely];
      if (!likely || !term) throw new Error('the loan of the sample is known');
      const row = rows.find(
        (each) => each[2]?.kind === 'formula' && cellValue(each[0]) === loanYear,
      );
      expect(row?.[2]).toMatchObject({
        value: balanceShare(repayment, likely, term, loanYear).toNumber(),
      });
    }
  });

  it('says so where there is no loan to compute', async () => {
    const none = sheetsOf(await sampleSource({ profile: THREE_ANSWERS }));
    const { rows } = none.get(t('export.sheets.loan')) as Sheet;
    expect(rows.flat().map(textOf)).toContain(t('export.loan.unknown'));
  });
});

const cellValue = (cell: SheetCell | undefined) =>
  cell?.kind === 'number' ? cell.value : undefined;

describe('what the workbook tells beside amounts', () => {
  it('names every instrument with its verdict, and the documents of those that may fit', () => {
    const { rows } = sheet('export.sheets.result');
    const names = new Set(rows.map((row) => textOf(row[1])));
    const documents = new Set(sheet('export.sheets.notes').rows.map((row) => textOf(row[1])));
    for (const { compiled, status } of source.match.support) {
      expect(names).toContain(compiled.instrument.name.zh);
      if (status === 'ineligible') continue;
      for (const { title } of compiled.instrument.legalBasis) expect(documents).toContain(title.zh);
    }
  });

  it('says which assumptions move the book and which decide the years', () => {
    const { rows } = sheet('export.sheets.assumptions');
    const effect = (label: string) => textOf(rows.find((row) => textOf(row[0]) === label)?.[4]);
    expect(effect('折现率')).toBe(t('export.assumptions.effects.live'));
    expect(effect('全国碳市场配额价格')).toBe(t('export.assumptions.effects.unused'));
    expect(effect('竣工后到补助到账')).toBe(t('export.assumptions.effects.shape'));
    const labels = rows.map((row) => textOf(row[0]));
    for (const key of ENERGY_KEYS) expect(labels).not.toContain(assumption(key).label.zh);
  });
});
