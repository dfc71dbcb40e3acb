'use client';

import { useTranslations } from 'next-intl';
import { isJsonObject, type JsonPath } from '@/lib/catalogue/editing/json-path';
import { LOCALES } from '@/lib/taxonomy/bilingual';
import { faultProps, fieldId, useEditor } from '../editor/editor-context';
import { FieldFaults } from './field-frame';

const SHORT = ['name', 'provider', 'title', 'label', 'authority', 'decidedBy'];

const textIn = (value: unknown, locale: string): string => {
  const text = isJsonObject(value) ? value[locale] : undefined;
  return typeof text === 'string' ? text : '';
};

/** A text in both languages, side by side. */
export function BilingualField({
  path,
  label,
  value,
  emptyAs,
}: {
  path: JsonPath;
  label: string;
  value: unknown;
  /** What the record holds where both are empty; undefined is absent. */
  emptyAs: 'texts' | null | undefined;
}) {
  const t = useTranslations('studio.editor');
  const editor = useEditor();
  const isShort = SHORT.includes(String(path.at(-1)));
  const write = (locale: string, text: string) => {
    const next = { zh: textIn(value, 'zh'), en: textIn(value, 'en'), [locale]: text };
    const isEmpty = next.zh === '' && next.en === '';
    editor.change(path, isEmpty && emptyAs !== 'texts' ? emptyAs : next);
  };
  return (
    <div id={fieldId(path)} tabIndex={-1} className="grid gap-1 outline-none">
      <div className="grid gap-x-4 gap-y-1 md:grid-cols-2">
        {LOCALES.map((locale) => {
          const own = [...path, locale];
          return (
            <div key={locale} className="grid content-start gap-1">
              <label htmlFor={fieldId(own)} className="text-small">
                {t(locale === 'zh' ? 'inChinese' : 'inEnglish', { label })}
              </label>
              <textarea
                id={fieldId(own)}
                lang={locale === 'zh' ? 'zh-CN' : 'en'}
                rows={isShort ? 1 : 3}
                value={textIn(value, locale)}
                readOnly={!editor.isWritable}
                onChange={({ target }) => write(locale, target.value)}
                className="control field-sizing-content w-full read-only:bg-wash"
                {...faultProps(own, editor)}
              />
              <FieldFaults path={own} />
            </div>
          );
        })}
      </div>
      <FieldFaults path={path} />
    </div>
  );
}
