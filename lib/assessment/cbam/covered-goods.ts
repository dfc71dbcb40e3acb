import type { Origin } from '@/lib/assessment/line';
import type { Bilingual } from '@/lib/taxonomy/bilingual';

export const CBAM_GOODS = [
  'cement',
  'electricity',
  'fertilisers',
  'iron_steel',
  'aluminium',
  'hydrogen',
] as const;
export type CbamGood = (typeof CBAM_GOODS)[number];

export const CBAM_GOOD_NAMES: Readonly<Record<CbamGood, Bilingual>> = {
  cement: { zh: '水泥', en: 'cement' },
  electricity: { zh: '电力', en: 'electricity' },
  fertilisers: { zh: '化肥', en: 'fertilisers' },
  iron_steel: { zh: '钢铁', en: 'iron and steel' },
  aluminium: { zh: '铝', en: 'aluminium' },
  hydrogen: { zh: '氢', en: 'hydrogen' },
};

export const ANNEX_I: Origin = {
  title: {
    zh: '欧盟条例 (EU) 2023/956 附件一，经 (EU) 2025/2083 修订',
    en: 'Regulation (EU) 2023/956, Annex I, as amended by (EU) 2025/2083',
  },
  year: 2025,
  confidence: 'high',
};

export const ANNEX_II: Origin = {
  title: {
    zh: '欧盟条例 (EU) 2023/956 附件二和第7条：所列货物只计直接排放',
    en: 'Regulation (EU) 2023/956, Annex II and Article 7: only direct emissions count for the goods listed',
  },
  year: 2025,
  confidence: 'high',
};

interface Rule {
  readonly good: CbamGood;
  /** Leading digits of the codes listed. */
  readonly listed: readonly string[];
  readonly except?: readonly string[];
  /** The list names only a part of the goods of the code ("ex"). */
  readonly partial?: true;
  readonly emissions: 'direct' | 'direct_and_indirect';
}

const RULES: readonly Rule[] = [
  { good: 'cement', listed: ['25070080'], partial: true, emissions: 'direct_and_indirect' },
  { good: 'cement', listed: ['2523'], emissions: 'direct_and_indirect' },
  { good: 'electricity', listed: ['2716'], emissions: 'direct' },
  {
    good: 'fertilisers',
    listed: ['2808', '2814', '283421', '3102', '3105'],
    except: ['310560'],
    emissions: 'direct_and_indirect',
  },
  { good: 'iron_steel', listed: ['260112'], emissions: 'direct_and_indirect' },
  {
    good: 'iron_steel',
    listed: ['72'],
    except: [
      '72022',
      '720230',
      '720250',
      '720270',
      '720280',
      '720291',
      '720292',
      '720293',
      '720299',
      '7204',
    ],
    emissions: 'direct',
  },
  {
    good: 'iron_steel',
    listed: [
      ...['7301', '7302', '7303', '7304', '7305', '7306', '7307', '7308', '7309', '7310', '7311'],
      ...['7318', '7326'],
    ],
    emissions: 'direct',
  },
  {
    good: 'aluminium',
    listed: [
      ...['7601', '7603', '7604', '7605', '7606', '7607', '7608', '7609', '7610', '7611', '7612'],
      ...['7613', '7614', '7616'],
    ],
    emissions: 'direct',
  },
  { good: 'hydrogen', listed: ['28041000'], emissions: 'direct' },
];

export interface Coverage {
  /** `unknown` where a code is listed in part, or is coarser than what is listed. */
  readonly status: 'covered' | 'not_covered' | 'unknown';
  /** What the covered part is; absent where nothing under the code is listed. */
  readonly good?: CbamGood;
  readonly emissions?: Rule['emissions'];
}

const under = (cn: string) => (prefix: string) => cn.startsWith(prefix);
const above = (cn: string) => (prefix: string) => prefix.startsWith(cn);

function statusUnder(rule: Rule, cn: string): Coverage['status'] {
  const except = rule.except ?? [];
  if (except.some(under(cn))) return 'not_covered';
  if (rule.listed.some(under(cn))) {
    return rule.partial || except.some(above(cn)) ? 'unknown' : 'covered';
  }
  return rule.listed.some(above(cn)) ? 'unknown' : 'not_covered';
}

/**
 * Is a good under the mechanism, by Annex I of Regulation (EU) 2023/956?
 * @param cn 4, 6 or 8 digits of the Combined Nomenclature
 */
export function cbamCoverage(cn: string): Coverage {
  for (const rule of RULES) {
    const status = statusUnder(rule, cn);
    if (status !== 'not_covered') {
      return { status, good: rule.good, emissions: rule.emissions };
    }
  }
  return { status: 'not_covered' };
}
