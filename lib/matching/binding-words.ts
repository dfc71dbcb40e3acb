import type { PackageItem } from '@/lib/packaging/package-item';
import type { Binding } from '@/lib/packaging/package-outcome';
import { pairRule } from '@/lib/packaging/pair-rules';
import { COST_POOL, INTEREST_POOL } from '@/lib/packaging/problem-of';
import type { Bilingual } from '@/lib/taxonomy/bilingual';

const INTEREST_USED_UP: Bilingual = {
  zh: '贴息合计不能超过实付利息，已经用满。',
  en: 'Subsidies together cannot exceed the interest paid; that limit is used up.',
};
const COST_USED_UP: Bilingual = {
  zh: '财政资金合计不能超过项目投资，已经用满。',
  en: 'Public money cannot exceed what the project costs; that limit is used up.',
};

const byId = (items: readonly PackageItem[], id: string) => items.find((item) => item.id === id);

function poolWords(key: string, items: readonly PackageItem[]): Bilingual {
  if (key === INTEREST_POOL) return INTEREST_USED_UP;
  if (key === COST_POOL) return COST_USED_UP;
  const [id = '', index = '0'] = key.split('/');
  const relation = byId(items, id)?.relations[Number(index)];
  return relation?.reason ?? { zh: '共同的上限已经用满。', en: 'A shared limit is used up.' };
}

/** What holds the package back, in words, with the instruments it concerns. */
export function bindingWords(
  binding: Binding,
  items: readonly PackageItem[],
): { readonly instruments: string[]; readonly text: Bilingual } {
  if (binding.kind === 'pool') return { instruments: [], text: poolWords(binding.key, items) };
  if (binding.kind === 'requirement') {
    const relation = byId(items, binding.id)?.relations.find(
      (each) => each.kind === 'requires' && binding.anyOf.every((id) => each.anyOf.includes(id)),
    );
    const text = relation?.reason ?? {
      zh: '须与其他项目一起申请。',
      en: 'It needs another instrument.',
    };
    return { instruments: [binding.id, ...binding.anyOf], text };
  }
  const [a, b] = [byId(items, binding.leftOut), byId(items, binding.chosen)];
  const rule = a && b && pairRule(a, b);
  const names = {
    zh: `“${a?.name.zh}”与“${b?.name.zh}”`,
    en: `“${a?.name.en}” and “${b?.name.en}”`,
  };
  return {
    instruments: [binding.leftOut, binding.chosen],
    text: {
      zh: `${names.zh}只能取一项。${rule?.reason.zh ?? ''}`,
      en: `Only one of ${names.en}. ${rule?.reason.en ?? ''}`.trim(),
    },
  };
}
