/**
 * The keys and codes that other programs send, written out by hand: the registry must go on taking
 * every one of them. Nothing here is computed from the code under test.
 */
export const ENUMS: Readonly<Record<string, readonly (string | number)[]>> = {
  sizeClass: ['micro', 'small', 'medium', 'large'],
  stage: ['not_started', 'planning', 'retrofitting', 'scaling', 'leading'],
  ownership: ['state', 'private', 'foreign', 'hk_mo_tw', 'collective', 'mixed'],
  taxCreditRating: ['A', 'B', 'M', 'C', 'D'],
  environmentalCredit: ['green', 'blue', 'yellow', 'red', 'black'],
  restrictedIndustry: ['none', 'restricted', 'eliminated'],
  incomeTaxRate: [0.25, 0.2, 0.15],
  waterUseLevel: ['below_advanced_quota', 'below_general_quota', 'above'],
  benchmarkLevel: ['benchmark_or_better', 'between', 'below_baseline'],
  localCarbonRating: ['deep_green', 'light_green', 'yellow', 'red'],
  'project.lenderType': ['national_bank', 'policy_bank', 'local_bank', 'leasing', 'other'],
  'project.loanKind': ['fixed_asset', 'equipment', 'working_capital'],
  'project.repayment': ['equal_principal', 'annuity', 'bullet'],
};

/** Sets whose codes the contract closes. */
export const EXACT_SETS: Readonly<Record<string, readonly string[]>> = {
  collateral: [
    ...['real_estate', 'equipment', 'carbon_allowances', 'ccer', 'pollution_rights'],
    ...['energy_rights', 'receivables', 'epc_revenue', 'ip', 'guarantee'],
  ],
  certifications: [
    ...['high_tech_enterprise', 'tech_sme', 'srdi_innovative', 'srdi_provincial', 'little_giant'],
    ...['single_champion', 'national_green_factory', 'provincial_green_factory'],
    ...['city_green_factory', 'green_supply_chain', 'zero_carbon_factory'],
    ...['green_product_certificate', 'green_building_material_certificate', 'environmental_label'],
    ...['energy_saving_product_certificate', 'carbon_footprint_certificate', 'iso_14001'],
    ...['iso_50001', 'iso_14064', 'cleaner_production_audit'],
  ],
  practices: [
    ...['energy_ledger', 'carbon_inventory', 'energy_audit', 'person_in_charge', 'project_list'],
    ...['reduction_target', 'sub_metering', 'energy_management_system'],
    ...['third_party_verification', 'transition_plan', 'transition_disclosure'],
    ...['supplier_engagement', 'green_power_contract', 'sbti', 'net_zero_target'],
    ...['employee_programme', 'environmental_disclosure', 'community_engagement'],
  ],
  'project.types': [
    ...['energy_efficiency', 'clean_energy', 'electrification', 'waste_heat'],
    ...['resource_recycling', 'pollution_control', 'equipment_renewal', 'digital_energy'],
    ...['green_factory', 'ccus', 'green_product', 'rd'],
  ],
};

/** Sets of which the contract names some codes and leaves room for more. */
export const SETS: Readonly<Record<string, readonly string[]>> = {
  ...EXACT_SETS,
  zones: [
    ...['national_zero_carbon_park', 'provincial_zero_carbon_park', 'national_development_zone'],
    ...['beijing_etdz', 'lanzhou_new_area'],
  ],
  'project.pools': [
    ...['national_equipment_renewal', 'ndrc_carbon', 'provincial_tech_upgrade'],
    ...['green_project_pool'],
  ],
};

export const SHARES = [
  ...['manufacturingShare', 'encouragedRevenueShare', 'highTechRevenueShare', 'emissionBelowLimit'],
  ...['renewableShare', 'assetIntensity', 'project.energySavingShare', 'project.progress'],
] as const;

const MONEY = [
  ...['annualRevenue', 'totalAssets', 'fixedAssets', 'taxableIncome', 'vatPayable', 'rdSpend'],
  ...['deductibleInputVat', 'inputCreditBalance', 'environmentalTaxPayable'],
  ...['waterResourceTaxPayable', 'project.investment', 'project.fixedAssetInvestment'],
  ...['project.equipmentInvestment', 'project.softwareInvestment', 'project.highestUnitPrice'],
  ...['project.scrappedEquipmentOriginalPrice', 'project.retrofitOriginalTaxBasis'],
  ...['project.financingNeed', 'project.projectIncome', 'project.insurancePremium'],
  ...['project.projectCapital'],
];

export const NUMBERS: readonly (readonly [string, number])[] = [
  ...MONEY.map((key) => [key, 123_456_789.5] as const),
  ...SHARES.map((key) => [key, 0.35] as const),
  ['employees', 640],
  ['solidWasteReused', 1200.5],
  ['energyUse', 10_000],
  ['electricityUse', 3.5e7],
  ['emissions', 26_000],
  ['directEmissions', 26_000],
  ['age', 12],
  ['energyIntensity', 0.21],
  ['carbonProductivity', 1.9],
  ['project.energySaving', 500],
  ['project.carbonReduction', 1300],
  ['project.capacityKw', 6000],
  ['project.termYears', 5],
  ['project.contractRate', 0.031],
  ['project.firstIncomeYear', 2027],
];

export const BOOLEANS = [
  ...['onDishonestList', 'onAbnormalOperationsList', 'penaltyWithin3Years', 'accidentWithin3Years'],
  ...['generalVatPayer', 'bookBasedLevy', 'inNationalEts', 'assetHeavy'],
  ...['project.certifiedEquipment', 'project.centralInterestSubsidyTaken'],
  ...['project.centralBudgetTaken'],
];

export const DAYS = [
  ...['establishedOn', 'project.startsOn', 'project.completedOn', 'project.loanSignedOn'],
];

export const LISTS: readonly (readonly [string, readonly object[]])[] = [
  [
    'resourceProducts',
    [
      { product: '再生铝锭', revenue: 8e7, vat: 3e6, rawMaterialShare: 0.7 },
      { product: '再生骨料 (5 mm < d)' },
    ],
  ],
  ['fuelUse', [{ carrier: 'electricity', amount: { min: 1e6, max: 2e6 }, unit: 'kWh' }]],
  ['outputs', [{ benchmark: 'converter_steel_energy', unitConsumption: -12.5 }]],
  [
    'euExports',
    [
      { cn: '7208', tonnes: 1200 },
      { cn: '72085120', tonnes: 300, embeddedEmissions: 1.9 },
    ],
  ],
  ['project.publicSupport', [{ kind: 'grant', amount: 1e6, level: 'city' }]],
  ['project.carPurchases', [{ price: 150_000, count: 3 }]],
];

/** Every carrier with a unit it is measured in. */
export const CARRIERS: readonly (readonly [string, string])[] = [
  ...['raw_coal', 'anthracite', 'bituminous_coal', 'lignite', 'washed_coal', 'washed_middlings'],
  ...['coal_slime', 'other_washed_coal', 'coal_gangue', 'briquettes', 'coke', 'coal_tar'],
  ...['crude_benzene', 'crude_oil', 'fuel_oil', 'gasoline', 'kerosene', 'diesel', 'naphtha'],
  ...['petroleum_coke', 'other_petroleum_products', 'lng', 'lpg', 'methanol', 'ethanol'],
]
  .map((carrier): readonly [string, string] => [carrier, 't'])
  .concat(
    [
      ...['natural_gas', 'coke_oven_gas', 'blast_furnace_gas', 'converter_gas', 'producer_gas'],
      ...['water_gas', 'hydrogen', 'biogas', 'compressed_air', 'oxygen', 'nitrogen_by_product'],
      ...['nitrogen_main_product', 'carbon_dioxide_gas', 'acetylene', 'fresh_water'],
      ...['softened_water', 'deaerated_water'],
    ].map((carrier) => [carrier, 'm3'] as const),
    [
      ['electricity', 'MWh'],
      ['heat', 'GJ'],
      ['steam', 't'],
      ['calcium_carbide', 't'],
    ],
  );

export const SECTORS = [
  ['3110', '3110'],
  ['C3110', '3110'],
  ['c311', '311'],
  ['31', '31'],
  ['C13', '13'],
  ['44', '44'],
  ['75', '75'],
  ['77', '77'],
  ['7514', '7514'],
] as const;

export const REGIONS = [
  ['320000', '320000'],
  ['320500', '320500'],
  ['320599', '320599'],
  ['620171', '620171'],
  ['660000', '660000'],
  ['110112', '110112'],
] as const;

export const KEYS = [
  ...['sector', 'region', 'zones'],
  ...Object.keys(ENUMS),
  ...Object.keys(SETS),
  ...NUMBERS.map(([key]) => key),
  ...BOOLEANS,
  ...DAYS,
  ...LISTS.map(([key]) => key),
];
