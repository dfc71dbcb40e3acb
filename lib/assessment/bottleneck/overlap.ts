import type { Line } from '../line';
import { PLATFORM_RULE } from '../origins';

/** To be shown wherever gains of several indicators stand together. */
export const GAINS_OVERLAP: Line = {
  text: {
    zh: '各项指标的收益互有重叠（如同一项节能改造既降能源强度又降碳排放），不能相加。',
    en: 'The gains of the indicators overlap (one retrofit lowers energy intensity and emissions alike) and must not be added up.',
  },
  origin: PLATFORM_RULE,
};
