import type { Line } from '@/lib/assessment/line';
import { PLATFORM_GUESS, PLATFORM_RULE } from '@/lib/assessment/origins';
import { BENCHMARKS } from './benchmark';
import { ANNEX_I, ANNEX_II, CBAM_GOOD_NAMES, type Coverage } from './covered-goods';
import { DE_MINIMIS, type DeMinimis } from './de-minimis';
import { defaultEmissions, MARK_UP } from './default-emissions';
import type { ExportedGood } from './exported-good';
import { PHASE_IN } from './phase-in';

export type MissingInput =
  | 'euExports'
  | 'tonnes'
  | 'embeddedEmissions'
  | 'euroPerTonne'
  | 'cnyPerEuro';

function coverageLine(cn: string, { status, good }: Coverage): Line {
  const name = good && CBAM_GOOD_NAMES[good];
  if (!name) {
    return {
      text: {
        zh: `CN ${cn} 不在附件一所列货物之内；2025年12月提出的下游扩围建议未计入。`,
        en: `CN ${cn} is not among the goods of Annex I; the extension to downstream goods proposed in December 2025 is not included.`,
      },
      origin: ANNEX_I,
    };
  }
  if (status === 'covered') {
    return {
      text: {
        zh: `CN ${cn} 属于${name.zh}类货物。`,
        en: `CN ${cn} is among the goods of ${name.en}.`,
      },
      origin: ANNEX_I,
    };
  }
  return {
    text: {
      zh: `CN ${cn} 只有一部分属于${name.zh}类货物，是否涉及待定；金额从零起算，填写8位编码或核对品名后可以确定。`,
      en: `Only a part of CN ${cn} is among the goods of ${name.en}, so it is open whether it is covered; amounts start at zero. Eight digits, or the wording of the code, decide.`,
    },
    origin: ANNEX_I,
  };
}

function scopeLine({ emissions }: Coverage): Line {
  return emissions === 'direct'
    ? {
        text: {
          zh: '只计直接排放，不计用电的间接排放；自行填写的数值也应按此口径。',
          en: 'Only direct emissions count, not those of electricity used; figures of your own should be of this kind.',
        },
        origin: ANNEX_II,
      }
    : {
        text: {
          zh: '直接排放和用电的间接排放都计入；自行填写的数值也应按此口径。',
          en: 'Direct emissions and those of electricity used both count; figures of your own should be of this kind.',
        },
        origin: ANNEX_II,
      };
}

function emissionsLines({ cn, ownEmissions }: ExportedGood): readonly Line[] {
  if (ownEmissions) {
    return [
      {
        text: {
          zh: '采用贵公司填写的单位隐含排放，不加成；须经认可的核查机构核查才能用于申报。免费配额取决于自身工序和前体，这里没有询问前体，因此除无前体的货物外按零至全链条基准值（B列）计算。',
          en: 'Your own emissions per tonne are used, without mark-up; a declaration needs them verified by an accredited verifier. Free allocation then follows your own process and precursors, which are not asked for here, so it lies between zero and the benchmark of the whole chain (column B), except for goods without precursors.',
        },
      },
    ];
  }
  const published = defaultEmissions(cn);
  if (!published) return [];
  const { min, max } = published.perTonne;
  const figure = min.eq(max) ? `${min}` : `${min}–${max}`;
  return [
    {
      text: {
        zh: `未填写隐含排放，采用默认值${figure}吨/吨（加成前）。`,
        en: `No embedded emissions are given; the default of ${figure} t per t (before the mark-up) is used.`,
      },
      origin: published.origin,
    },
    {
      text: { zh: '默认值按年份加成。', en: 'The default is raised by the mark-up of the year.' },
      origin: MARK_UP,
    },
  ];
}

/** What the figures of one good rest on. */
export function goodLines(
  exported: ExportedGood,
  coverage: Coverage,
  missing: readonly MissingInput[],
): readonly Line[] {
  const first = coverageLine(exported.cn, coverage);
  if (!coverage.good) return [first];
  if (coverage.good === 'electricity') {
    const text = {
      zh: '电力按兆瓦时计，不按吨计，这里不计算金额。',
      en: 'Electricity is counted in megawatt-hours, not tonnes, so no amount is computed.',
    };
    return [first, { text }];
  }
  const lines = [first, scopeLine(coverage), ...emissionsLines(exported)];
  if (missing.includes('embeddedEmissions')) {
    const text = {
      zh: '没有可引用的默认值，请填写单位隐含排放。',
      en: 'No published default was found: please give the embedded emissions per tonne.',
    };
    lines.push({ text });
  }
  return lines;
}

function thresholdLine(threshold: DeMinimis | null): readonly Line[] {
  if (!threshold || threshold.status === 'not_counted') return [];
  const above = threshold.status === 'above';
  return [
    {
      text: above
        ? {
            zh: '贵公司的相关出口超过每年50吨。门槛按每家进口商全年、全部供应商合计；若由多家小进口商分别进口，个别进口商仍可能豁免，这里按不豁免计算。',
            en: 'Your exports are above 50 tonnes a year. The threshold is per importer and year over all its suppliers; with several small importers some may still be exempt, which is not counted here.',
          }
        : {
            zh: '能够确定的相关出口不超过每年50吨。进口商全年合计不超过50吨时豁免，但它向其他供应商的采购也计入，因此是否豁免未知；金额从零起算。',
            en: 'No more than 50 tonnes a year are sure. An importer with at most 50 tonnes a year is exempt, but what it buys from others counts as well, so the exemption is unknown; amounts start at zero.',
          },
      origin: DE_MINIMIS,
    },
  ];
}

const METHOD: readonly Line[] = [
  {
    text: {
      zh: '应付排放＝吨数×（单位排放－（1－退出比例）×修正系数×基准值），不低于零。直接用“排放×退出比例”会低估高于基准值的货物、高估低于基准值的货物，因此不采用。',
      en: 'Emissions due = tonnes × (emissions per tonne − (1 − share ended) × correction factor × benchmark), at least zero. “Emissions × share ended” would be too low for goods above the benchmark and too high below it, so it is not used.',
    },
    origin: BENCHMARKS,
  },
  {
    text: {
      zh: '免费配额退出比例：2026年2.5%，2027年5%，2028年10%，2029年22.5%，2030年48.5%，2031年61%，2032年73.5%，2033年86%，2034年100%。',
      en: 'Share of free allocation ended: 2.5 % in 2026, 5 % in 2027, 10 % in 2028, 22.5 % in 2029, 48.5 % in 2030, 61 % in 2031, 73.5 % in 2032, 86 % in 2033, 100 % in 2034.',
    },
    origin: PHASE_IN,
  },
  {
    text: {
      zh: '出口吨数和单位排放各年保持不变；2030年以后的基准值尚未确定，按零至现值计算。推迟免费配额退出的建议（COM(2026) 616）未计入。',
      en: 'Tonnes and emissions per tonne stay the same over the years; benchmarks after 2030 are not set and lie between zero and the present ones. The proposal to end free allocation later (COM(2026) 616) is not included.',
    },
    origin: PLATFORM_RULE,
  },
  {
    text: {
      zh: '证书由欧盟进口商购买和清缴，2027年2月起出售2026年进口对应的证书；成本由谁承担取决于合同。外购前体在国内已付的碳价未计入。',
      en: 'The EU importer buys and surrenders the certificates, those for 2026 imports from February 2027; the contract decides who bears the cost. Carbon prices paid on bought-in precursors are not counted.',
    },
    origin: {
      title: {
        zh: '欧盟条例 (EU) 2023/956 第9、20、22条，经 (EU) 2025/2083 修订',
        en: 'Regulation (EU) 2023/956, Articles 9, 20 and 22, as amended by (EU) 2025/2083',
      },
      year: 2025,
      confidence: 'high',
    },
  },
];

/** What the whole result rests on. */
export function generalLines(threshold: DeMinimis | null, homeOpen: boolean): readonly Line[] {
  const open: Line = {
    text: {
      zh: '国内碳价或汇率未知，已付碳价无法折成欧元，金额从零起算。',
      en: 'The home carbon price or the exchange rate is not known, so a price paid at home has no euro value; amounts start at zero.',
    },
    origin: PLATFORM_GUESS,
  };
  return [...METHOD, ...thresholdLine(threshold), ...(homeOpen ? [open] : [])];
}
