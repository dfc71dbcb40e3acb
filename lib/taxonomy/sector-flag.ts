import type { Bilingual } from './bilingual';
import data from './data/sectors.json' with { type: 'json' };
import { sectorWithin } from './sector';

export type CbamExposure = 'direct' | 'indirect' | 'partial' | 'downstream_proposed' | 'none';

export const CBAM_EXPOSURE_LABELS: Readonly<Record<CbamExposure, Bilingual>> = {
  direct: { zh: '直接涉及', en: 'directly exposed' },
  indirect: { zh: '间接涉及', en: 'indirectly exposed' },
  partial: { zh: '部分产品涉及', en: 'some products exposed' },
  downstream_proposed: { zh: '拟议扩围涉及', en: 'in the proposed extension' },
  none: { zh: '不涉及', en: 'not exposed' },
};

interface CbamEntry {
  readonly exposure: CbamExposure;
  readonly note?: Bilingual;
}

const cbam = new Map(Object.entries(data.cbam));

/** Does the sector belong to the six energy-intensive divisions (六大高耗能行业)? */
export function isEnergyIntensive(code: string): boolean {
  return data.energyIntensive.includes(code.slice(0, 2));
}

/**
 * Classes of the national emissions trading scheme at or below the code; two empty lists mean
 * that the sector is outside. A covered class alone does not put a firm into the scheme: it also
 * takes 26,000 tCO2e of direct emissions a year.
 */
export function nationalEtsClasses(code: string): { covered: string[]; planned: string[] } {
  const touches = (listed: string) => sectorWithin(listed, code);
  return { covered: data.ets.covered.filter(touches), planned: data.ets.planned.filter(touches) };
}

/** Exposure of the sector's division to the EU carbon border levy; exported CN codes decide. */
export function cbamExposure(code: string): CbamEntry {
  const found = cbam.get(code.slice(0, 2));
  if (!found) return { exposure: 'none' };
  return {
    exposure: found.exposure as CbamExposure,
    note: { zh: found.zh, en: found.en },
  };
}
