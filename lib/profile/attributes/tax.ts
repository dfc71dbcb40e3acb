import { INCOME_TAX_RATES, WATER_USE_LEVELS } from '@/lib/taxonomy/firm-codes';
import type { Attribute } from '../attribute';
import { amount, both, flag, money, oneOf, share } from './build';

/** Taxes paid and what tax relief is measured by; all per year unless it says otherwise. */
export const TAX_ATTRIBUTES = {
  generalVatPayer: flag(
    both('增值税一般纳税人', 'General VAT payer'),
    {
      question: both('贵公司是增值税一般纳税人吗？', 'Is your firm a general VAT payer?'),
      yes: both('属于增值税一般纳税人', 'General VAT payer'),
      no: both('不是增值税一般纳税人', 'Not a general VAT payer'),
    },
    { step: 'tax', change: 'firm' },
  ),
  bookBasedLevy: flag(
    both('企业所得税查账征收', 'Book-based income-tax levy'),
    {
      question: both('贵公司的企业所得税是查账征收吗？', 'Is your income tax levied on the books?'),
      yes: both('企业所得税查账征收', 'Income tax levied on the books'),
      no: both('企业所得税核定征收', 'Income tax levied by assessment'),
    },
    { step: 'tax', change: 'firm' },
  ),
  incomeTaxRate: oneOf('现行企业所得税税率', 'Current income-tax rate', INCOME_TAX_RATES, {
    numeric: true,
    step: 'tax',
    change: 'no',
  }),
  taxableIncome: money('年应纳税所得额', 'Annual taxable income', {
    help: both(
      '加计扣除和本项优惠之前。亏损填 0。',
      'Before super-deduction and the instrument. Enter 0 for a loss.',
    ),
    step: 'tax',
    change: 'no',
  }),
  rdSpend: money('年研发费用', 'Annual R&D spending', {
    help: both('可税前扣除的部分。', 'The deductible part.'),
    step: 'tax',
    change: 'firm',
  }),
  vatPayable: money('年应纳增值税', 'Annual VAT payable', {
    step: 'tax',
    ask: 'more',
    change: 'no',
  }),
  deductibleInputVat: money('年可抵扣进项税额', 'Annual deductible input VAT', {
    step: 'tax',
    ask: 'more',
    change: 'no',
  }),
  inputCreditBalance: money('期末留抵税额', 'Input VAT credit balance', {
    help: both('上一申报期期末数。', 'At the end of the last filing period.'),
    step: 'tax',
    ask: 'more',
    change: 'no',
  }),
  environmentalTaxPayable: money('年应纳环境保护税', 'Annual environmental tax payable', {
    step: 'tax',
    ask: 'more',
    change: 'no',
  }),
  waterResourceTaxPayable: money('年应纳水资源税', 'Annual water-resource tax payable', {
    step: 'tax',
    ask: 'more',
    change: 'no',
  }),
  manufacturingShare: share('制造业销售额占比', 'Manufacturing share of sales', {
    step: 'tax',
    ask: 'more',
    change: 'no',
  }),
  encouragedRevenueShare: share('西部鼓励类产业收入占比', 'Encouraged-industry share of revenue', {
    help: both(
      '《西部地区鼓励类产业目录》所列主营业务收入占收入总额的比例。',
      'Share of revenue from businesses in the catalogue of encouraged industries in western regions.',
    ),
    step: 'tax',
    ask: 'more',
    change: 'no',
  }),
  highTechRevenueShare: share('高新技术产品收入占比', 'High-tech share of revenue', {
    step: 'tax',
    ask: 'more',
    change: 'firm',
  }),
  resourceProducts: {
    kind: 'list',
    columns: {
      product: { kind: 'text', label: both('产品', 'Product'), max: 200 },
      revenue: {
        kind: 'quantity',
        label: both('年销售额', 'Annual revenue'),
        unit: 'cny',
        min: 0,
        max: 1e13,
        optional: true,
      },
      vat: {
        kind: 'quantity',
        label: both('年应纳增值税', 'Annual VAT'),
        unit: 'cny',
        min: 0,
        max: 1e13,
        optional: true,
      },
      refundShare: {
        kind: 'quantity',
        label: both('退税比例', 'Refund share'),
        unit: 'share',
        min: 0,
        max: 1,
        optional: true,
      },
      rawMaterialShare: {
        kind: 'quantity',
        label: both('目录内原料占比', 'Share of listed raw material'),
        unit: 'share',
        min: 0,
        max: 1,
        optional: true,
      },
    },
    maxItems: 100,
    label: both('资源综合利用产品', 'Resource-utilisation products'),
    question: both(
      '贵公司是否生产资源综合利用目录内的产品？',
      'Does your firm make products in the resource-utilisation catalogue?',
    ),
    yes: both(
      '生产资源综合利用目录内的产品',
      'Makes products in the resource-utilisation catalogue',
    ),
    no: both('不生产资源综合利用目录内的产品', 'No products in the resource-utilisation catalogue'),
    step: 'tax',
    ask: 'more',
    change: 'no',
  },
  exemptProductRevenue: money(
    '免征消费税产品年销售额',
    'Annual revenue from products exempt of consumption tax',
    {
      help: both(
        '符合免税条件的电池、涂料，不含税。',
        'Batteries and coatings that meet the conditions, before tax.',
      ),
      step: 'tax',
      ask: 'more',
      change: 'no',
    },
  ),
  emissionBelowLimit: share('排放浓度低于标准的幅度', 'Emission concentration below the limit', {
    help: both(
      '取最差排放口：排放浓度比标准低百分之几。',
      'By how much the worst outlet lies under the limit.',
    ),
    step: 'tax',
    ask: 'more',
    change: 'firm',
  }),
  solidWasteReused: amount('年综合利用固体废物', 'Solid waste reused per year', 'tonnes', 1e10, {
    step: 'tax',
    ask: 'more',
    change: 'firm',
  }),
  waterUseLevel: oneOf('用水水平', 'Water-use level', WATER_USE_LEVELS, {
    step: 'tax',
    ask: 'more',
    change: 'firm',
  }),
} as const satisfies Record<string, Attribute>;
