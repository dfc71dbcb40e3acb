'use client';

import { useTranslations } from 'next-intl';
import { isJsonObject, type JsonPath } from '@/lib/catalogue/editing/json-path';
import type { Attribute } from '@/lib/profile/attribute';
import { codeLabel } from '@/lib/taxonomy/code-list';
import { faultProps, fieldId, useEditor } from '../editor/editor-context';
import { CodesBoxes } from '../fields/codes-field';
import { NumberInput } from '../fields/number-input';
import { PlacePicker } from './place-picker';

interface ValueProps<A extends Attribute = Attribute> {
  readonly path: JsonPath;
  readonly entry: A;
  readonly op: string;
  readonly value: unknown;
}

type Scalar = Extract<Attribute, { kind: 'number' | 'date' }>;

function ScalarInput({ path, entry, value, label }: ValueProps<Scalar> & { label: string }) {
  const t = useTranslations('studio.editor');
  const editor = useEditor();
  if (entry.kind === 'number') {
    return (
      <NumberInput
        path={path}
        entry={entry.unit}
        value={value}
        label={label}
        unitLabel={t('unitOf', { label })}
      />
    );
  }
  return (
    <input
      id={fieldId(path)}
      type="date"
      aria-label={label}
      value={typeof value === 'string' ? value : ''}
      readOnly={!editor.isWritable}
      onChange={({ target }) => editor.change(path, target.value || undefined)}
      className="control read-only:bg-wash"
      {...faultProps(path, editor)}
    />
  );
}

function ScalarValue(props: ValueProps<Scalar>) {
  const t = useTranslations('studio.criteria');
  const { path, op, value } = props;
  if (op !== 'between') return <ScalarInput {...props} label={t('limit')} />;
  const ends = isJsonObject(value) ? value : {};
  return (
    <div className="flex flex-wrap gap-2">
      {(['min', 'max'] as const).map((end) => (
        <div key={end} className="flex items-center gap-2">
          <span aria-hidden="true" className="text-small text-muted">
            {t(end)}
          </span>
          <ScalarInput {...props} path={[...path, end]} value={ends[end]} label={t(end)} />
        </div>
      ))}
    </div>
  );
}

function FlagValue({ path, entry, value }: ValueProps<Extract<Attribute, { yes: unknown }>>) {
  const t = useTranslations('studio.criteria');
  const editor = useEditor();
  return (
    <select
      id={fieldId(path)}
      aria-label={t('asked')}
      value={typeof value === 'boolean' ? String(value) : ''}
      disabled={!editor.isWritable}
      onChange={({ target }) =>
        editor.change(path, target.value === '' ? undefined : target.value === 'true')
      }
      className="control w-full"
      {...faultProps(path, editor)}
    >
      <option value="">{t('chooseValue')}</option>
      <option value="true">{entry.yes[editor.locale]}</option>
      <option value="false">{entry.no[editor.locale]}</option>
    </select>
  );
}

/** What a criterion asks for, by the kind of its attribute. */
export function ValueField({ entry, ...rest }: ValueProps) {
  const { change, locale } = useEditor();
  const { path, value } = rest;
  switch (entry.kind) {
    case 'sector':
    case 'region':
      return <PlacePicker kind={entry.kind} path={path} value={value} />;
    case 'enum':
    case 'set':
      return (
        <div id={fieldId(path)} tabIndex={-1} className="outline-none">
          <CodesBoxes
            names={
              new Map(entry.codes.codes.map((code) => [code, codeLabel(entry.codes, code)[locale]]))
            }
            value={value}
            label={entry.label[locale]}
            onChange={(codes) => change(path, codes)}
          />
        </div>
      );
    case 'number':
    case 'date':
      return <ScalarValue entry={entry} {...rest} />;
    case 'boolean':
    case 'list':
      return <FlagValue entry={entry} {...rest} />;
  }
}
