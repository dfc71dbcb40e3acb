import { codeList } from '@/lib/taxonomy/code-list';
import { SIZE_CLASS_LABELS } from '@/lib/taxonomy/size-class';
import type { Attribute } from '../attribute';
import { amount, both, flag, money, oneOf, share } from './build';

const SIZE_CLASSES = codeList(SIZE_CLASS_LABELS);

/** Size of the firm; size class and asset intensity follow from it. */
export const SIZE_ATTRIBUTES = {
  totalAssets: money('资产总额', 'Total assets', {
    help: both(
      '上一完整年度末，资产负债表数。',
      'At the end of the last full year, from the balance sheet.',
    ),
    step: 'size',
    change: 'no',
  }),
  fixedAssets: money('固定资产净值', 'Fixed assets (net)', { step: 'size', change: 'no' }),
  employees: amount('从业人数', 'Employees', 'people', 5e6, {
    help: both('上一完整年度末人数。', 'At the end of the last full year.'),
    integer: true,
    step: 'size',
    change: 'no',
  }),
  annualRevenue: money('年营业收入', 'Annual revenue', {
    help: both('上一完整年度，不含税。', 'Last full year, before VAT.'),
    step: 'size',
    change: 'no',
  }),
  sizeClass: oneOf('企业规模', 'Size class', SIZE_CLASSES, {
    help: both(
      '按《统计上大中小微型企业划分办法（2017）》，由从业人数和营业收入得出；上一档须两项都达到。',
      'By the official standard of 2017, from employees and revenue; the upper class needs both.',
    ),
    step: 'size',
    ask: 'own',
    change: 'no',
    derivedFrom: ['sector', 'employees', 'annualRevenue'],
  }),
  assetIntensity: share('固定资产占比', 'Fixed-asset ratio', {
    step: 'size',
    ask: 'own',
    change: 'no',
    derivedFrom: ['fixedAssets', 'totalAssets'],
  }),
  assetHeavy: flag(
    both('重资产企业', 'Asset-heavy firm'),
    {
      question: both(
        '固定资产净值占资产总额是否达到40%？',
        'Are net fixed assets at least 40% of total assets?',
      ),
      yes: both('固定资产占资产总额40%以上', 'Fixed assets of at least 40% of total assets'),
      no: both('固定资产占资产总额不足40%', 'Fixed assets under 40% of total assets'),
    },
    { step: 'size', ask: 'own', change: 'no', derivedFrom: ['fixedAssets', 'totalAssets'] },
  ),
} as const satisfies Record<string, Attribute>;
