import { formatInterval } from '@/lib/profile/format-interval';
import type { Interval } from '@/lib/profile/interval';
import type { UnitId } from '@/lib/profile/unit';
import type { Bilingual } from '@/lib/taxonomy/bilingual';
import type { Line } from '../line';
import type { AccountTotals } from './energy-account';

const TOTALS: readonly (readonly [keyof AccountTotals, UnitId, Bilingual])[] = [
  [
    'energy',
    'tce',
    { zh: '综合能耗（电力按当量值）', en: 'Energy (electricity at its calorific value)' },
  ],
  ['fuel', 'tco2e', { zh: '范围一：燃料燃烧', en: 'Scope 1: fuel' }],
  ['process', 'tco2e', { zh: '范围一：工艺过程', en: 'Scope 1: processes' }],
  ['scope1', 'tco2e', { zh: '范围一合计', en: 'Scope 1 in all' }],
  [
    'power',
    'tco2e',
    { zh: '范围二：外购电力（基于位置）', en: 'Scope 2: electricity (location-based)' },
  ],
  ['heat', 'tco2e', { zh: '范围二：外购热力', en: 'Scope 2: heat' }],
  ['emissions', 'tco2e', { zh: '范围一和范围二合计', en: 'Scopes 1 and 2 in all' }],
];

const NOT_KNOWN: Bilingual = { zh: '未知', en: 'not known' };
const TAKEN_AS_ZERO: Bilingual = {
  zh: '未填，本行业按零计',
  en: 'not given, taken as zero in this sector',
};

function unknownWords(key: keyof AccountTotals, { fuel, scope1 }: AccountTotals): Bilingual {
  const closed = scope1 !== null && scope1.max < Infinity && scope1.max === fuel?.max;
  return key === 'process' && closed ? TAKEN_AS_ZERO : NOT_KNOWN;
}

/** The totals in words; what is not known says so. */
export function totalLines(totals: AccountTotals): readonly Line[] {
  return TOTALS.map(([key, unit, label]) => {
    const value = totals[key];
    const unknown = unknownWords(key, totals);
    return {
      text: {
        zh: `${label.zh}：${value ? formatInterval(value, unit, 'zh') : unknown.zh}`,
        en: `${label.en}: ${value ? formatInterval(value, unit, 'en') : unknown.en}`,
      },
    };
  });
}

const RULE = {
  title: {
    zh: '本平台的设定：电力排放按所在省份电网因子计算，绿电、绿证不抵减',
    en: 'Assumption of this platform: electricity by the grid factor of the province; contracts and certificates do not reduce it',
  },
  confidence: 'medium',
} as const;

/** What share is said to be renewable, and what the figure would be with it at zero. */
export function greenPowerLines(
  share: Interval,
  power: Interval | null,
  marketLike: Interval | null,
): readonly Line[] {
  const say = (value: Interval, unit: UnitId, locale: 'zh' | 'en') =>
    formatInterval(value, unit, locale);
  const stated: Line = {
    text: {
      zh: `可再生能源电力占比 ${say(share, 'share', 'zh')}；基于位置的排放不因绿电合同或绿证减少`,
      en: `Renewable share of electricity ${say(share, 'share', 'en')}; the location-based figure is not reduced by contracts or certificates`,
    },
    origin: RULE,
  };
  if (!power || !marketLike) return [stated];
  return [
    stated,
    {
      text: {
        zh: `类市场法（仅供参考，不用于评分）：这部分电力按零计，外购电力排放为 ${say(marketLike, 'tco2e', 'zh')}`,
        en: `Market-like view (for information, not for scoring): with this part at zero, electricity makes ${say(marketLike, 'tco2e', 'en')}`,
      },
      origin: RULE,
    },
  ];
}
