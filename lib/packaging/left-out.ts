import type { CriterionSource } from '@/lib/criteria/condition';
import type { Bilingual } from '@/lib/taxonomy/bilingual';
import { likelyValue, type PackageItem } from './package-item';
import { pairRule } from './pair-rules';

/** Why an instrument is not in the package, and which chosen ones stand in its way. */
export interface LeftOut {
  readonly id: string;
  readonly conflictsWith: readonly string[];
  readonly reason: Bilingual;
  readonly source?: { readonly cited: CriterionSource; readonly saidBy?: string | undefined };
}

const named = (items: readonly PackageItem[], locale: 'zh' | 'en') =>
  items
    .map(({ name }) => (locale === 'zh' ? `“${name.zh}”` : `“${name.en}”`))
    .join(locale === 'zh' ? '、' : ', ');

function excluded(item: PackageItem, chosen: readonly PackageItem[]): LeftOut | undefined {
  const rules = chosen.flatMap((other) => {
    const rule = pairRule(item, other);
    return rule ? [{ other, rule }] : [];
  });
  const [first] = rules;
  if (!first) return undefined;
  const others = rules.map(({ other }) => other);
  return {
    id: item.id,
    conflictsWith: others.map(({ id }) => id),
    reason: {
      zh: `不能与${named(others, 'zh')}同时享受：${first.rule.reason.zh}`,
      en: `Not together with ${named(others, 'en')}: ${first.rule.reason.en}`,
    },
    source: { cited: first.rule.source, saidBy: first.rule.saidBy },
  };
}

function unmetNeed(item: PackageItem, chosen: readonly PackageItem[]): LeftOut | undefined {
  const ids = new Set(chosen.map(({ id }) => id));
  for (const relation of item.relations)
    if (relation.kind === 'requires' && !relation.anyOf.some((id) => ids.has(id)))
      return {
        id: item.id,
        conflictsWith: [],
        reason: relation.reason,
        source: { cited: relation.source, saidBy: item.id },
      };
  return undefined;
}

function withoutNumber(item: PackageItem): LeftOut {
  const { worth } = item;
  const nothing = { id: item.id, conflictsWith: [] };
  if (worth.kind === 'incomplete')
    return {
      ...nothing,
      reason: {
        zh: '还缺金额所需的资料，暂不参与比较。',
        en: 'Inputs for its amount are missing, so it is not weighed yet.',
      },
    };
  const why = worth.kind === 'unquantified' ? worth.why : undefined;
  return {
    ...nothing,
    reason: {
      zh: `没有可计算的金额，不参与比较，可以另行申请。${why?.zh ?? ''}`,
      en: `It has no amount that can be computed, so it is not weighed; it may be applied for beside the package. ${why?.en ?? ''}`.trim(),
    },
  };
}

const SWITCHED_OFF: Bilingual = { zh: '已由您移出组合。', en: 'You have taken it out.' };
const WORTH_NOTHING: Bilingual = {
  zh: '按目前的资料，它不带来新增的收益（例如已经在享受）。',
  en: 'By what is known, it brings nothing new (for instance because the firm has it already).',
};
const ADDS_NOTHING: Bilingual = {
  zh: '与已选的放在一起，不再增加收益（额度或税款已用完）。',
  en: 'Beside the chosen ones it adds nothing: the limit or the tax is used up.',
};

/** One reason for each instrument that is not in the package. */
export function leftOutOf(
  items: readonly PackageItem[],
  chosenIds: readonly string[],
  switchedOff: readonly string[],
): readonly LeftOut[] {
  const chosen = items.filter(({ id }) => chosenIds.includes(id));
  return items
    .filter(({ id }) => !chosenIds.includes(id))
    .map((item) => {
      const { id } = item;
      if (switchedOff.includes(id)) return { id, conflictsWith: [], reason: SWITCHED_OFF };
      const because = excluded(item, chosen) ?? unmetNeed(item, chosen);
      if (because) return because;
      const value = likelyValue(item);
      if (!value) return withoutNumber(item);
      return {
        id,
        conflictsWith: [],
        reason: value.isPositive() && !value.isZero() ? ADDS_NOTHING : WORTH_NOTHING,
      };
    });
}
