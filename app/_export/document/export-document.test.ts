import { beforeAll, describe, expect, it } from 'vitest';
import { CJK } from '@/app/_i18n/testing/scripts';
import { columnAmount } from '@/app/_package/column-amount';
import { otherRoad } from '@/app/_package/other-road';
import { Decimal } from '@/lib/finance/decimal';
import { formatExactMoney } from '@/lib/finance/format-amount';
import { LOCALES, type Locale } from '@/lib/taxonomy/bilingual';
import { type ExportSource, planOf } from '../export-source';
import { exportWords } from '../export-words';
import { sampleSource } from '../testing/sample-source';
import type { Block, PaperDocument } from './blocks';
import { exportDocument } from './export-document';

const NOTHING_SAID = {};

function textsOf(block: Block): readonly string[] {
  if (block.kind === 'heading') return [block.text];
  if (block.kind === 'text') return [block.words.text];
  if (block.kind === 'together') return block.blocks.flatMap(textsOf);
  if (block.kind === 'chart') return block.chart.figures.map(({ text }) => text);
  const heads = block.columns.map(({ head = '' }) => head);
  return [...heads, ...block.rows.flatMap(({ cells }) => cells.flat().map(({ text }) => text))];
}

const blocksOf = ({ chapters }: PaperDocument) =>
  chapters.flat().flatMap((block) => (block.kind === 'together' ? block.blocks : [block]));
const allText = (paper: PaperDocument) => blocksOf(paper).flatMap(textsOf).join('\n');

const documents = new Map<Locale, { source: ExportSource; paper: PaperDocument; text: string }>();
beforeAll(async () => {
  for (const locale of LOCALES) {
    const source = await sampleSource({ locale });
    const paper = exportDocument(source);
    documents.set(locale, { source, paper, text: allText(paper) });
  }
}, 60_000);

function documentIn(locale: Locale) {
  const found = documents.get(locale);
  if (!found) throw new Error('the document is made beforehand');
  return found;
}

describe.each(LOCALES)('the document for paper (%s)', (locale) => {
  it('names every instrument but those that do not fit', () => {
    const { source, text } = documentIn(locale);
    for (const { status, compiled } of source.match.support) {
      const isNamed = text.split('\n').includes(compiled.instrument.name[locale]);
      expect([compiled.instrument.id, isNamed]).toEqual([
        compiled.instrument.id,
        status !== 'ineligible',
      ]);
    }
  });

  it('carries day, revision, assumptions, documents, and that it is no promise', () => {
    const { source, text, paper } = documentIn(locale);
    const t = exportWords(locale);
    expect(text).toContain(t('export.noPromise'));
    expect(text).toContain(locale === 'zh' ? '第 7 版' : 'revision 7');
    expect(paper.foot).toContain(locale === 'zh' ? '2026年11月24日' : '2026-11-24');
    expect(text).toContain(locale === 'zh' ? '折现率' : 'Discount rate');
    for (const { item } of planOf(source)?.lines ?? [])
      for (const { title } of source.catalogue.byId.get(item.id)?.instrument.legalBasis ?? [])
        expect(text).toContain(title[locale]);
  });

  it('tells the other road as the page does, with what it costs', () => {
    const { source } = documentIn(locale);
    const plan = planOf(source);
    if (!plan?.runnerUp) throw new Error('the sample has a runner-up');
    const runnerUpWorth = plan.worth.likely.minus(1234.5);
    const text = allText(exportDocument({ ...source, runnerUpWorth }));
    const t = exportWords(locale);
    const amount = formatExactMoney(new Decimal(1234.5), locale);
    expect(text).toContain(t('package.lessInAll', { amount }));
    const road = otherRoad(plan, source.items, runnerUpWorth);
    for (const { name } of road?.takes ?? []) expect(text).toContain(name[locale]);
    expect(text).not.toMatch(/\bpackage\.\w+/);
  });

  it('gives the package as lines that sum up, its cash flow, and why the rest stays out', () => {
    const { source, text } = documentIn(locale);
    const plan = planOf(source);
    expect(plan?.lines.length).toBeGreaterThan(4);
    for (const { alone } of plan?.lines ?? []) expect(text).toContain(columnAmount(alone));
    if (plan) expect(text).toContain(columnAmount(plan.worth.likely));
    for (const { net } of plan?.cashFlow ?? []) expect(text).toContain(columnAmount(net));
    for (const { reason } of plan?.leftOut ?? []) expect(text).toContain(reason[locale]);
  });

  it('has tables as wide as the page, each row with a cell for every column', () => {
    for (const block of blocksOf(documentIn(locale).paper)) {
      if (block.kind !== 'table') continue;
      const width = block.columns.reduce((sum, { part }) => sum + part, 0);
      expect(width).toBeCloseTo(1, 6);
      for (const { cells } of block.rows)
        expect(cells.length).toBeLessThanOrEqual(block.columns.length);
    }
  });

  it('can be made of a firm that has said nothing', async () => {
    const paper = exportDocument(await sampleSource({ profile: NOTHING_SAID, locale }));
    expect(allText(paper)).toContain(exportWords(locale)('package.title'));
    expect(blocksOf(paper).some(({ kind }) => kind === 'chart')).toBe(false);
  });
});

it('the English document says in English all that is its own', () => {
  const { paper } = documentIn('en');
  const own = blocksOf(paper).filter(({ kind }) => kind === 'heading');
  expect(own.flatMap(textsOf).filter((text) => CJK.test(text))).toEqual([]);
  expect(CJK.test(paper.title + paper.foot + paper.pageOf)).toBe(false);
});
