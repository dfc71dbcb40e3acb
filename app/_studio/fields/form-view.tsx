'use client';

import { useTranslations } from 'next-intl';
import { blankOf } from '@/lib/catalogue/editing/blank-of';
import type { FormField, FormMember } from '@/lib/catalogue/editing/form-field';
import { isJsonObject, type JsonPath } from '@/lib/catalogue/editing/json-path';
import { ConditionEditor } from '../criteria/condition-editor';
import { fieldId, labelOf, useEditor } from '../editor/editor-context';
import { AlternativesField } from './alternatives-field';
import { BilingualField } from './bilingual-field';
import { ChoiceField } from './choice-field';
import { FieldFrame, FieldGroup } from './field-frame';
import { JsonField } from './json-field';
import { ListField } from './list-field';
import { NumberInput } from './number-input';
import { SmallButton } from './small-button';
import { SourceField } from './source-field';
import { TextField } from './text-field';

/** What the record holds where a field has nothing in it. */
type Emptiness = 'needed' | 'optional' | 'nullable';

interface ViewProps {
  readonly field: FormField;
  readonly path: JsonPath;
  readonly value: unknown;
  readonly emptiness?: Emptiness;
}

const EMPTY = { needed: '', optional: undefined, nullable: null } as const;

/** What is not a single control and may be absent: added first, then filled in. */
const isCompound = ({ kind }: FormField) => ['object', 'condition', 'alternatives'].includes(kind);

function TickField({ path, value, label }: { path: JsonPath; value: unknown; label: string }) {
  const editor = useEditor();
  return (
    <label className="flex min-h-9 items-center gap-2 self-end text-small">
      <input
        id={fieldId(path)}
        type="checkbox"
        checked={value === true}
        disabled={!editor.isWritable}
        onChange={({ target }) => editor.change(path, target.checked ? true : undefined)}
        className="size-5 shrink-0"
      />
      {label}
    </label>
  );
}

/** Something that may be absent, with a way to add it and to take it away. */
function OptionalGroup({ field, path, value, emptiness }: Required<ViewProps>) {
  const t = useTranslations('studio.editor');
  const editor = useEditor();
  const label = labelOf(path, editor.content, editor.locale);
  const isThere = value !== undefined && value !== null;
  if (!isThere) {
    return editor.isWritable ? (
      <SmallButton
        id={fieldId(path)}
        className="justify-self-start"
        onClick={() => editor.change(path, blankOf(field))}
      >
        {t('addPart', { label })}
      </SmallButton>
    ) : null;
  }
  return (
    <FieldGroup
      path={path}
      label={label}
      isFrame={field.kind === 'condition'}
      action={
        editor.isWritable ? (
          <SmallButton
            aria-label={t('removePart', { label })}
            onClick={() => editor.change(path, emptiness === 'nullable' ? null : undefined)}
          >
            {t('remove')}
          </SmallButton>
        ) : null
      }
    >
      <FieldBody field={field} path={path} value={value} />
    </FieldGroup>
  );
}

function FieldBody({ field, path, value, emptiness = 'needed' }: ViewProps) {
  const t = useTranslations('studio.editor');
  const { content, locale } = useEditor();
  const label = labelOf(path, content, locale);
  const shared = { path, label, value };
  switch (field.kind) {
    case 'object':
      return <FormView members={field.members} path={path} value={value} />;
    case 'alternatives':
      return (
        <AlternativesField
          path={path}
          options={field.options}
          value={value}
          renderOption={(option) => <FieldBody field={option} path={path} value={value} />}
        />
      );
    case 'list':
      return (
        <ListField
          {...shared}
          item={field.item}
          isOptional={emptiness === 'optional'}
          renderItem={(at, entry) => <FieldView field={field.item} path={at} value={entry} />}
        />
      );
    case 'nullable':
      return <FieldView field={field.inner} path={path} value={value} emptiness="nullable" />;
    case 'constant':
      return null;
    case 'tick':
      return <TickField {...shared} />;
    case 'choice':
      return <ChoiceField {...shared} codes={field.codes} />;
    case 'number':
      return (
        <FieldFrame path={path} label={label}>
          <NumberInput
            path={path}
            entry={field.entry}
            value={value}
            unitLabel={t('unitOf', { label })}
          />
        </FieldFrame>
      );
    case 'date':
      return <TextField {...shared} type="date" emptyAs={EMPTY[emptiness] || undefined} />;
    case 'text':
      return <TextField {...shared} emptyAs={EMPTY[emptiness]} readOnly={path.join() === 'id'} />;
    case 'bilingual':
      return (
        <BilingualField {...shared} emptyAs={emptiness === 'needed' ? 'texts' : EMPTY[emptiness]} />
      );
    case 'condition':
      return <ConditionEditor path={path} value={value} />;
    case 'source':
      return <SourceField path={path} value={value} isOptional={emptiness === 'optional'} />;
    case 'json':
      return <JsonField {...shared} />;
  }
}

function FieldView({ field, path, value, emptiness = 'needed' }: ViewProps) {
  if (emptiness !== 'needed' && isCompound(field))
    return <OptionalGroup field={field} path={path} value={value} emptiness={emptiness} />;
  return <FieldBody field={field} path={path} value={value} emptiness={emptiness} />;
}

const NARROW = ['choice', 'number', 'date', 'tick', 'text'];
const kindOf = (field: FormField): string =>
  field.kind === 'nullable' ? kindOf(field.inner) : field.kind;

/** The fields of an object, narrow ones side by side. */
export function FormView({
  members,
  path,
  value,
}: {
  members: readonly FormMember[];
  path: JsonPath;
  value: unknown;
}) {
  const { content, locale } = useEditor();
  const object = isJsonObject(value) ? value : {};
  return (
    <div className="grid min-w-0 gap-3 md:grid-cols-2">
      {members.map(({ key, optional, field }) => {
        if (field.kind === 'constant') return null;
        const at = [...path, key];
        const view = (
          <FieldView
            field={field}
            path={at}
            value={object[key]}
            {...(optional ? { emptiness: 'optional' as const } : {})}
          />
        );
        // A needed group has no frame of its own yet.
        const isBare = !optional && isCompound(field);
        return (
          <div
            key={key}
            className={`min-w-0 ${NARROW.includes(kindOf(field)) ? 'grid' : 'md:col-span-2'}`}
          >
            {isBare ? (
              <FieldGroup
                path={at}
                label={labelOf(at, content, locale)}
                isFrame={field.kind === 'condition'}
              >
                {view}
              </FieldGroup>
            ) : (
              view
            )}
          </div>
        );
      })}
    </div>
  );
}
