import type { Bilingual } from '@/lib/taxonomy/bilingual';

/** As JSON in UTF-16 units, which is what the databases are asked to keep. */
export const MOST_CONTENT_LENGTH = 512 * 1024;

/** Room for a rule of the deepest nesting, which is two levels of JSON for each of its groups. */
export const MOST_CONTENT_DEPTH = 80;

const MOST_PARTS = 100_000;

const NOT_AN_OBJECT: Bilingual = {
  zh: '草稿内容应当是一个 JSON 对象。',
  en: 'The content of a draft is a JSON object.',
};
const TOO_DEEP: Bilingual = {
  zh: `内容嵌套超过 ${MOST_CONTENT_DEPTH} 层，未保存。条件组最多嵌套 32 层。`,
  en: `The content nests deeper than ${MOST_CONTENT_DEPTH} levels and was not saved. Groups of criteria nest at most 32 levels.`,
};
const TOO_LARGE: Bilingual = {
  zh: '内容超过 512 KB，未保存。请缩短说明或减少条目。',
  en: 'The content is larger than 512 KB and was not saved. Shorten texts or remove entries.',
};
const NOT_JSON: Bilingual = {
  zh: '内容含有 JSON 不能表示的值，未保存。',
  en: 'The content holds values that JSON cannot express and was not saved.',
};

/** Walks with a stack of its own and counts, so that no nesting and no shared part overruns it. */
function structureFault(value: object): Bilingual | undefined {
  const open: { part: object; depth: number }[] = [{ part: value, depth: 1 }];
  let parts = 0;
  for (let next = open.pop(); next; next = open.pop()) {
    if (next.depth > MOST_CONTENT_DEPTH) return TOO_DEEP;
    for (const inner of Object.values(next.part)) {
      parts += 1;
      if (parts > MOST_PARTS) return TOO_LARGE;
      if (typeof inner === 'bigint' || typeof inner === 'function') return NOT_JSON;
      if (typeof inner === 'number' && !Number.isFinite(inner)) return NOT_JSON;
      if (typeof inner === 'object' && inner !== null) {
        open.push({ part: inner, depth: next.depth + 1 });
      }
    }
  }
  return undefined;
}

/** Why something cannot be kept as a draft's content, or undefined where it can; never throws. */
export function draftContentFault(value: unknown): Bilingual | undefined {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return NOT_AN_OBJECT;
  const fault = structureFault(value);
  if (fault) return fault;
  return JSON.stringify(value).length > MOST_CONTENT_LENGTH ? TOO_LARGE : undefined;
}
