import { type Dimension, OTHER } from '@/lib/matching/reach/dimension';
import type { Bilingual } from '@/lib/taxonomy/bilingual';
import { codeLabel } from '@/lib/taxonomy/code-list';
import { regionName } from '@/lib/taxonomy/region';
import { sector } from '@/lib/taxonomy/sector';
import { SIZE_CLASS_LABELS, type SizeClass } from '@/lib/taxonomy/size-class';
import { STAGES } from '@/lib/taxonomy/stage';

const NOT_SAID: Bilingual = { zh: '未填或其他', en: 'Not said, or other' };

/** What a group of a dimension is called. */
export function groupName(dimension: Dimension, code: string): Bilingual {
  if (code === OTHER) return NOT_SAID;
  switch (dimension) {
    case 'sector': {
      const { name } = sector(code);
      return { zh: `${code} ${name.zh}`, en: `${code} ${name.en}` };
    }
    case 'sizeClass':
      return SIZE_CLASS_LABELS[code as SizeClass];
    case 'stage':
      return codeLabel(STAGES, code);
    case 'province':
      return regionName(code);
  }
}
