import { type Interval, point } from '@/lib/profile/interval';
import type { Facts } from '@/lib/profile/known';
import type { Bilingual } from '@/lib/taxonomy/bilingual';
import type { CERTIFICATIONS } from '@/lib/taxonomy/certification';
import { codeLabel } from '@/lib/taxonomy/code-list';
import { PRACTICES } from '@/lib/taxonomy/practice';
import type { Line } from '../line';
import { PLATFORM_RULE } from '../origins';

/** Any one of the practices or certificates fulfils the item. */
export interface ChecklistItem {
  readonly practices: readonly (typeof PRACTICES.codes)[number][];
  readonly certifications?: readonly (typeof CERTIFICATIONS.codes)[number][];
}

export function membersOf(
  facts: Facts,
  key: 'practices' | 'certifications' | 'energyMeasures',
): readonly string[] | undefined {
  const known = facts.get(key);
  return known?.kind === 'set' ? known.members : undefined;
}

type Held = 'yes' | 'no' | 'open';

function held(item: ChecklistItem, facts: Facts): Held {
  const parts = [
    { asked: item.practices, given: membersOf(facts, 'practices') },
    { asked: item.certifications ?? [], given: membersOf(facts, 'certifications') },
  ].filter(({ asked }) => asked.length > 0);
  if (parts.some(({ asked, given }) => asked.some((code) => given?.includes(code)))) return 'yes';
  return parts.every(({ given }) => given) ? 'no' : 'open';
}

const HELD: Readonly<Record<Held, Bilingual>> = {
  yes: { zh: '有', en: 'yes' },
  no: { zh: '没有', en: 'no' },
  open: { zh: '未填', en: 'not given' },
};

function labelOf(item: ChecklistItem): Bilingual {
  const labels = item.practices.map((code) => codeLabel(PRACTICES, code));
  return {
    zh: labels.map(({ zh }) => zh).join('或'),
    en: labels.map(({ en }) => en).join(' or '),
  };
}

/** Equal shares of 100 for the items; what is not known may count or not. */
export function checklist(
  items: readonly ChecklistItem[],
  facts: Facts,
): { score: Interval; lines: Line[]; known: boolean } {
  const found = items.map((item) => held(item, facts));
  const share = (...counted: Held[]) =>
    (100 * found.filter((each) => counted.includes(each)).length) / items.length;
  const lines = items.map((item, at): Line => {
    const [label, answer] = [labelOf(item), HELD[found[at] ?? 'open']];
    return {
      text: { zh: `${label.zh}：${answer.zh}`, en: `${label.en}: ${answer.en}` },
      origin: PLATFORM_RULE,
    };
  });
  const known = found.some((each) => each !== 'open');
  const score = known
    ? { min: share('yes'), max: share('yes', 'open') }
    : { ...point(0), max: 100 };
  return { score, lines, known };
}
