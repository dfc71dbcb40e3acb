import type { Bilingual } from '@/lib/taxonomy/bilingual';
import { fieldLabel } from '../field-labels';
import { type JsonPath, pathText } from './json-path';

/** What a draft still lacks, and the field that is meant. */
export interface DraftFault {
  readonly path: JsonPath;
  /** Begins with what the field is called. */
  readonly message: Bilingual;
}

/** The place in the nearest list, as people count it: the second part is 2. */
function placeIn(path: JsonPath): number | undefined {
  const place = path.findLast((part) => typeof part === 'number');
  return place === undefined ? undefined : place + 1;
}

export function faultAt(path: JsonPath, zh: string, en: string): DraftFault {
  if (path.length === 0) return { path, message: { zh, en } };
  const label = fieldLabel(pathText(path));
  const place = placeIn(path);
  const number = place === undefined ? '' : ` ${place}`;
  return {
    path,
    message: {
      zh: `${label.zh}${number && `（第${number} 项）`}：${zh}`,
      en: `${label.en}${number && ` (no.${number})`}: ${en}`,
    },
  };
}
