import { createTranslator } from 'next-intl';
import en from '@/app/_i18n/messages/en.json' with { type: 'json' };
import zh from '@/app/_i18n/messages/zh.json' with { type: 'json' };

export const LOCALES = ['zh', 'en'] as const;
export type Locale = (typeof LOCALES)[number];

const translators = {
  zh: createTranslator({ locale: 'zh', messages: zh }),
  en: createTranslator({ locale: 'en', messages: en }),
};

/** The texts of the interface in a language, as the site itself takes them. */
export const wordsOf = (locale: Locale) => translators[locale];

/** The word of a verdict. */
export { statusWord } from '@/app/_ui/status-mark';

/** What a person reads beside the fields: these come from the registry, not from the messages. */
export const LABELS = {
  zh: {
    sector: '所属行业',
    region: '所在地区',
    totalAssets: '资产总额',
    fixedAssets: '固定资产净值',
    employees: '从业人数',
    annualRevenue: '年营业收入',
    foundedOn: '成立日期',
    certifications: '认证与称号',
    certificates: '贵公司持有下列哪些有效认证或称号？',
    retrofitting: '改造实施',
    highTech: '高新技术企业',
    hundredMillion: '亿元',
    loan: '绿色贷款',
    tax: '税收优惠',
    provincial: '省级',
    ironmaking: '3110 炼铁',
    jiangsu: '江苏省',
    ambiguous: '钢铁',
  },
  en: {
    sector: 'Sector',
    region: 'Region',
    totalAssets: 'Total assets',
    fixedAssets: 'Fixed assets (net)',
    employees: 'Employees',
    annualRevenue: 'Annual revenue',
    foundedOn: 'Founding date',
    certifications: 'Certificates and titles',
    certificates: 'Which of these valid certificates or titles does your firm hold?',
    retrofitting: 'Retrofitting',
    highTech: 'High-tech enterprise',
    hundredMillion: '100m CNY',
    loan: 'Loan',
    tax: 'Tax measure',
    provincial: 'Provincial',
    ironmaking: '3110 Iron making',
    jiangsu: 'Jiangsu',
    ambiguous: 'steel',
  },
} as const;
