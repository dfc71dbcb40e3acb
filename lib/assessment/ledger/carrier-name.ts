import { FUEL_CARRIERS, type FuelCarrierCode, fuelCarrier } from '@/lib/taxonomy/fuel-carrier';
import { AMBIGUOUS, SYNONYMS } from './carrier-synonyms';
import { foldName, nameKey } from './fold-name';

/** What a name says: one carrier, or several of which it may be any. */
export interface CarrierName {
  readonly choices: readonly FuelCarrierCode[];
  /** The name alone says which: it need not be made clearer. */
  readonly isCertain: boolean;
  /** The unit decides between the choices. */
  readonly byUnit: boolean;
}

const names = new Map<string, CarrierName>();

for (const code of FUEL_CARRIERS) {
  const { zh, en } = fuelCarrier(code).name;
  for (const name of [code, zh, en, ...(SYNONYMS[code] ?? [])]) {
    names.set(nameKey(name), { choices: [code], isCertain: true, byUnit: false });
  }
}
for (const { names: keys, choices, byUnit = false } of AMBIGUOUS) {
  for (const key of keys) names.set(key, { choices, isCertain: false, byUnit });
}

const BEFORE =
  /^(外购的?|购入|购买|消耗|使用|耗用|消费|生产用|总用|全厂|全年|本月|当月|每月|月度?|年度?|总|用|耗|purchased|bought|total|monthly)/;
const AFTER =
  /(消费量?|消耗量?|耗用量?|使用量|用量|耗量|购入量|购进量|实物量|数量|consumption|consumed|usage|used|use|purchased|amount|quantity)$/;
const MOST_AFFIXES = 3;

/** What may stand in brackets without changing what the carrier is. */
const HARMLESS: ReadonlySet<string> = new Set([
  ...['外购', '购入', '市电', '网电', '管道', '管输', '生产', '生活', '生产用', '生活用', '锅炉'],
  ...[
    '车用',
    '叉车',
    '车辆',
    '运输',
    '厂内运输',
    '食堂',
    '实物量',
    '消费量',
    'purchased',
    'bought',
  ],
]);

/** Grades of oil: 0#柴油, -10号柴油, 92#汽油. */
const GRADE = /^-?\d{1,3}(#|号)/;

function plainName(key: string, affixes = MOST_AFFIXES): CarrierName | undefined {
  const known = names.get(key);
  if (known || affixes === 0) return known;
  for (const affix of [BEFORE, AFTER]) {
    const shorter = key.replace(affix, '');
    const found = shorter === key ? undefined : plainName(shorter, affixes - 1);
    if (found) return found;
  }
  return undefined;
}

/** What a name and its brackets say together: 煤炭（烟煤） is one, 天然气（LNG） may be either. */
function together(outer: CarrierName, inner: CarrierName): CarrierName {
  const shared = outer.choices.filter((code) => inner.choices.includes(code));
  if (shared.length === 1) return { choices: shared, isCertain: true, byUnit: false };
  const all = [...new Set([...outer.choices, ...inner.choices])];
  return { choices: shared.length > 0 ? shared : all, isCertain: false, byUnit: false };
}

/**
 * The carrier of a name in Chinese or English: 外购电力, 用电量, 0#柴油, LNG, Natural gas. Undefined
 * for a name that is none.
 */
export function carrierOfName(text: string): CarrierName | undefined {
  const folded = foldName(text).replace(GRADE, '');
  const whole = plainName(nameKey(folded));
  if (whole) return whole;
  const bracketed = /^([^()]*)\(([^()]*)\)([^()]*)$/.exec(folded);
  const [, before = '', inside = '', after = ''] = bracketed ?? [];
  const outer = plainName(nameKey(before + after));
  if (!outer || HARMLESS.has(nameKey(inside))) return outer;
  const inner = plainName(nameKey(inside));
  // What the brackets say may change the carrier, so it is not taken as if they were not there.
  return inner ? together(outer, inner) : { ...outer, isCertain: false, byUnit: false };
}
