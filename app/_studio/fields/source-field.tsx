'use client';

import { useTranslations } from 'next-intl';
import { isJsonObject, type JsonObject, type JsonPath } from '@/lib/catalogue/editing/json-path';
import type { Locale } from '@/lib/taxonomy/bilingual';
import { faultProps, fieldId, labelOf, useEditor } from '../editor/editor-context';
import { FieldFaults, FieldFrame } from './field-frame';

interface Document {
  readonly key: string;
  readonly title: string;
}

/** The documents a draft can cite: its own, by what they are called. */
function documentsOf(content: JsonObject, locale: Locale): readonly Document[] {
  const lists = [content.legalBasis, content.sources];
  return lists.flatMap((list) =>
    (Array.isArray(list) ? list : []).flatMap((entry: unknown) => {
      if (!isJsonObject(entry) || typeof entry.key !== 'string' || entry.key === '') return [];
      const { title } = entry;
      const text = isJsonObject(title) ? title[locale] || title.zh : title;
      return [{ key: entry.key, title: typeof text === 'string' ? text : '' }];
    }),
  );
}

/** Which document and clause something rests on. */
export function SourceField({
  path,
  value,
  isOptional = false,
}: {
  path: JsonPath;
  value: unknown;
  isOptional?: boolean;
}) {
  const t = useTranslations('studio.editor');
  const editor = useEditor();
  const { content, locale, isWritable } = editor;
  const source = isJsonObject(value) ? value : {};
  const documents = documentsOf(content, locale);
  const chosen = typeof source.document === 'string' ? source.document : '';
  const isKnown = chosen === 'platform' || documents.some(({ key }) => key === chosen);
  const write = (next: JsonObject) => {
    const kept = Object.fromEntries(
      Object.entries(next).filter(([, each]) => each !== '' && each !== undefined),
    );
    editor.change(path, isOptional && Object.keys(kept).length === 0 ? undefined : kept);
  };
  const document = [...path, 'document'];
  const clause = [...path, 'clause'];
  return (
    <div className="grid gap-x-4 gap-y-1 md:grid-cols-[minmax(0,2fr)_minmax(0,1fr)]">
      <FieldFrame path={document} label={labelOf(document, content, locale)}>
        <select
          id={fieldId(document)}
          value={chosen}
          disabled={!isWritable}
          onChange={({ target }) => write({ ...source, document: target.value })}
          className="control w-full"
          {...faultProps(document, editor)}
        >
          <option value="">{t('choose')}</option>
          {documents.map(({ key, title }) => (
            <option key={key} value={key}>
              {`${key} ${title}`}
            </option>
          ))}
          <option value="platform">{t('platform')}</option>
          {chosen !== '' && !isKnown ? <option value={chosen}>{chosen}</option> : null}
        </select>
      </FieldFrame>
      <FieldFrame path={clause} label={labelOf(clause, content, locale)}>
        <input
          id={fieldId(clause)}
          value={typeof source.clause === 'string' ? source.clause : ''}
          readOnly={!isWritable}
          onChange={({ target }) => write({ ...source, clause: target.value })}
          className="control w-full read-only:bg-wash"
          {...faultProps(clause, editor)}
        />
      </FieldFrame>
      <FieldFaults path={path} />
    </div>
  );
}
