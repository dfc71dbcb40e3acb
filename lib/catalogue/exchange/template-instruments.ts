import { type Instrument, instrumentSchema } from '@/lib/catalogue/instrument';

const text = (zh: string, en: string) => ({ zh, en });
const source = { document: 'b1', clause: '第三条' };
const asOf = '2026-01-01';

const LOAN: Instrument = instrumentSchema.parse({
  id: 'example-equipment-loan',
  kind: 'loan',
  effect: 'support',
  level: 'national',
  name: text('示例：绿色设备更新贷款', 'Example: green equipment loan'),
  provider: text('示例银行', 'Example Bank'),
  summary: text(
    '用于节能设备更新的中长期贷款，利率低于贷款市场报价利率。',
    'A medium- or long-term loan for energy-saving equipment, below the loan prime rate.',
  ),
  standing: 'active',
  effectiveFrom: '2026-01',
  effectiveTo: null,
  applyUntil: '2026-12-31',
  confidence: 'high',
  verifiedOn: '2026-01-01',
  note: null,
  sources: [
    { key: 's1', verified: 'seen', title: '产品页面', address: 'https://bank.example/green' },
  ],
  legalBasis: [
    {
      key: 'b1',
      title: text('示例银行绿色贷款管理办法', 'Green loan rules of Example Bank'),
      number: '示例〔2026〕1号',
      issuedOn: '2026-01-01',
    },
  ],
  application: {
    how: text('向开户行提交申请', 'Apply at the branch that keeps the account'),
    authority: text('示例银行各分行', 'Branches of Example Bank'),
    documents: [
      text('营业执照', 'Business licence'),
      text('设备采购合同', 'Purchase contract of the equipment'),
    ],
  },
  benefit: {
    type: 'loan',
    alsoTypes: [],
    formula: text('贷款利率为LPR减20个基点', 'The rate is the LPR less 20 basis points'),
    unquantified: null,
    programme: null,
    observed: null,
    parts: [{ type: 'loan', spreadOverLpr: -0.002, maxYears: 5, source }],
  },
  stacking: { exclusions: null, combinations: null },
  classes: [],
  required: {
    all: [
      { attribute: 'totalAssets', op: 'atLeast', value: 10_000_000, source },
      {
        any: [
          { attribute: 'project.types', op: 'includesAny', value: ['equipment_renewal'], source },
          { attribute: 'project.types', op: 'includesAny', value: ['energy_efficiency'], source },
        ],
      },
    ],
  },
  preferred: [],
  relations: [],
  cases: [
    {
      title: text('更新设备的企业', 'A firm that renews equipment'),
      asOf,
      profile: { totalAssets: 50_000_000, project: { types: ['equipment_renewal'] } },
      status: 'eligible',
    },
    {
      title: text('项目不是设备更新', 'The project renews no equipment'),
      asOf,
      profile: { totalAssets: 50_000_000, project: { types: ['pollution_control'] } },
      status: 'near_miss',
      because: ['project.types'],
    },
  ],
});

const GRANT: Instrument = instrumentSchema.parse({
  ...LOAN,
  id: 'example-upgrade-grant',
  kind: 'grant',
  level: 'city',
  name: text('示例：节能改造补助', 'Example: energy upgrade grant'),
  provider: text('示例市工业和信息化局', 'Industry Bureau of Example City'),
  summary: text(
    '对节能技术改造项目按设备投资的10%补助，最高500万元。',
    'Pays 10% of equipment investment in energy upgrades, at most CNY 5 million.',
  ),
  legalBasis: [
    {
      key: 'b1',
      title: text('示例市节能改造补助办法', 'Energy upgrade grant rules of Example City'),
      number: null,
      issuedOn: '2026',
    },
  ],
  application: {
    how: text('在申报系统提交', 'Apply in the online system'),
    authority: text('示例市工业和信息化局', 'Industry Bureau of Example City'),
    documents: [],
  },
  benefit: {
    type: 'grant',
    alsoTypes: [],
    formula: text(
      '设备投资的10%，最高500万元',
      '10% of equipment investment, at most CNY 5 million',
    ),
    unquantified: null,
    programme: { cny: 80_000_000, scope: text('全市年度总额', 'The whole city in a year') },
    observed: null,
    parts: [
      {
        type: 'grant',
        share: 0.1,
        base: 'equipment_investment',
        limits: [{ cny: 5_000_000, per: 'project' }],
        source,
      },
    ],
  },
  classes: ['city_funds'],
});

/** Two instruments that show how a file is filled in; they belong to nobody. */
export const TEMPLATE_INSTRUMENTS: readonly Instrument[] = [LOAN, GRANT];
