import type { Origin } from '@/lib/assessment/line';
import { Decimal } from '@/lib/finance/decimal';
import { type AmountRange, add, NOTHING } from './amount-range';
import { type CbamGood, cbamCoverage } from './covered-goods';
import type { ExportedGood } from './exported-good';

export const DE_MINIMIS_TONNES = new Decimal(50);

export const DE_MINIMIS: Origin = {
  title: {
    zh: '欧盟条例 (EU) 2023/956 第2a条和附件七，经 (EU) 2025/2083 增补',
    en: 'Regulation (EU) 2023/956, Article 2a and Annex VII, added by (EU) 2025/2083',
  },
  year: 2025,
  confidence: 'high',
};

/** Electricity and hydrogen have no threshold. */
export function countsTowardsThreshold(good: CbamGood): boolean {
  return good !== 'electricity' && good !== 'hydrogen';
}

export interface DeMinimis {
  /** Tonnes per year of the firm's goods that count; covered for certain at least, at most all. */
  readonly tonnes: AmountRange;
  /**
   * `above`: no importer that buys all of it is exempt. `unknown`: at most 50 t are sure, and what
   * the importers buy elsewhere counts as well, so neither exemption nor obligation is certain.
   */
  readonly status: 'above' | 'unknown' | 'not_counted';
}

const ANY_AMOUNT: AmountRange = { min: NOTHING.min, max: new Decimal(Infinity) };

/** The 50 tonnes a year, per importer and over all goods and suppliers, held against this firm. */
export function deMinimis(goods: readonly ExportedGood[]): DeMinimis {
  const counted = goods.flatMap(({ cn, tonnes = ANY_AMOUNT }) => {
    const { status, good } = cbamCoverage(cn);
    if (!good || !countsTowardsThreshold(good)) return [];
    return [status === 'covered' ? tonnes : { min: NOTHING.min, max: tonnes.max }];
  });
  const tonnes = counted.reduce(add, NOTHING);
  if (counted.length === 0) return { tonnes, status: 'not_counted' };
  return { tonnes, status: tonnes.min.gt(DE_MINIMIS_TONNES) ? 'above' : 'unknown' };
}
