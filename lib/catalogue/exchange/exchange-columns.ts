import { STANDINGS } from '@/lib/catalogue/field-codes';
import { fieldLabel } from '@/lib/catalogue/field-labels';
import type { Bilingual } from '@/lib/taxonomy/bilingual';
import {
  BENEFIT_TYPES,
  CONFIDENCES,
  EFFECTS,
  INSTRUMENT_CLASSES,
  INSTRUMENT_KINDS,
  INSTRUMENT_LEVELS,
} from '@/lib/taxonomy/instrument-codes';
import type { ColumnForm, ExchangeColumn } from './exchange-column';

type Words = readonly [zh: string, en: string];
const words = ([zh, en]: Words): Bilingual => ({ zh, en });

const PLAIN: Words = ['文字', 'Text'];
const NULLABLE: Words = ['文字；没有就留空，中英文同填或同空', 'Text; both languages or neither'];
const PARTIAL: Words = [
  '日期：2026、2026-03或2026-03-07；不知道就留空',
  'A date: 2026, 2026-03 or 2026-03-07; empty where unknown',
];
const AS_JSON: Words = ['JSON；在工作台中编辑更方便', 'JSON; easier to edit in the studio'];

function column(
  name: string,
  form: ColumnForm,
  { hint = PLAIN, required = true, empty = 'absent' as ExchangeColumn['empty'] } = {},
): ExchangeColumn {
  return { name, label: fieldLabel(name), hint: words(hint), required, empty, ...form };
}

/** The two columns of a text in both languages. */
function both(name: string, options: { hint?: Words; required?: boolean } = {}): ExchangeColumn[] {
  return ['zh', 'en'].map((language) => column(`${name}.${language}`, { form: 'text' }, options));
}

const maybe = (name: string) => both(name, { hint: NULLABLE, required: false });

function choice(name: string, codes: readonly string[]): ExchangeColumn {
  const list = codes.join(', ');
  const hint: Words = [`代码之一：${list}`, `One of the codes: ${list}`];
  return column(name, { form: 'code', codes }, { hint });
}

function choices(name: string, codes: readonly string[]): ExchangeColumn {
  const list = codes.join(', ');
  const hint: Words = [
    `代码，用分号隔开；没有就留空：${list}`,
    `Codes, separated by semicolons; empty for none: ${list}`,
  ];
  return column(name, { form: 'codes', codes }, { hint, required: false, empty: 'list' });
}

const date = (name: string) =>
  column(name, { form: 'date' }, { hint: PARTIAL, required: false, empty: 'null' });

const list = (name: string) =>
  column(name, { form: 'json' }, { hint: AS_JSON, required: false, empty: 'list' });

const SOURCE_LINES: Words = [
  '每行一条：编号 | seen或knowledge | 标题 | 网址（可不填）。编号为s1、s2等',
  'One a line: key | seen or knowledge | title | address (may be left out). Keys are s1, s2 and so on',
];
const BASIS_LINES: Words = [
  '每行一份：编号 | 中文标题 | 英文标题 | 文号 | 发布日期（后两项可不填）。编号为b1、b2等',
  'One a line: key | Chinese title | English title | number | date of issue (the last two may be left out). Keys are b1, b2 and so on',
];
const DOCUMENT_LINES: Words = [
  '每行一项：中文 | 英文；没有就留空',
  'One a line: Chinese | English; empty for none',
];

/** Every column, in the order of the file. The names are the contract; the words may change. */
export const EXCHANGE_COLUMNS: readonly ExchangeColumn[] = [
  column(
    'id',
    { form: 'text' },
    {
      hint: [
        '小写字母、数字和连字符，发布后不变；以#开头的行不读取',
        'Lower-case letters, digits and hyphens, never changed later; rows that begin with # are not read',
      ],
    },
  ),
  choice('kind', INSTRUMENT_KINDS.codes),
  choice('effect', EFFECTS.codes),
  choice('level', INSTRUMENT_LEVELS.codes),
  ...both('name'),
  ...both('provider'),
  ...both('summary'),
  choice('standing', STANDINGS.codes),
  date('effectiveFrom'),
  date('effectiveTo'),
  date('applyUntil'),
  choice('confidence', CONFIDENCES.codes),
  column(
    'verifiedOn',
    { form: 'date' },
    {
      hint: ['日期：2026-03-07', 'A day: 2026-03-07'],
    },
  ),
  column(
    'sample',
    { form: 'yes' },
    {
      hint: ['示例填yes，否则留空', 'yes for a sample, else empty'],
      required: false,
    },
  ),
  ...maybe('note'),
  column(
    'sources',
    {
      form: 'lines',
      parts: [
        { path: 'key' },
        { path: 'verified' },
        { path: 'title' },
        { path: 'address', optional: true },
      ],
    },
    { hint: SOURCE_LINES, empty: 'list' },
  ),
  column(
    'legalBasis',
    {
      form: 'lines',
      parts: [
        { path: 'key' },
        { path: 'title.zh' },
        { path: 'title.en' },
        { path: 'number', optional: true },
        { path: 'issuedOn', optional: true },
      ],
    },
    { hint: BASIS_LINES, required: false, empty: 'list' },
  ),
  ...both('application.how'),
  ...both('application.authority'),
  column(
    'application.documents',
    {
      form: 'lines',
      parts: [{ path: 'zh' }, { path: 'en' }],
    },
    { hint: DOCUMENT_LINES, required: false, empty: 'list' },
  ),
  choice('benefit.type', BENEFIT_TYPES.codes),
  choices('benefit.alsoTypes', BENEFIT_TYPES.codes),
  ...both('benefit.formula'),
  ...maybe('benefit.unquantified'),
  column(
    'benefit.programme.cny',
    { form: 'number' },
    {
      hint: ['整个计划的规模，单位元；没有就留空', 'The whole programme, in yuan; empty for none'],
      required: false,
    },
  ),
  ...maybe('benefit.programme.scope'),
  ...maybe('benefit.observed'),
  ...maybe('stacking.exclusions'),
  ...maybe('stacking.combinations'),
  choices('classes', INSTRUMENT_CLASSES.codes),
  column('required', { form: 'json' }, { hint: AS_JSON }),
  list('preferred'),
  list('benefit.parts'),
  list('relations'),
  list('cases'),
];

/** Parts that are null where every one of their columns is empty. */
export const NULLABLE_PARTS: readonly string[] = [
  'note',
  'benefit.unquantified',
  'benefit.programme',
  'benefit.observed',
  'stacking.exclusions',
  'stacking.combinations',
];

const BY_NAME = new Map(EXCHANGE_COLUMNS.map((entry) => [entry.name, entry]));

export function exchangeColumn(name: string): ExchangeColumn | undefined {
  return BY_NAME.get(name);
}
