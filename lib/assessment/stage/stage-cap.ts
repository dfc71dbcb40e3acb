import type { Facts } from '@/lib/profile/known';
import type { AttributeKey } from '@/lib/profile/registry';
import type { Bilingual } from '@/lib/taxonomy/bilingual';
import { type Check, isTrue, oneOf, type StageOutcome } from './check';

/** What holds a firm at planning, whatever else it does. */
export interface StageCap {
  readonly id: 'penalty' | 'restricted';
  /** met: the cap applies. */
  readonly outcome: StageOutcome;
  readonly text: Bilingual;
  readonly attributes: readonly AttributeKey[];
}

interface CapRule {
  readonly id: StageCap['id'];
  readonly check: Check;
  readonly words: Readonly<Record<StageOutcome, Bilingual>>;
}

const CAPS: readonly CapRule[] = [
  {
    id: 'penalty',
    check: isTrue('penaltyWithin3Years'),
    words: {
      met: {
        zh: '近三年受过重大处罚：阶段最高定为摸底规划。',
        en: 'A major penalty within three years: the stage is held at planning.',
      },
      unmet: {
        zh: '近三年没有重大处罚。',
        en: 'No major penalty within three years.',
      },
      unknown: {
        zh: '未填近三年是否受过重大处罚；如受过，阶段最高为摸底规划。',
        en: 'Not said whether there was a major penalty within three years; if so, the stage is held at planning.',
      },
    },
  },
  {
    id: 'restricted',
    check: oneOf('restrictedIndustry', 'restricted', 'eliminated'),
    words: {
      met: {
        zh: '主要产能属于限制类或淘汰类：阶段最高定为摸底规划。',
        en: 'The main capacity is restricted or to be eliminated: the stage is held at planning.',
      },
      unmet: {
        zh: '主要产能不属于限制类、淘汰类。',
        en: 'The main capacity is neither restricted nor to be eliminated.',
      },
      unknown: {
        zh: '未填产业政策类别；如属于限制类或淘汰类，阶段最高为摸底规划。',
        en: 'The industrial policy class is not given; if restricted or to be eliminated, the stage is held at planning.',
      },
    },
  },
];

export function stageCaps(facts: Facts, asOf: string): readonly StageCap[] {
  return CAPS.map(({ id, check, words }) => {
    const outcome = check.outcome(facts, asOf);
    return { id, outcome, text: words[outcome], attributes: check.attributes };
  });
}
