import { Circle, Line, Polyline, Rect, StyleSheet, Svg, Text, View } from '@react-pdf/renderer';
import { createElement as h } from 'react';
import { FAMILY, INK, MUTED, RULE, SMALL, words } from './paper-look.mjs';

/** @typedef {import('./blocks').PaperChart} PaperChart */

/** The colours of the chart on the screen; drawn from dark to light, so that grey print tells them apart. */
const FLOWS = {
  drawDown: '#66706A',
  grant: '#0A6B4E',
  subsidy: '#7A4A94',
  tax: '#2F5F9E',
  repayment: '#B4BAB6',
  interest: '#E0A79F',
};

const styles = StyleSheet.create({
  legend: { flexDirection: 'row', flexWrap: 'wrap', marginBottom: 6 },
  legendEntry: { flexDirection: 'row', alignItems: 'center', marginRight: 14 },
});

/** @param {PaperChart['figures'][number]} figure @param {number} key */
const figureText = ({ x, y, text, align, tone }, key) =>
  h(
    Text,
    {
      key,
      x,
      y,
      textAnchor: align,
      style: { fontFamily: FAMILY, fontSize: 13, fontWeight: tone === 'strong' ? 500 : 400 },
      fill: tone === 'muted' ? MUTED : INK,
    },
    text,
  );

/** @param {PaperChart} chart */
function picture({ width, height, bars, lines, net, figures }) {
  return h(
    Svg,
    { viewBox: `0 0 ${width} ${height}`, style: { width: '100%', maxWidth: width * 0.62 } },
    lines.map(({ from, to, isAxis }, index) =>
      h(Line, {
        key: `l${index}`,
        x1: from[0],
        y1: from[1],
        x2: to[0],
        y2: to[1],
        stroke: isAxis ? INK : RULE,
        strokeWidth: 1,
      }),
    ),
    bars.map(({ flow, ...place }, index) =>
      h(Rect, {
        key: `b${index}`,
        ...place,
        fill: FLOWS[flow],
        stroke: '#FFFFFF',
        strokeWidth: 0.5,
      }),
    ),
    h(Polyline, {
      points: net.map(([x, y]) => `${x},${y}`).join(' '),
      fill: 'none',
      stroke: INK,
      strokeWidth: 1.5,
    }),
    net.map(([cx, cy], index) =>
      h(Circle, {
        key: `n${index}`,
        cx,
        cy,
        r: 3.5,
        fill: '#FFFFFF',
        stroke: INK,
        strokeWidth: 1.5,
      }),
    ),
    figures.map(figureText),
  );
}

/** @param {PaperChart['legend'][number]} entry */
function legendEntry({ flow, text }) {
  const mark =
    flow === 'net'
      ? h(Line, { x1: 0, y1: 4, x2: 14, y2: 4, stroke: INK, strokeWidth: 1.5 })
      : h(Rect, { x: 0, y: 0, width: 14, height: 8, fill: FLOWS[flow] });
  return h(
    View,
    { key: flow, style: styles.legendEntry },
    h(Svg, { viewBox: '0 0 14 8', style: { width: 14, height: 8, marginRight: 4 } }, mark),
    words({ text, tone: 'muted' }, SMALL, undefined, 0),
  );
}

/** The chart with what its colours stand for. @param {PaperChart} chart @param {number} key */
export const drawChart = (chart, key) =>
  h(
    View,
    { key, wrap: false },
    picture(chart),
    h(View, { style: styles.legend }, chart.legend.map(legendEntry)),
  );
