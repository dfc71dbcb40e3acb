'use client';

import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { blankOf } from '@/lib/catalogue/editing/blank-of';
import type { FormField } from '@/lib/catalogue/editing/form-field';
import type { JsonPath } from '@/lib/catalogue/editing/json-path';
import { useEditor } from '../editor/editor-context';
import { codeNames } from './code-names';
import { CodesBoxes } from './codes-field';
import { FieldGroup } from './field-frame';
import { nextKey } from './next-key';
import { SmallButton } from './small-button';

const swapped = (list: readonly unknown[], index: number, by: -1 | 1): readonly unknown[] => {
  const copy = [...list];
  [copy[index], copy[index + by]] = [copy[index + by], copy[index]];
  return copy;
};

/** Entries one below the other, each with its form; or boxes to tick where they are codes. */
export function ListField({
  path,
  label,
  item,
  value,
  isOptional,
  renderItem,
}: {
  path: JsonPath;
  label: string;
  item: FormField;
  value: unknown;
  /** An empty list is absent from the record. */
  isOptional: boolean;
  renderItem: (path: JsonPath, value: unknown) => ReactNode;
}) {
  const t = useTranslations('studio.editor');
  const { locale, change, isWritable } = useEditor();
  const list: readonly unknown[] = Array.isArray(value) ? value : [];
  const write = (next: readonly unknown[]) =>
    change(path, isOptional && next.length === 0 ? undefined : next);
  if (item.kind === 'choice') {
    return (
      <FieldGroup path={path} label={label}>
        <CodesBoxes
          names={codeNames(item.codes, locale)}
          value={value}
          label={label}
          onChange={write}
        />
      </FieldGroup>
    );
  }
  const add = () => {
    const blank = nextKey(String(path.at(-1)), list, blankOf(item));
    write([...list, blank ?? '']);
  };
  return (
    <FieldGroup path={path} label={label}>
      {list.length > 0 ? (
        <ol className="grid gap-3">
          {list.map((entry, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: entries have no key but their place.
            <li key={index} className="grid gap-2 border-b border-rule pb-3 last:border-0">
              <div className="flex flex-wrap items-center gap-1">
                <span className="mr-auto text-small text-muted">
                  {t('entry', { number: index + 1 })}
                </span>
                {isWritable ? (
                  <>
                    <SmallButton
                      isOff={index === 0}
                      aria-label={t('entryUp', { label, number: index + 1 })}
                      onClick={() => write(swapped(list, index, -1))}
                    >
                      ↑
                    </SmallButton>
                    <SmallButton
                      isOff={index === list.length - 1}
                      aria-label={t('entryDown', { label, number: index + 1 })}
                      onClick={() => write(swapped(list, index, 1))}
                    >
                      ↓
                    </SmallButton>
                    <SmallButton
                      aria-label={t('entryRemove', { label, number: index + 1 })}
                      onClick={() => write(list.toSpliced(index, 1))}
                    >
                      {t('remove')}
                    </SmallButton>
                  </>
                ) : null}
              </div>
              {renderItem([...path, index], entry)}
            </li>
          ))}
        </ol>
      ) : (
        <p className="text-small text-muted">{t('noEntries')}</p>
      )}
      {isWritable ? (
        <SmallButton className="justify-self-start" onClick={add}>
          {t('addEntry', { label })}
        </SmallButton>
      ) : null}
    </FieldGroup>
  );
}
