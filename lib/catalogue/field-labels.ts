import type { Bilingual } from '@/lib/taxonomy/bilingual';
import { PART_FIELD_LABELS } from './part-field-labels';

const text = (zh: string, en: string): Bilingual => ({ zh, en });

/** The fields of one criterion, wherever it stands. */
const CRITERION_FIELD_LABELS = {
  attribute: text('指标', 'Attribute'),
  op: text('比较方式', 'Comparison'),
  value: text('要求的值', 'Required value'),
  judgement: text('由机构判断的条件', 'Condition for judgement'),
  decidedBy: text('由谁判断', 'Who decides'),
  source: text('条件依据', 'Source of the condition'),
  'source.document': text('条件依据文件', 'Document of the condition'),
  'source.clause': text('条件依据条款', 'Clause of the condition'),
  note: text('条件说明', 'Note to the condition'),
} as const;

const under = (prefix: string, labels: Readonly<Record<string, Bilingual>>) =>
  Object.fromEntries(Object.entries(labels).map(([key, label]) => [`${prefix}.${key}`, label]));

/** What each field of an instrument is called, by its path without the places in lists. */
export const FIELD_LABELS: Readonly<Record<string, Bilingual>> = {
  id: text('编号', 'Identifier'),
  kind: text('工具类别', 'Kind'),
  effect: text('作用', 'Effect'),
  level: text('层级', 'Level'),
  name: text('名称', 'Name'),
  provider: text('提供机构', 'Provider'),
  summary: text('摘要', 'Summary'),
  standing: text('执行状态', 'Standing'),
  effectiveFrom: text('生效日期', 'In force from'),
  effectiveTo: text('失效日期', 'In force until'),
  applyUntil: text('申请截止日期', 'Applications until'),
  legalBasis: text('法规依据', 'Legal basis'),
  'legalBasis.key': text('引用代号', 'Key for citing'),
  'legalBasis.title': text('文件名称', 'Title of the document'),
  'legalBasis.number': text('文号', 'Document number'),
  'legalBasis.issuedOn': text('发布日期', 'Issued on'),
  sources: text('来源', 'Sources'),
  'sources.key': text('引用代号', 'Key for citing'),
  'sources.title': text('来源标题', 'Title of the source'),
  'sources.address': text('来源网址', 'Address'),
  'sources.verified': text('查阅情况', 'How it was seen'),
  confidence: text('可信程度', 'Confidence'),
  verifiedOn: text('核对日期', 'Verified on'),
  sample: text('示例产品', 'Sample product'),
  note: text('注意事项', 'Note'),
  required: text('适用条件', 'Conditions'),
  preferred: text('优先条件', 'Preferred conditions'),
  'preferred.condition': text('优先条件', 'Preferred condition'),
  'preferred.weight': text('权重', 'Weight'),
  benefit: text('支持内容', 'Benefit'),
  'benefit.type': text('主要支持方式', 'Main type of benefit'),
  'benefit.alsoTypes': text('其他支持方式', 'Other types of benefit'),
  'benefit.parts': text('支持标准', 'Parts of the benefit'),
  ...under('benefit.parts', PART_FIELD_LABELS),
  'benefit.formula': text('支持标准原文', 'The rule in words'),
  'benefit.unquantified': text('无法给出金额的原因', 'Why there is no amount'),
  'benefit.programme': text('资金总规模', 'Size of the programme'),
  'benefit.programme.cny': text('总规模金额', 'Size in yuan'),
  'benefit.programme.scope': text('总规模口径', 'What the size counts'),
  'benefit.observed': text('参考信息', 'Observed values'),
  classes: text('资金类别', 'Classes of money'),
  relations: text('与其他工具的关系', 'Relations to others'),
  'relations.kind': text('关系', 'Relation'),
  'relations.with': text('涉及的工具', 'Which others'),
  'relations.with.ids': text('涉及的工具', 'Which instruments'),
  'relations.with.classes': text('涉及的资金类别', 'Which classes of money'),
  'relations.anyOf': text('任一前置工具', 'Any one of these first'),
  'relations.capCny': text('合计上限金额', 'Joint cap in yuan'),
  'relations.share': text('占投资的比例上限', 'Highest share of the investment'),
  'relations.reason': text('规定内容', 'The rule in words'),
  'relations.source': text('依据', 'Source'),
  'relations.source.document': text('依据文件', 'Document'),
  'relations.source.clause': text('条款', 'Clause'),
  stacking: text('叠加规定', 'Combining'),
  'stacking.exclusions': text('不得同时享受的规定', 'What excludes it'),
  'stacking.combinations': text('可以同时享受的规定', 'What it goes together with'),
  application: text('办理', 'Application'),
  'application.how': text('办理方式', 'How to apply'),
  'application.authority': text('经办机构', 'Authority'),
  'application.documents': text('申请材料', 'Documents'),
  cases: text('样例', 'Sample cases'),
  'cases.title': text('样例名称', 'Title of the case'),
  'cases.asOf': text('样例日期', 'Day of the case'),
  'cases.profile': text('样例企业情况', 'Profile of the case'),
  'cases.status': text('应得结论', 'Expected status'),
  'cases.because': text('不符合的指标', 'Attributes that fail'),
};

/** The fields that hold a condition. */
export const CONDITION_FIELDS = ['required', 'preferred.condition', 'benefit.parts.when'];
const GROUPS = new Set(['all', 'any', 'not']);
const LANGUAGES: Readonly<Record<string, Bilingual>> = {
  zh: text('中文', 'Chinese'),
  en: text('英文', 'English'),
};

/** A path without the places in lists and groups: `required.all.2.value` is `required.value`. */
function namedPath(path: string): readonly string[] {
  return path.split('.').filter((step) => step !== '' && !/^\d+$/.test(step) && !GROUPS.has(step));
}

function criterionLabel(path: string): Bilingual | undefined {
  const root = CONDITION_FIELDS.find((each) => path.startsWith(`${each}.`));
  const labels: Readonly<Record<string, Bilingual>> = CRITERION_FIELD_LABELS;
  const field = root === undefined ? '' : path.slice(root.length + 1);
  return Object.hasOwn(labels, field) ? labels[field] : undefined;
}

function known(path: string): Bilingual | undefined {
  return Object.hasOwn(FIELD_LABELS, path) ? FIELD_LABELS[path] : criterionLabel(path);
}

/**
 * What a field is called, by its path with or without the places in lists (`sources.0.title`); a
 * language of a text is named with it. An unknown path has the label of the field it lies in.
 */
export function fieldLabel(path: string): Bilingual {
  const steps = namedPath(path);
  for (let length = steps.length; length > 0; length -= 1) {
    const label = known(steps.slice(0, length).join('.'));
    if (!label) continue;
    const language = length === steps.length - 1 ? LANGUAGES[steps[length] ?? ''] : undefined;
    if (!language) return label;
    return text(`${label.zh}（${language.zh}）`, `${label.en} (${language.en})`);
  }
  return text(path, path);
}
