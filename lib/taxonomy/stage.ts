import type { Bilingual } from './bilingual';
import { codeList } from './code-list';

/** The five stages of transformation; the cut-offs are this project's proposal, not an official scale. */
export const STAGES = codeList({
  not_started: { zh: '未起步', en: 'Not started' },
  planning: { zh: '摸底规划', en: 'Planning' },
  retrofitting: { zh: '改造实施', en: 'Retrofitting' },
  scaling: { zh: '系统推进', en: 'Scaling up' },
  leading: { zh: '引领示范', en: 'Leading' },
});

export type Stage = (typeof STAGES.codes)[number];

export interface StageGuide {
  plain: Bilingual;
  signs: readonly Bilingual[];
}

/** How a factory recognises its stage, in plain words. */
export const STAGE_GUIDES: Readonly<Record<Stage, StageGuide>> = {
  not_started: {
    plain: {
      zh: '只知道每月电费、气费多少，没有单独统计能耗和碳排放，也没人专门管这件事。',
      en: 'You know the monthly bills, but nobody tracks energy or carbon as figures to be managed.',
    },
    signs: [
      { zh: '没有年度能源台账，只有缴费票据', en: 'No annual energy ledger, only bills' },
      { zh: '没有做过碳盘查', en: 'No carbon inventory so far' },
      { zh: '没有节能降碳负责人', en: 'Nobody in charge of energy and carbon' },
    ],
  },
  planning: {
    plain: {
      zh: '算过一次碳排放或做过能源审计，知道大头在哪里，正在定目标、排项目，还没有动工。',
      en: 'You have measured once, know where energy goes, and are setting targets and listing projects; nothing is being built yet.',
    },
    signs: [
      { zh: '做过一次碳盘查（范围一、范围二）', en: 'One inventory of scope 1 and 2' },
      { zh: '做过能源审计或节能诊断', en: 'An energy audit or diagnosis' },
      { zh: '列出了项目清单和投资估算', en: 'A project list with cost estimates' },
    ],
  },
  retrofitting: {
    plain: {
      zh: '至少一个节能降碳项目已经备案、签合同或正在施工，资金和工期都落实了。',
      en: 'At least one project is filed, contracted or under construction, with funding in place.',
    },
    signs: [
      { zh: '至少一个改造项目已备案、签约或开工', en: 'One retrofit filed, contracted or started' },
      { zh: '主要车间装了能源计量表', en: 'Sub-meters in the main workshops' },
      { zh: '资金来源明确', en: 'The funding source is fixed' },
    ],
  },
  scaling: {
    plain: {
      zh: '项目已经见效并有数据证明，正在全厂推广，有省级以上绿色称号或体系证书，开始用绿电、管供应商。',
      en: 'Projects have measured results and are rolled out plant-wide; there is a certificate or provincial recognition, green power, and work with suppliers.',
    },
    signs: [
      { zh: '改造效果经过核验', en: 'Savings have been verified' },
      {
        zh: '省级以上绿色工厂或能源管理体系证书',
        en: 'Provincial green factory or an energy-management certificate',
      },
      { zh: '使用绿电、绿证或自建光伏', en: 'Green power, certificates or on-site solar' },
    ],
  },
  leading: {
    plain: {
      zh: '能效达到标杆，国家级绿色工厂或零碳工厂，目标经第三方认可，数据公开，还带着供应商一起降碳。',
      en: 'Benchmark efficiency, national green or zero-carbon factory, independently recognised targets, public data, suppliers involved.',
    },
    signs: [
      {
        zh: '主要产品能效达到标杆水平或限额标准1级',
        en: 'Main product at benchmark level or level 1 of the limit standard',
      },
      { zh: '国家级绿色工厂或零碳工厂', en: 'National green factory or zero-carbon factory' },
      { zh: '目标经第三方认可并公开披露', en: 'Targets recognised by a third party and disclosed' },
    ],
  },
};
