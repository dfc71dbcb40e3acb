import {
  deductedAtOnce,
  eachYear,
  type Flow,
  type Loan,
  pointsOn,
  presentValue,
  toFen,
} from './by-law';

/** What the package page must say, worked out from the law. */
export interface Expected {
  /** Instruments of the set with what each is worth by itself. */
  readonly lines: Readonly<Record<string, number>>;
  readonly adjustments: readonly number[];
  /** Instruments of the set that must not both be had, and the one that gives way. */
  readonly leftOut: readonly string[];
  readonly loan?: Loan;
  /** Subsidy, grant and tax by year. */
  readonly flows: {
    readonly subsidy: readonly Flow[];
    readonly grant: readonly Flow[];
    readonly tax: readonly Flow[];
  };
}

const STEEL_LOAN: Loan = { principal: 6e7, rate: 0.032, years: 5, repayment: 'equal_principal' };
const CEMENT_LOAN: Loan = { principal: 3e7, rate: 0.03, years: 3, repayment: 'annuity' };
const TEXTILE_LOAN: Loan = {
  principal: 1.5e7,
  rate: 0.031,
  years: 3,
  repayment: 'equal_principal',
};
const PARTS_LOAN: Loan = { principal: 5e6, rate: 0.035, years: 3, repayment: 'bullet' };

export function steel(): Expected {
  // 10 % of the equipment; tax due of 75m takes it in the year of completion (条例第一百条).
  const credit: Flow[] = [[2027, 8e7 * 0.1]];
  // 100 % of R&D once more, at 25 % (税法第三十条).
  const research = eachYear(2026, 2030, 6e7 * 0.25);
  // 35 % under the limit: a quarter off (环境保护税法第十三条).
  const pollution = eachYear(2026, 2030, 8e6 * 0.25);
  // 1.5 points for two years on what is owed (设备更新贷款财政贴息).
  const subsidy = pointsOn(STEEL_LOAN, 0.015, 2);
  return {
    loan: STEEL_LOAN,
    lines: {
      'cit-special-equipment-10pct-credit': presentValue(credit),
      'cit-rd-super-deduction-100pct': presentValue(research),
      'env-tax-low-concentration-reduction': presentValue(pollution),
      'mof-equipment-renewal-loan-interest-subsidy': presentValue(subsidy),
    },
    adjustments: [],
    leftOut: ['sd-tech-upgrade-special-loan-subsidy'],
    flows: { subsidy, grant: [], tax: [...credit, ...research, ...pollution] },
  };
}

export function cement(): Expected {
  // 8 % of 40m is 3.2m, under the cap of 5m; paid in the year after completion (安徽).
  const grant: Flow[] = [[2028, 4e7 * 0.08]];
  const credit: Flow[] = [[2027, 4e7 * 0.1]];
  const creditLeft: Flow[] = [[2027, (4e7 - 4e7 * 0.08) * 0.1]];
  const research = eachYear(2026, 2030, 1.2e7 * 0.25);
  // 10 % of the revenue does not count as income (条例第九十九条).
  const reduced = eachYear(2026, 2030, 2e8 * 0.1 * 0.25);
  // 70 % of the VAT on the product comes back.
  const refund = eachYear(2026, 2030, 1.2e7 * 0.7);
  const subsidy = pointsOn(CEMENT_LOAN, 0.015, 2);
  // 40m fit into the income of 90m, alone and beside 12m + 20m of other deductions.
  const atOnce = deductedAtOnce(4e7, 0.25, 2027);
  return {
    loan: CEMENT_LOAN,
    lines: {
      'ah-new-tech-upgrade-plan-2025': presentValue(grant),
      'cit-special-equipment-10pct-credit': presentValue(credit),
      'cit-rd-super-deduction-100pct': presentValue(research),
      'cit-resource-utilisation-income-90pct': presentValue(reduced),
      'vat-resource-utilisation-refund': presentValue(refund),
      'mof-equipment-renewal-loan-interest-subsidy': presentValue(subsidy),
      'cit-one-off-deduction-5m': atOnce,
    },
    // What the grant pays for earns no credit.
    adjustments: [toFen(presentValue(creditLeft) - presentValue(credit))],
    leftOut: ['mof-sme-fixed-asset-loan-interest-subsidy-2026'],
    flows: {
      subsidy,
      grant,
      tax: [
        ...creditLeft,
        ...research,
        ...reduced,
        ...refund,
        [2027, 4e7 * 0.25 - 1e6],
        ...eachYear(2028, 2036, -1e6),
      ],
    },
  };
}

export function textile(): Expected {
  const research = eachYear(2026, 2030, 1.2e7 * 0.15);
  const water = eachYear(2026, 2030, 4e5 * 0.2);
  const subsidy = pointsOn(TEXTILE_LOAN, 0.015, 2);
  // By itself the whole 20m of income takes it; beside the super-deduction only 8m are left.
  const alone = deductedAtOnce(2e7, 0.15, 2027);
  const together = deductedAtOnce(8e6, 0.15, 2027);
  return {
    loan: TEXTILE_LOAN,
    lines: {
      'cit-rd-super-deduction-100pct': presentValue(research),
      'water-resource-tax-efficiency-20pct': presentValue(water),
      'mof-equipment-renewal-loan-interest-subsidy': presentValue(subsidy),
      'cit-one-off-deduction-5m': alone,
    },
    adjustments: [toFen(together - alone)],
    leftOut: ['js-manufacturing-loan-interest-subsidy-2026', 'js-huanjidai-2026'],
    flows: {
      subsidy,
      grant: [],
      tax: [...research, ...water, [2027, 8e6 * 0.15 - 1.2e5], ...eachYear(2028, 2036, -1.2e5)],
    },
  };
}

export function battery(): Expected {
  // 500 yuan a tonne, 9,000 tonnes, under the cap of 8m a year (福建).
  const award: Flow[] = [[2028, 9000 * 500]];
  const credit: Flow[] = [[2027, 4.2e7 * 0.1]];
  const creditLeft: Flow[] = [[2027, (4.2e7 - 4.5e6) * 0.1]];
  const research = eachYear(2026, 2030, 9e7 * 0.15);
  return {
    lines: {
      'fj-industrial-energy-saving-fund': presentValue(award),
      'cit-special-equipment-10pct-credit': presentValue(credit),
      'cit-rd-super-deduction-100pct': presentValue(research),
    },
    adjustments: [toFen(presentValue(creditLeft) - presentValue(credit))],
    leftOut: [],
    flows: { subsidy: [], grant: award, tax: [...creditLeft, ...research] },
  };
}

export function parts(): Expected {
  // 10 % of equipment, software and R&D; a specialised firm has no floor (湖北).
  const grant: Flow[] = [[2028, (9e6 + 4e5 + 2e5) * 0.1]];
  // Income of 2.4m at 5 % in place of 25 %, to the end of 2027 (小型微利企业).
  const lowRate = eachYear(2026, 2027, 2.4e6 * (0.25 - 0.05));
  const research = eachYear(2026, 2030, 6e5 * 0.25);
  const researchLow: Flow[] = [
    ...eachYear(2026, 2027, 6e5 * 0.05),
    ...eachYear(2028, 2030, 6e5 * 0.25),
  ];
  const subsidy = pointsOn(PARTS_LOAN, 0.015, 2);
  return {
    loan: PARTS_LOAN,
    lines: {
      'hb-hubei-tech-upgrade-2025': presentValue(grant),
      'cit-small-low-profit-5pct': presentValue(lowRate),
      'cit-rd-super-deduction-100pct': presentValue(research),
      'mof-equipment-renewal-loan-interest-subsidy': presentValue(subsidy),
    },
    adjustments: [toFen(presentValue(researchLow) - presentValue(research))],
    // Deducted at once at 5 %, the cost would be missing at 25 % later: it is left out.
    leftOut: ['cit-one-off-deduction-5m', 'mof-sme-fixed-asset-loan-interest-subsidy-2026'],
    flows: { subsidy, grant, tax: [...lowRate, ...researchLow] },
  };
}
