import type { Bilingual } from '@/lib/taxonomy/bilingual';
import { excerpts } from './plain-text';

/** One thing that is not the same in two states of an instrument, in words. */
export interface Difference {
  /** Where it stands, with the places in lists: of the later state, or of the earlier where it is gone. */
  readonly path: string;
  /** What the field is called; inside a list, after the name of the item. */
  readonly label: Bilingual;
  readonly before: Bilingual | null;
  readonly after: Bilingual | null;
  readonly kind: 'added' | 'removed' | 'changed';
}

interface Side {
  readonly value: unknown;
  /** Null where there is nothing to say: the field is empty or not there. */
  readonly words: Bilingual | null;
}

const EMPTY: Bilingual = { zh: '空', en: 'empty' };

const withNote = ({ zh, en }: Bilingual, note: string): Bilingual => ({
  zh: `${zh}（${note}）`,
  en: `${en} (${note})`,
});

/** Words that read the same for two values get an excerpt of the values themselves. */
function distinct(before: Side, after: Side): [Bilingual, Bilingual] {
  const words = [before.words ?? EMPTY, after.words ?? EMPTY] as [Bilingual, Bilingual];
  if (words[0].zh !== words[1].zh && words[0].en !== words[1].en) return words;
  const [old, now] = excerpts(before.value, after.value);
  return [withNote(words[0], old), withNote(words[1], now)];
}

/** A difference of two values that are known not to be the same. */
export function difference(path: string, label: Bilingual, before: Side, after: Side): Difference {
  if (before.words === null && after.words !== null)
    return { path, label, before: null, after: after.words, kind: 'added' };
  if (before.words !== null && after.words === null)
    return { path, label, before: before.words, after: null, kind: 'removed' };
  const [old, now] = distinct(before, after);
  return { path, label, before: old, after: now, kind: 'changed' };
}

/** The label of something inside an item of a list: 来源 s1 · 来源标题. */
export function labelIn(item: Bilingual | null, label: Bilingual): Bilingual {
  if (item === null) return label;
  return { zh: `${item.zh} · ${label.zh}`, en: `${item.en} · ${label.en}` };
}
