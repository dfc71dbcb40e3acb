import type { Origin } from './line';

/** For every rule of scoring that is our own. */
export const PLATFORM_RULE: Origin = {
  title: { zh: '本平台的设定', en: 'assumption of this platform' },
  confidence: 'medium',
};

export const PLATFORM_GUESS: Origin = { ...PLATFORM_RULE, confidence: 'low' };

export const SBTI_CONTRACTION: Origin = {
  title: {
    zh: '科学碳目标倡议（SBTi）绝对减排法，1.5 ℃ 情景每年减少基准年排放的 4.2%',
    en: 'SBTi absolute contraction for 1.5 °C: 4.2% of base-year emissions a year',
  },
  confidence: 'medium',
};

export const ENERGY_GOAL: Origin = {
  title: {
    zh: '《“十四五”节能减排综合工作方案》：2025年单位国内生产总值能耗比2020年下降 13.5%',
    en: 'State Council plan for 2021–2025: energy per GDP 13.5% below 2020 by 2025',
  },
  year: 2021,
  confidence: 'high',
};

export const NATIONAL_NON_FOSSIL: Origin = {
  title: {
    zh: '国家统计局：2024年非化石能源占能源消费总量 19.7%',
    en: 'National Bureau of Statistics: non-fossil share of energy use 19.7% in 2024',
  },
  year: 2024,
  confidence: 'medium',
};

export const MANUFACTURING_RD: Origin = {
  title: {
    zh: '工业和信息化部：2021年制造业研发投入强度 1.54%（全部研发，非绿色研发）',
    en: 'MIIT: R&D intensity of manufacturing 1.54% in 2021 (all R&D, not green R&D alone)',
  },
  year: 2021,
  confidence: 'medium',
};
