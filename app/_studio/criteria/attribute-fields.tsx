'use client';

import { useTranslations } from 'next-intl';
import { memo } from 'react';
import type { JsonPath } from '@/lib/catalogue/editing/json-path';
import { CRITERION_OPERATORS } from '@/lib/catalogue/field-codes';
import type { DraftCondition } from '@/lib/criteria/edit-condition';
import { OPERATORS } from '@/lib/criteria/operator';
import { FORM_STEPS } from '@/lib/profile/attribute';
import { ATTRIBUTE_KEYS, attribute, isAttributeKey } from '@/lib/profile/registry';
import type { Locale } from '@/lib/taxonomy/bilingual';
import { faultProps, fieldId, labelOf, useEditor } from '../editor/editor-context';
import { FieldFaults, FieldFrame } from '../fields/field-frame';
import { ValueField } from './value-field';

const GROUPS = [...FORM_STEPS, null].map((step) => ({
  step,
  keys: ATTRIBUTE_KEYS.filter((key) => attribute(key).step === step),
}));

/** Over a hundred options in every criterion: made once, not at every letter that is typed. */
const AttributeOptions = memo(function AttributeOptions({ locale }: { locale: Locale }) {
  const t = useTranslations('studio.criteria');
  return GROUPS.map(({ step, keys }) => (
    <optgroup key={step} label={t(`steps.${step ?? 'other'}`)}>
      {keys.map((each) => (
        <option key={each} value={each}>
          {attribute(each).label[locale]}
        </option>
      ))}
    </optgroup>
  ));
});

/** The criterion on another attribute: value and operator stay where they still mean something. */
function onAttribute(part: DraftCondition, key: string): DraftCondition {
  const { attribute: before, op, value, ...rest } = part;
  if (!isAttributeKey(key)) return { attribute: key, ...rest };
  const { kind } = attribute(key);
  const [first] = OPERATORS[kind];
  const isAlike =
    typeof before === 'string' &&
    isAttributeKey(before) &&
    attribute(before).kind === kind &&
    ['number', 'date', 'boolean', 'list'].includes(kind);
  return {
    attribute: key,
    op: isAlike ? op : first,
    ...(isAlike && value !== undefined ? { value } : {}),
    ...rest,
  };
}

/** Another comparison: a limit becomes the lower end of a range and back. */
function withOperator(part: DraftCondition, op: string): DraftCondition {
  const { value } = part;
  const ends = typeof value === 'object' && value !== null && 'min' in value ? value : undefined;
  const next = op === 'between' ? (ends ?? { min: value }) : ends ? ends.min : value;
  const { value: _, ...rest } = part;
  return { ...rest, op, ...(next === undefined ? {} : { value: next }) };
}

/** Attribute, comparison and value; only what the kind of the attribute allows is offered. */
export function AttributeFields({ at, part }: { at: JsonPath; part: DraftCondition }) {
  const t = useTranslations('studio.criteria');
  const editor = useEditor();
  const { content, locale, change, isWritable } = editor;
  const key = typeof part.attribute === 'string' ? part.attribute : '';
  const entry = isAttributeKey(key) ? attribute(key) : undefined;
  const operators: readonly string[] = entry ? OPERATORS[entry.kind] : [];
  const [ofAttribute, ofOperator] = [
    [...at, 'attribute'],
    [...at, 'op'],
  ];
  return (
    <div className="grid gap-2 md:grid-cols-2">
      <FieldFrame path={ofAttribute} label={labelOf(ofAttribute, content, locale)}>
        <select
          id={fieldId(ofAttribute)}
          value={key}
          disabled={!isWritable}
          onChange={({ target }) => change(at, onAttribute(part, target.value))}
          className="control w-full"
          {...faultProps(ofAttribute, editor)}
        >
          <option value="">{t('chooseAttribute')}</option>
          {key !== '' && !entry ? <option value={key}>{key}</option> : null}
          <AttributeOptions locale={locale} />
        </select>
      </FieldFrame>
      {operators.length > 1 ? (
        <FieldFrame path={ofOperator} label={labelOf(ofOperator, content, locale)}>
          <select
            id={fieldId(ofOperator)}
            value={typeof part.op === 'string' ? part.op : ''}
            disabled={!isWritable}
            onChange={({ target }) => change(at, withOperator(part, target.value))}
            className="control w-full"
          >
            {operators.map((op) => (
              <option key={op} value={op}>
                {CRITERION_OPERATORS.labels[op as keyof typeof CRITERION_OPERATORS.labels][locale]}
              </option>
            ))}
          </select>
        </FieldFrame>
      ) : null}
      {entry ? (
        <div className="min-w-0 md:col-span-2">
          <ValueField
            path={[...at, 'value']}
            entry={entry}
            op={typeof part.op === 'string' ? part.op : ''}
            value={part.value}
          />
          <FieldFaults path={[...at, 'value']} />
        </div>
      ) : null}
    </div>
  );
}
