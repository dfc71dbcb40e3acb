import { Document, Page, renderToBuffer, StyleSheet, Text, View } from '@react-pdf/renderer';
import { Fragment, createElement as h } from 'react';
import { drawChart } from './draw-chart.mjs';
import { FAMILY, INK, MUTED, NORMAL, onPaper, RULE, SMALL, words } from './paper-look.mjs';

/**
 * @typedef {import('./blocks').PaperDocument} PaperDocument
 * @typedef {import('./blocks').PaperRow} PaperRow
 * @typedef {import('./blocks').Block} Block
 */

const styles = StyleSheet.create({
  page: {
    fontFamily: FAMILY,
    fontSize: 9,
    color: INK,
    paddingTop: 48,
    paddingBottom: 56,
    paddingHorizontal: 52,
  },
  foot: { position: 'absolute', bottom: 26, left: 52, fontSize: 7.5, color: MUTED },
  number: { position: 'absolute', bottom: 26, right: 52, fontSize: 7.5, color: MUTED },
  text: { marginBottom: 4 },
  h1: { fontSize: 17, lineHeight: 1.35, fontWeight: 500, marginBottom: 6 },
  h2: {
    fontSize: 12.5,
    fontWeight: 500,
    marginTop: 18,
    marginBottom: 5,
    paddingBottom: 2,
    borderBottomWidth: 1,
    borderBottomColor: INK,
  },
  h3: { fontSize: 10, fontWeight: 500, marginTop: 11, marginBottom: 3 },
  row: {
    flexDirection: 'row',
    borderBottomWidth: 0.5,
    borderBottomColor: RULE,
    paddingVertical: 2.5,
  },
  head: { borderBottomColor: INK },
  total: { borderBottomWidth: 1, borderBottomColor: INK, borderTopWidth: 1, borderTopColor: INK },
});

/** @param {Extract<Block, { kind: 'table' }>} table @param {number} key */
function table({ columns, rows, isSmall }, key) {
  const last = columns.length - 1;
  const size = isSmall ? SMALL : NORMAL;
  /** @param {number} index */
  const box = (index) => ({
    width: `${(columns[index]?.part ?? 0) * 100}%`,
    paddingRight: index === last ? 0 : 8,
  });
  const head = columns.some((column) => column.head)
    ? h(
        View,
        { key: 'head', style: [styles.row, styles.head], wrap: false, minPresenceAhead: 40 },
        columns.map(({ head: label = '', align }, index) =>
          h(
            View,
            { key: index, style: box(index) },
            words({ text: label, tone: 'muted' }, SMALL, align, 0),
          ),
        ),
      )
    : null;
  /** @param {PaperRow} row @param {number} index */
  const line = ({ cells, isTotal }, index) =>
    h(
      View,
      { key: index, style: [styles.row, isTotal ? styles.total : {}], wrap: false },
      cells.map((cell, at) =>
        h(
          View,
          { key: at, style: box(at) },
          cell.map((each, position) => words(each, size, columns[at]?.align, position)),
        ),
      ),
    );
  // Rows stand on the page itself: to cut a table in two costs a layout of all that follows.
  return h(Fragment, { key }, head, rows.map(line));
}

/**
 * @param {Block} block
 * @param {number} key
 * @returns {import('react').ReactElement}
 */
function draw(block, key) {
  switch (block.kind) {
    case 'heading':
      return h(
        Text,
        { key, style: styles[`h${block.level}`], minPresenceAhead: block.level === 1 ? 0 : 60 },
        onPaper(block.text),
      );
    case 'text':
      return h(View, { key, style: styles.text }, words(block.words, NORMAL, undefined, 0));
    case 'table':
      return table(block, key);
    case 'chart':
      return drawChart(block.chart, key);
    case 'together':
      return h(View, { key, wrap: false }, block.blocks.map(draw));
  }
}

/** @param {PaperDocument} paper */
function pageFoot({ foot, pageOf }) {
  /** @param {{ pageNumber: number, totalPages: number }} place */
  const number = ({ pageNumber, totalPages }) =>
    pageOf.replace('{page}', String(pageNumber)).replace('{pages}', String(totalPages));
  return [
    h(Text, { key: 'foot', style: styles.foot, fixed: true }, onPaper(foot)),
    h(Text, { key: 'number', style: styles.number, fixed: true, render: number }),
  ];
}

/**
 * The document as the bytes of a PDF on A4; the two weights of the font are cut down to the signs
 * that are used.
 * @param {PaperDocument} paper
 * @returns {Promise<Buffer>}
 */
export function drawDocument(paper) {
  const { language, title, author, chapters } = paper;
  return renderToBuffer(
    h(
      Document,
      { language, title, author, creator: author, producer: author },
      chapters.map((blocks, index) =>
        h(Page, { key: index, size: 'A4', style: styles.page }, blocks.map(draw), pageFoot(paper)),
      ),
    ),
  );
}
