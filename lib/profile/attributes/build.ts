import type { Bilingual } from '@/lib/taxonomy/bilingual';
import type { CodeList } from '@/lib/taxonomy/code-list';
import type {
  BooleanAttribute,
  DateAttribute,
  EnumAttribute,
  NumberAttribute,
  SetAttribute,
} from '../attribute';
import type { UnitId } from '../unit';

type Rest<A> = Omit<
  A,
  'kind' | 'label' | 'codes' | 'unit' | 'question' | 'yes' | 'no' | 'min' | 'max'
> &
  Partial<Pick<NumberAttribute, 'min' | 'max'>> & { question?: Bilingual };

const MAX_CNY = 1e13;

export const both = (zh: string, en: string): Bilingual => ({ zh, en });

/** Money in yuan, from zero; the ceiling only catches slips of a unit. */
export const money = (zh: string, en: string, rest: Rest<NumberAttribute>): NumberAttribute => ({
  kind: 'number',
  unit: 'cny',
  min: 0,
  max: MAX_CNY,
  label: both(zh, en),
  ...rest,
});

export const share = (zh: string, en: string, rest: Rest<NumberAttribute>): NumberAttribute => ({
  kind: 'number',
  unit: 'share',
  min: 0,
  max: 1,
  label: both(zh, en),
  ...rest,
});

export const amount = (
  zh: string,
  en: string,
  unit: UnitId,
  max: number,
  rest: Rest<NumberAttribute>,
): NumberAttribute => ({ kind: 'number', unit, min: 0, max, label: both(zh, en), ...rest });

export const oneOf = (
  zh: string,
  en: string,
  codes: CodeList,
  rest: Rest<EnumAttribute>,
): EnumAttribute => ({ kind: 'enum', codes, label: both(zh, en), ...rest });

export const setOf = (
  zh: string,
  en: string,
  codes: CodeList,
  rest: Rest<SetAttribute>,
): SetAttribute => ({ kind: 'set', codes, label: both(zh, en), ...rest });

export const day = (zh: string, en: string, rest: Rest<DateAttribute>): DateAttribute => ({
  kind: 'date',
  label: both(zh, en),
  ...rest,
});

export const flag = (
  label: Bilingual,
  words: { question: Bilingual; yes: Bilingual; no: Bilingual },
  rest: Omit<BooleanAttribute, 'kind' | 'label' | 'question' | 'yes' | 'no'>,
): BooleanAttribute => ({ kind: 'boolean', label, ...words, ...rest });
