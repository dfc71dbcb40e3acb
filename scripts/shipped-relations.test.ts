import { describe, expect, it } from 'vitest';
import { partPurpose } from '@/lib/finance/benefit/registry';
import { relationFaults } from '@/lib/packaging/relation-faults';
import { SHIPPED } from './testing/shipped-firms';

const CJK = /[\u4e00-\u9fff]/;
const isSupport = ({ effect }: (typeof SHIPPED)[number]) => effect === 'support';

/** Whose records hold numbers that a firm’s worth can be computed from. */
const QUANTIFIED: readonly string[] = [
  'ah-new-tech-upgrade-plan-2025',
  'bj-etdz-green-measures-2025',
  'bj-tongzhou-green-rules',
  'cit-env-energy-water-projects-3plus3',
  'cit-epc-esco-3plus3',
  'cit-high-tech-enterprise-15pct',
  'cit-one-off-deduction-5m',
  'cit-public-infrastructure-renewable-3plus3',
  'cit-rd-super-deduction-100pct',
  'cit-resource-utilisation-income-90pct',
  'cit-small-low-profit-5pct',
  'cit-special-equipment-10pct-credit',
  'cit-special-equipment-digital-retrofit',
  'cit-third-party-pollution-control-15pct',
  'cit-western-region-15pct',
  'consumption-tax-battery-coating-exemption',
  'cq-jigai-special-loan',
  'env-tax-low-concentration-reduction',
  'first-set-equipment-insurance-compensation',
  'fj-fuzhou-green-measures',
  'fj-industrial-energy-saving-fund',
  'gz-tech-upgrade-measures-2024',
  'hb-hubei-tech-upgrade-2025',
  'js-huanjidai-2026',
  'js-manufacturing-loan-interest-subsidy-2026',
  'mof-equipment-renewal-loan-interest-subsidy',
  'mof-sme-fixed-asset-loan-interest-subsidy-2026',
  'national-private-investment-guarantee-plan-2026',
  'national-sci-tech-guarantee-plan-2024',
  'ndrc-energy-saving-carbon-central-budget-investment',
  'nev-purchase-tax-half-2026-2027',
  'new-policy-based-financial-instrument',
  'new-type-tech-upgrade-city-pilot',
  'sd-tech-upgrade-special-loan-subsidy',
  'sh-industrial-energy-carbon-support',
  'sz-industrial-carbon-peak-plan',
  'tj-manufacturing-quality-measures',
  'ultra-long-treasury-bond-equipment-renewal-industry',
  'vat-advanced-manufacturing-5pct-super-credit',
  'vat-excess-input-credit-refund-2025',
  'vat-resource-utilisation-refund',
  'vat-wind-power-refund-adjusted',
  'water-resource-tax-efficiency-20pct',
];

describe('the relations of the shipped catalogue', () => {
  it('contradict neither each other nor themselves, and name only what is there', () => {
    expect(relationFaults(SHIPPED)).toEqual([]);
  });

  const relations = SHIPPED.flatMap(({ id, relations, legalBasis, sources }) =>
    relations.map((relation, index) => ({
      name: `${id}/${index} ${relation.kind}`,
      relation,
      documents: ['platform', ...[...legalBasis, ...sources].map(({ key }) => key)],
    })),
  );

  it.each(relations)('$name gives its reason in both languages', ({ relation: { reason } }) => {
    expect(reason.zh).toMatch(CJK);
    expect(reason.en).toMatch(/[a-z]/i);
    expect(reason.en).not.toMatch(CJK);
  });

  it.each(relations)('$name stands in a document of its own file', ({ relation, documents }) => {
    expect(documents).toContain(relation.source.document);
  });
});

describe('the amounts of the shipped catalogue', () => {
  it('are there wherever the record holds numbers', () => {
    const quantified = SHIPPED.filter(({ benefit }) => benefit.parts.length > 0);
    expect(quantified.map(({ id }) => id)).toEqual(QUANTIFIED);
    expect(quantified.filter((instrument) => !isSupport(instrument))).toEqual([]);
  });

  it('are missing nowhere without a reason, in both languages', () => {
    for (const { id, benefit } of SHIPPED.filter(({ benefit }) => benefit.parts.length === 0)) {
      expect(benefit.unquantified?.zh ?? '', id).toMatch(CJK);
      expect(benefit.unquantified?.en ?? '', id).toMatch(/[a-z]/i);
    }
  });

  it('never mix income tax, which is reckoned together, with other money in one instrument', () => {
    for (const { id, benefit } of SHIPPED) {
      const purposes = new Set(benefit.parts.map(partPurpose));
      expect([id, purposes.has('income_tax') && purposes.size > 1]).toEqual([id, false]);
    }
  });
});
