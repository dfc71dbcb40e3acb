import {
  type ConditionPath,
  type DraftCondition,
  groupKind,
  memberPath,
  membersOf,
} from '@/lib/criteria/edit-condition';
import { attribute, isAttributeKey } from '@/lib/profile/registry';
import { type DraftFault, faultAt } from './draft-fault';
import { isJsonObject, type JsonObject, type JsonPath } from './json-path';

const CJK = /[\u4e00-\u9fff]/;

interface Placed {
  readonly path: JsonPath;
  readonly criterion: DraftCondition;
}

const entriesOf = (value: unknown): readonly JsonObject[] =>
  Array.isArray(value) ? value.map((item) => (isJsonObject(item) ? item : {})) : [];

function criteriaIn(condition: unknown, path: ConditionPath): readonly Placed[] {
  if (!isJsonObject(condition)) return [];
  if (groupKind(condition) === undefined) return [{ path, criterion: condition }];
  return membersOf(condition).flatMap((member, index) =>
    criteriaIn(member, [...path, ...memberPath(condition, index)]),
  );
}

function ruleCriteria(content: JsonObject): readonly Placed[] {
  return [
    ...criteriaIn(content.required, ['required']),
    ...entriesOf(content.preferred).flatMap(({ condition }, index) =>
      criteriaIn(condition, ['preferred', index, 'condition']),
    ),
  ];
}

const partsOf = ({ benefit }: JsonObject) =>
  entriesOf(isJsonObject(benefit) ? benefit.parts : undefined);

function citationFaults(content: JsonObject): readonly DraftFault[] {
  const known = new Set<unknown>([
    'platform',
    ...[...entriesOf(content.legalBasis), ...entriesOf(content.sources)].map(({ key }) => key),
  ]);
  const cited = [
    ...ruleCriteria(content).map(({ path, criterion }) => ({ path, source: criterion.source })),
    ...partsOf(content).map(({ source }, index) => ({ path: ['benefit', 'parts', index], source })),
    ...entriesOf(content.relations).map(({ source }, index) => ({
      path: ['relations', index],
      source,
    })),
  ];
  return cited.flatMap(({ path, source }) => {
    const document = isJsonObject(source) ? source.document : undefined;
    if (known.has(document)) return [];
    return document === undefined
      ? [faultAt([...path, 'source'], '还没有选依据', 'has no source yet')]
      : [
          faultAt(
            [...path, 'source', 'document'],
            `法规依据和来源里没有“${document}”`,
            `no document “${document}” among legal basis and sources`,
          ),
        ];
  });
}

/** Texts whose Chinese has no Chinese in it, or whose English has; what is empty is told elsewhere. */
function languageFaults(value: unknown, path: JsonPath): readonly DraftFault[] {
  if (Array.isArray(value))
    return value.flatMap((item, index) => languageFaults(item, [...path, index]));
  if (!isJsonObject(value)) return [];
  const { zh, en, ...rest } = value;
  return [
    ...(typeof zh === 'string' && zh !== '' && !CJK.test(zh)
      ? [faultAt([...path, 'zh'], '这里要写中文', 'takes Chinese')]
      : []),
    ...(typeof en === 'string' && CJK.test(en)
      ? [
          faultAt(
            [...path, 'en'],
            '这里要写英文，不能有汉字',
            'takes English, without Chinese in it',
          ),
        ]
      : []),
    ...Object.entries(rest).flatMap(([key, item]) => languageFaults(item, [...path, key])),
  ];
}

function ruleFaults(content: JsonObject): readonly DraftFault[] {
  const criteria = criteriaIn(content.required, ['required']);
  const isSubstantial = criteria.some(
    ({ criterion: { attribute: key } }) =>
      typeof key === 'string' && isAttributeKey(key) && attribute(key).kind !== 'date',
  );
  return isSubstantial
    ? []
    : [
        faultAt(
          ['required'],
          '除日期和机构判断外，至少要有一条可以核对的条件',
          'needs at least one condition that data can settle, besides dates',
        ),
      ];
}

function worthFaults(content: JsonObject): readonly DraftFault[] {
  const { benefit, effect } = content;
  const parts = partsOf(content);
  const judged = parts.flatMap(({ when }, index) =>
    criteriaIn(when, ['benefit', 'parts', index, 'when']).filter(
      ({ criterion }) => 'judgement' in criterion,
    ),
  );
  const isUnquantified = isJsonObject(benefit) && isJsonObject(benefit.unquantified);
  const at: JsonPath = ['benefit', 'unquantified'];
  return [
    ...judged.map(({ path }) =>
      faultAt(
        path,
        '金额的条件不能由机构判断，否则永远算不出来',
        'an amount cannot wait for a judgement, or it would never be known',
      ),
    ),
    ...(parts.length > 0 && isUnquantified
      ? [
          faultAt(
            at,
            '已有支持标准，不能再说明无法给出金额',
            'has numbers and says that it has none',
          ),
        ]
      : []),
    ...(effect === 'support' && parts.length === 0 && !isUnquantified
      ? [
          faultAt(
            at,
            '没有支持标准时，须说明为什么给不出金额',
            'is needed where there are no numbers: say why',
          ),
        ]
      : []),
  ];
}

function caseFaults(content: JsonObject): readonly DraftFault[] {
  const cases = entriesOf(content.cases);
  const matches = cases.some(
    ({ status }) => status === 'eligible' || status === 'eligible_subject_to_judgement',
  );
  const fails = cases.some(
    ({ status, because }) =>
      (status === 'near_miss' || status === 'ineligible') &&
      Array.isArray(because) &&
      because.length > 0,
  );
  return [
    ...(matches ? [] : [faultAt(['cases'], '至少要有一个符合的样例', 'needs one case that fits')]),
    ...(fails
      ? []
      : [
          faultAt(
            ['cases'],
            '至少要有一个不符合的样例，并写明不符合的指标',
            'needs one case that does not fit, with the attributes that fail',
          ),
        ]),
  ];
}

/**
 * What a draft lacks beyond its shape: the rules of `instrumentFaults`, for content that may be
 * unfinished, in both languages and with the field that is meant.
 */
export function contentFaults(content: JsonObject): readonly DraftFault[] {
  return [
    ...ruleFaults(content),
    ...citationFaults(content),
    ...languageFaults(content, []),
    ...worthFaults(content),
    ...caseFaults(content),
  ];
}
