'use client';

import { useTranslations } from 'next-intl';
import { useId, useState } from 'react';
import { useEditor } from '../editor/editor-context';

const SEARCHED_FROM = 12;

/** Several of many codes as boxes to tick, with a search where there are many. */
export function CodesBoxes({
  names,
  value,
  label,
  onChange,
}: {
  names: ReadonlyMap<string, string>;
  value: unknown;
  label: string;
  onChange: (codes: readonly string[]) => void;
}) {
  const t = useTranslations('studio.editor');
  const { isWritable } = useEditor();
  const [search, setSearch] = useState('');
  const id = useId();
  const chosen = Array.isArray(value) ? value.filter((code) => typeof code === 'string') : [];
  const strange = chosen.filter((code) => !names.has(code));
  const all = [...names, ...strange.map((code) => [code, code] as const)];
  const wanted = search.trim().toLowerCase();
  const shown = all.filter(
    ([code, name]) => chosen.includes(code) || `${code} ${name}`.toLowerCase().includes(wanted),
  );
  const toggle = (code: string, isOn: boolean) =>
    onChange(
      isOn
        ? all.map(([each]) => each).filter((each) => each === code || chosen.includes(each))
        : chosen.filter((each) => each !== code),
    );
  return (
    <div className="grid gap-1">
      {names.size > SEARCHED_FROM ? (
        <input
          type="search"
          value={search}
          onChange={({ target }) => setSearch(target.value)}
          aria-label={t('searchIn', { label })}
          placeholder={t('search')}
          className="control w-full max-w-72 placeholder:text-muted"
        />
      ) : null}
      <div className="grid max-h-72 gap-x-4 overflow-y-auto md:grid-cols-2">
        {shown.map(([code, name]) => (
          <label key={code} className="flex min-h-9 items-center gap-2 text-small">
            <input
              type="checkbox"
              id={`${id}-${code}`}
              checked={chosen.includes(code)}
              disabled={!isWritable}
              onChange={({ target }) => toggle(code, target.checked)}
              className="size-5 shrink-0"
            />
            {name}
          </label>
        ))}
      </div>
      <p role="status" className="text-small text-muted">
        {shown.length === 0 ? t('noneFound') : t('chosen', { count: chosen.length })}
      </p>
    </div>
  );
}
