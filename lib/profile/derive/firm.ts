import { sector } from '@/lib/taxonomy/sector';
import { sizeClassCandidates } from '@/lib/taxonomy/size-class';
import { point, quotient } from '../interval';
import type { Facts } from '../known';
import { type Derivation, intervalOf, numberKnown } from './derivation';

/** Net fixed assets from this share of total assets on: the project's own cut-off, not an official one. */
const ASSET_HEAVY_FROM = 0.4;

export const age: Derivation = (facts, asOf) => {
  const known = facts.get('establishedOn');
  if (known?.kind !== 'date') return undefined;
  const years = Number(asOf.slice(0, 4)) - Number(known.day.slice(0, 4));
  const anniversaryPassed = asOf.slice(5) >= known.day.slice(5);
  return {
    known: numberKnown(point(Math.max(0, anniversaryPassed ? years : years - 1))),
    how: { zh: `自${known.day}至${asOf}的整年数`, en: `Whole years from ${known.day} to ${asOf}` },
  };
};

/** Sections to which the thresholds of the size standard for industry apply. */
const INDUSTRY = ['B', 'C', 'D'];

/** Unknown counts as no: other trades have other thresholds, and a later answer must not undo a class. */
function isIndustry(facts: Facts): boolean {
  const known = facts.get('sector');
  return known?.kind === 'sector' && INDUSTRY.includes(sector(known.code).section);
}

export const sizeClass: Derivation = (facts) => {
  if (!isIndustry(facts)) return undefined;
  const employees = intervalOf(facts, 'employees');
  const annualRevenue = intervalOf(facts, 'annualRevenue');
  if (!employees && !annualRevenue) return undefined;
  const candidates = sizeClassCandidates({
    ...(employees && { employees }),
    ...(annualRevenue && { annualRevenue }),
  });
  if (candidates.length === 4) return undefined;
  return {
    known: { kind: 'enum', candidates },
    how: {
      zh: '《统计上大中小微型企业划分办法（2017）》：从业人数与营业收入须同时达到上一档下限，否则下划一档',
      en: 'Official standard of 2017: employees and revenue must both reach the floor of a class, else one class down',
    },
  };
};

export const assetIntensity: Derivation = (facts) => {
  const fixed = intervalOf(facts, 'fixedAssets');
  const total = intervalOf(facts, 'totalAssets');
  const ratio = fixed && total && quotient(fixed, total);
  if (!ratio) return undefined;
  return {
    known: numberKnown({ min: Math.min(1, ratio.min), max: Math.min(1, ratio.max) }),
    how: { zh: '固定资产净值 ÷ 资产总额', en: 'Net fixed assets ÷ total assets' },
  };
};

export const assetHeavy: Derivation = (facts) => {
  const ratio = intervalOf(facts, 'assetIntensity');
  if (!ratio || (ratio.min < ASSET_HEAVY_FROM && ratio.max >= ASSET_HEAVY_FROM)) return undefined;
  return {
    known: { kind: 'boolean', value: ratio.min >= ASSET_HEAVY_FROM },
    how: {
      zh: '固定资产占资产总额40%以上为重资产（本平台的划分）',
      en: 'Asset-heavy from 40% of total assets (this platform’s cut-off)',
    },
  };
};
