import type { Infeasibility } from '@/lib/packaging/package-outcome';
import type { PackageAnswer } from '@/lib/packaging/plan-package';
import type { Bilingual } from '@/lib/taxonomy/bilingual';

export const PACKAGE_STATUSES = ['solved', 'infeasible', 'timed_out', 'failed', 'faulty'] as const;
export type PackageStatus = (typeof PACKAGE_STATUSES)[number];

type NameOf = (id: string) => Bilingual;

function infeasibleWords(because: Infeasibility, nameOf: NameOf): Bilingual {
  if (because.kind === 'excluded') {
    const [a, b] = [nameOf(because.a), nameOf(because.b)];
    return {
      zh: `您选定的“${a.zh}”与“${b.zh}”不能同时享受。`,
      en: `“${a.en}” and “${b.en}”, which you have put in, cannot both be had.`,
    };
  }
  if (because.kind === 'unmet') {
    const name = nameOf(because.id);
    const needs = because.anyOf.map(nameOf);
    return {
      zh: `“${name.zh}”须与${needs.map(({ zh }) => `“${zh}”`).join('或')}一起申请。`,
      en: `“${name.en}” goes only with ${needs.map(({ en }) => `“${en}”`).join(' or ')}.`,
    };
  }
  const names = because.ids.map(nameOf);
  return {
    zh: `您选定的几项不能放在一起：${names.map(({ zh }) => zh).join('、')}。`,
    en: `What you have put in cannot stand together: ${names.map(({ en }) => en).join(', ')}.`,
  };
}

const TOO_LARGE: Bilingual = {
  zh: '有的金额超过1000亿元，无法精确比较，因此不给出组合；请核对所填数字。',
  en: 'An amount is above CNY 100 bn and cannot be compared exactly, so no package is shown; please check the numbers given.',
};
const CONTRADICTORY: Bilingual = {
  zh: '目录里的叠加规则相互矛盾，因此不给出组合；请联系我们核对。',
  en: 'The rules on combining contradict each other in the catalogue, so no package is shown; please tell us.',
};

/** What to tell a reader where there is no package. */
export function packageMessage(answer: PackageAnswer, nameOf: NameOf): Bilingual | null {
  switch (answer.kind) {
    case 'planned':
      return null;
    case 'infeasible':
      return infeasibleWords(answer.because, nameOf);
    case 'timed_out':
      return {
        zh: '5秒内没有算出最佳组合，因此不给出组合；各项金额不受影响。',
        en: 'The best package was not found within 5 seconds, so none is shown; the amounts of the instruments stand.',
      };
    case 'failed':
      return {
        zh: '计算组合时出错，因此不给出组合；各项金额不受影响。',
        en: 'Computing the package failed, so none is shown; the amounts of the instruments stand.',
      };
    case 'faulty':
      return answer.faults.every(({ kind }) => kind === 'bad_number') ? TOO_LARGE : CONTRADICTORY;
  }
}
