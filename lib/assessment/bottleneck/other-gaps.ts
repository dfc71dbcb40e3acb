import { RD_INTENSITY } from '../indicators/technology';
import type { Line } from '../line';
import { MANUFACTURING_RD, PLATFORM_RULE } from '../origins';
import { type Gap, line, NO_GAIN } from './gap';

const FULL = { value: 100, origin: PLATFORM_RULE };

const noEnergy = (why: Line, frontier: Gap['frontier'] = FULL): Gap => ({
  frontier,
  gain: null,
  lines: [why],
  missing: [],
});

/** Measures save energy, but how much does not follow from their number. */
const openGap = (why: Line): Gap => ({ frontier: FULL, gain: NO_GAIN, lines: [why], missing: [] });

const OPEN_WORDS = {
  equipment: line(
    '达到标杆的产能和设备更新会节能，但占比换算不出节能量；已体现在能源强度一项',
    'Capacity at benchmark level and newer equipment save energy, but how much does not follow from shares; it shows under energy intensity',
  ),
  measures: line(
    '所列措施会节能，但从措施数目换算不出节能量；已体现在能源强度一项',
    'The measures save energy, but how much does not follow from their number; it shows under energy intensity',
  ),
};

export const industrialEnergyGap = (): Gap => openGap(OPEN_WORDS.equipment);
export const cleanUseGap = (): Gap => openGap(OPEN_WORDS.measures);

export const strategyGap = (): Gap =>
  noEnergy(
    line(
      '目标、计划和制度本身不直接节能，没有可计算的收益',
      'Targets, plans and systems save no energy by themselves, so there is no gain to compute',
    ),
  );

export const participationGap = (): Gap =>
  noEnergy(
    line(
      '信息公开和各方参与本身不直接节能，没有可计算的收益',
      'Disclosure and involvement save no energy by themselves, so there is no gain to compute',
    ),
  );

/** R&D ÷ revenue, in per cent, at which its score is 100: four times the reference. */
const FULL_RD = Number((RD_INTENSITY * 4 * 100).toPrecision(6));

export const technologyGap = (): Gap =>
  noEnergy(
    line(
      `研发强度达到 1.54% 的四倍（${FULL_RD}%）且每百人有 1 件绿色专利为 100 分；研发本身不直接节能，没有可计算的收益`,
      `100 points at an R&D intensity of four times 1.54% (${FULL_RD}%) and one green patent per 100 employees; R&D saves no energy by itself, so there is no gain to compute`,
      MANUFACTURING_RD,
    ),
    { value: FULL_RD, origin: MANUFACTURING_RD },
  );
