import path from 'node:path';
import { Font, Text } from '@react-pdf/renderer';
import { createElement as h } from 'react';
import { breakText } from './break-text.mjs';

/**
 * @typedef {import('./blocks').Words} Words
 * @typedef {import('./blocks').Tone} Tone
 */

const FONTS = path.join(process.cwd(), 'node_modules', '@expo-google-fonts', 'noto-sans-sc');
export const FAMILY = 'paper';
Font.register({
  family: FAMILY,
  fonts: [
    { src: path.join(FONTS, '400Regular', 'NotoSansSC_400Regular.ttf'), fontWeight: 400 },
    { src: path.join(FONTS, '500Medium', 'NotoSansSC_500Medium.ttf'), fontWeight: 500 },
  ],
});
Font.registerHyphenationCallback(breakText);

export const INK = '#17211B';
export const MUTED = '#55605A';
export const RULE = '#DDDCD3';
export const [NORMAL, SMALL] = [9, 7.5];

/**
 * Size and height of a line go together: by itself a line height is taken of the renderer's own
 * size, and a page that has one draws no foot.
 * @param {number} fontSize
 */
const sized = (fontSize) => ({ fontSize, lineHeight: 1.55 });

/** @type {Record<Tone, Record<string, string | number>>} */
const TONES = {
  plain: {},
  strong: { fontWeight: 500 },
  muted: { color: MUTED, ...sized(SMALL) },
};

const QUOTES = /[\u2018\u2019\u201c\u201d]/g;

/**
 * The font has curved quotes only as wide as a Chinese sign: in a text without one they are straight.
 * @param {string} text
 */
export const onPaper = (text) =>
  /[\u2e80-\u9fff\uff00-\uffef]/.test(text)
    ? text
    : text.replace(QUOTES, (quote) => (quote < '\u201c' ? "'" : '"'));

/** @param {Words} words @param {number} size @param {'right' | undefined} align @param {number} key */
export const words = ({ text, tone }, size, align, key) =>
  h(
    Text,
    { key, style: [sized(size), TONES[tone], align ? { textAlign: align } : {}] },
    onPaper(text),
  );
