/** A Chinese character. */
export const HAN = /\p{Script=Han}/u;

/** A Chinese character, or punctuation and full-width signs that only Chinese text uses. */
export const CJK = /[\p{Script=Han}\u3000-\u303f\uff00-\uffef]/u;
