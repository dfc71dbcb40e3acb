import { FUEL_UNITS, type FuelUnit } from '@/lib/taxonomy/fuel-carrier';
import { foldName } from './fold-name';

/** Spellings in folded form; in a folded text 10⁴ has become 104. */
const SPELLINGS: Readonly<Record<FuelUnit, readonly string[]>> = {
  t: ['t', '吨', '公吨', 'ton', 'tons', 'tonne', 'tonnes'],
  kg: ['kg', '千克', '公斤', 'kilogram', 'kilograms'],
  wan_t: ['万吨', '万t', '10000t', '10^4t', '104t', '10000tonnes'],
  m3: [
    ...['m3', 'm^3', 'nm3', 'nm^3', '立方米', '立方', '方', '标方', '标立方', '标立方米'],
    ...['标准立方米', '标准立方', 'cubicmetre', 'cubicmetres', 'cubicmeter', 'cubicmeters'],
  ],
  wan_m3: [
    ...['万m3', '万m^3', '万nm3', '万立方米', '万立方', '万方', '万标方', '万标立方米'],
    ...['万标准立方米', '10000m3', '10^4m3', '104m3', '10000nm3', '10^4nm3', '104nm3'],
  ],
  kWh: ['kwh', '千瓦时', '千瓦小时', '度'],
  MWh: ['mwh', '兆瓦时', '兆瓦小时', '千度'],
  wan_kWh: ['万kwh', '万千瓦时', '万千瓦小时', '万度', '10000kwh', '10^4kwh', '104kwh'],
  GJ: ['gj', '吉焦', '吉焦耳', '百万千焦'],
  MJ: ['mj', '兆焦', '兆焦耳'],
};

const units = new Map<string, FuelUnit>(
  FUEL_UNITS.flatMap((unit) => SPELLINGS[unit].map((spelling) => [spelling, unit] as const)),
);

/** Spellings from long to short. */
export const UNIT_SPELLINGS: readonly string[] = [...units.keys()].sort(
  (a, b) => b.length - a.length,
);

/** The unit of a name such as 万千瓦时, 万 kWh, Nm³; undefined for one that is not known. */
export function unitOfName(text: string): FuelUnit | undefined {
  return units.get(foldName(text).replaceAll(/[\s,.·•⋅∙*_-]/g, ''));
}
