import { type Bilingual, LOCALES } from '@/lib/taxonomy/bilingual';
import { isJsonObject, type JsonObject } from '../editing/json-path';
import { CONDITION_FIELDS } from '../field-labels';
import { type Difference, difference, labelIn } from './difference';
import { listMatching, titleOf } from './list-items';
import { reordered } from './match-items';
import { MOST_DEPTH } from './plain-text';
import { ruleDifferences } from './rule-differences';
import { isDeeperThan, isSame, own } from './same-json';
import { type Documents, isBilingual, isSource, labelOf, wordsOf } from './value-words';

interface Task {
  /** With the places in lists. */
  readonly path: string;
  /** Without them. */
  readonly field: string;
  readonly before: unknown;
  readonly after: unknown;
  readonly documents: { readonly before: Documents; readonly after: Documents };
  /** The item of a list it lies in. */
  readonly item: Bilingual | null;
  /** The type of the part of a benefit it lies in. */
  readonly type: string;
}

const ORDER: Bilingual = { zh: '顺序', en: 'order' };
const THE_WHOLE: Bilingual = { zh: '整条记录', en: 'The whole record' };

const labelFor = ({ field, item, type }: Task): Bilingual =>
  field === '' ? THE_WHOLE : labelIn(item, labelOf(field, type));

function asOne(task: Task): Difference {
  const { path, field, before, after, documents } = task;
  return difference(
    path,
    labelFor(task),
    { value: before, words: wordsOf(field, before, documents.before) },
    { value: after, words: wordsOf(field, after, documents.after) },
  );
}

function into(task: Task, key: string, before: unknown, after: unknown): Task {
  const join = (path: string) => (path === '' ? key : `${path}.${key}`);
  return { ...task, path: join(task.path), field: join(task.field), before, after };
}

/** A text by its languages, so that a reader of one sees what has changed in the other. */
function textDifferences(task: Task, before: JsonObject, after: JsonObject): Difference[] {
  return LOCALES.flatMap((language) => {
    const inside = into(task, language, own(before, language), own(after, language));
    return differencesIn({ ...inside, item: task.item });
  });
}

function fieldDifferences(task: Task, before: JsonObject, after: JsonObject): Difference[] {
  const keys = new Set([...Object.keys(after), ...Object.keys(before)]);
  return [...keys].flatMap((key) =>
    differencesIn(into(task, key, own(before, key), own(after, key))),
  );
}

function listDifferences(
  task: Task,
  before: readonly unknown[],
  after: readonly unknown[],
): Difference[] {
  const { pairs, removed, added, items } = listMatching(task.field, before, after);
  const at = (index: number) => `${task.path}.${index}`;
  const inside = pairs.flatMap(([old, now]) => {
    const title = titleOf(task.field, now.raw);
    const typed = isJsonObject(now.raw) && typeof now.raw.type === 'string' ? now.raw.type : '';
    const item = title && (task.item ? labelIn(task.item, title) : title);
    const same = { ...task, path: at(now.index), before: old.raw, after: now.raw };
    return differencesIn({ ...same, item: item ?? task.item, type: typed || task.type });
  });
  const stretch = reordered(pairs, items);
  const listed = (each: readonly { readonly raw: unknown }[]) => {
    const value = each.map(({ raw }) => titleOf(task.field, raw) ?? raw);
    return { value: each.map(({ raw }) => raw), words: wordsOf(task.field, value, new Map()) };
  };
  return [
    ...inside,
    ...(stretch
      ? [
          difference(
            task.path,
            labelIn(labelFor(task), ORDER),
            listed(stretch[0]),
            listed(stretch[1]),
          ),
        ]
      : []),
    ...removed.map(({ raw, index }) =>
      asOne({ ...task, path: at(index), before: raw, after: undefined }),
    ),
    ...added.map(({ raw, index }) =>
      asOne({ ...task, path: at(index), before: undefined, after: raw }),
    ),
  ];
}

function within(task: Task): Difference[] {
  const { field, before, after } = task;
  const isSaid = before !== undefined && before !== null && after !== undefined && after !== null;
  if (!isSaid || isDeeperThan(before, MOST_DEPTH) || isDeeperThan(after, MOST_DEPTH)) return [];
  if (CONDITION_FIELDS.includes(field)) return ruleDifferences({ ...task, label: labelFor(task) });
  if (Array.isArray(before) && Array.isArray(after)) return listDifferences(task, before, after);
  if (isSource(before) && isSource(after)) return [asOne(task)];
  if (!isJsonObject(before) || !isJsonObject(after)) return [];
  if (isBilingual(before) && isBilingual(after)) return textDifferences(task, before, after);
  return fieldDifferences(task, before, after);
}

function differencesIn(task: Task): Difference[] {
  if (isSame(task.before, task.after)) return [];
  const found = within(task);
  return found.length > 0 ? found : [asOne(task)];
}

/** The titles of documents by the keys that criteria and parts cite. */
function documentsOf(instrument: unknown): Documents {
  const titles = new Map<string, Bilingual>();
  for (const field of ['legalBasis', 'sources']) {
    const list = isJsonObject(instrument) ? own(instrument, field) : undefined;
    for (const each of Array.isArray(list) ? list : []) {
      if (!isJsonObject(each) || typeof each.key !== 'string') continue;
      const { title } = each;
      if (typeof title === 'string') titles.set(each.key, { zh: title, en: title });
      else if (isBilingual(title))
        titles.set(each.key, { zh: title.zh ?? each.key, en: title.en ?? each.key });
    }
  }
  return titles;
}

/**
 * What is not the same in two states of an instrument, in words and in both languages; empty just
 * where the two are the same. Either may be a draft that lacks parts or holds nonsense.
 */
export function differencesOf(before: unknown, after: unknown): Difference[] {
  const documents = { before: documentsOf(before), after: documentsOf(after) };
  return differencesIn({ path: '', field: '', before, after, documents, item: null, type: '' });
}
