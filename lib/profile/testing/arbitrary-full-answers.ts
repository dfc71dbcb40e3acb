import fc from 'fast-check';
import type { Answers } from '../answers';
import type { AttributeKey } from '../registry';
import type { Interesting } from './arbitrary-answers';
import { arbitraryFullAnswer } from './arbitrary-full-answer';

/** Every one of the keys answered so that nothing can be added. */
export function arbitraryFullAnswers(
  keys: readonly AttributeKey[],
  asOf: string,
  interesting: Interesting = new Map(),
): fc.Arbitrary<Answers> {
  const each = keys.map((key) => [key, arbitraryFullAnswer(key, asOf, interesting.get(key))]);
  return fc.record(Object.fromEntries(each)) as fc.Arbitrary<Answers>;
}
