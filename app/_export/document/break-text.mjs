/** Signs that may not begin a line, and signs that may not end one (GB/T 15834). */
const NOT_FIRST = '，。、；：？！）】》」』”’〉〕％%,.;:?!)]}·—…～°';
const NOT_LAST = '（【《「『“‘〈〔([{￥¥';
// Latin words and numbers stay whole, with the unit of an amount; every other sign stands alone.
const UNITS = /[A-Za-z0-9.,:;'’_+@#&$€°^~/?=%\-–−]+(?:万元|亿元|％|元)?|./gsu;
/** Longer than any word: an address, which may break behind its signs. */
const LONGEST_WORD = 24;
const IN_ADDRESS = /[^/?&=._-]*[/?&=._-]+|[^/?&=._-]+/g;

/** @param {string} text */
const isWide = (text) => /[\u2e80-\uffef]/u.test(text);

/** @param {string} unit */
const inPieces = (unit) =>
  unit.length > LONGEST_WORD ? (unit.match(IN_ADDRESS) ?? [unit]) : [unit];

/**
 * @param {readonly string[]} units
 * @returns {string[]} the same text, glued where a line may not break
 */
function glued(units) {
  /** @type {string[]} */
  const pieces = [];
  for (const unit of units) {
    const before = pieces.at(-1);
    const first = [...unit][0] ?? '';
    const last = before === undefined ? '' : ([...before].at(-1) ?? '');
    if (before !== undefined && (NOT_FIRST.includes(first) || NOT_LAST.includes(last)))
      pieces[pieces.length - 1] = before + unit;
    else pieces.push(unit);
  }
  return pieces;
}

/**
 * Where a run without spaces may break. Between two pieces stands an empty one: the renderer breaks
 * there without a hyphen, which it would set between pieces that follow each other.
 * @param {string} run
 * @returns {string[]}
 */
export function breakText(run) {
  if (!isWide(run) && run.length <= LONGEST_WORD) return [run];
  const units = (run.match(UNITS) ?? []).flatMap(inPieces);
  return glued(units).flatMap((piece, index) => (index === 0 ? [piece] : ['', piece]));
}
