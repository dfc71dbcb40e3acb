import type { Line } from '../line';

const OURS = {
  title: {
    zh: '本平台的设定：五阶段的进入条件，参照绿色工厂梯度培育和转型规划框架',
    en: 'Assumption of this platform: entry rules of the five stages, after the green-factory tiers and transition-plan frameworks',
  },
  confidence: 'medium',
} as const;

/** What a reader must know before taking the proposal for more than it is. */
export const STAGE_NOTES: readonly Line[] = [
  {
    text: {
      zh: '阶段由贵公司自己确定，这里只给出建议和依据。',
      en: 'The firm decides its stage; this is a proposal with its evidence.',
    },
    origin: OURS,
  },
  {
    text: {
      zh: '各项均按贵公司所填计算，未核对证明材料；三年以前的证据（碳盘查为两年）不应再算，请自行核对。',
      en: 'All of it is as the firm says, no proof was looked at. Evidence older than three years (an inventory: two) should not count: please check.',
    },
    origin: OURS,
  },
  {
    text: {
      zh: '小型、微型企业的能源管理体系证书可用节能诊断加分项计量代替；绿色工厂等称号不能代替。',
      en: 'For micro and small firms a diagnosis with sub-metering stands in for the energy-management certificate; titles such as green factory have no substitute.',
    },
    origin: OURS,
  },
];
