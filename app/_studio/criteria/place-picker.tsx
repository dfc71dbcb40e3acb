'use client';

import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { usePlaceSearch } from '@/app/_places/use-place-search';
import type { JsonPath } from '@/lib/catalogue/editing/json-path';
import { fieldId, useEditor } from '../editor/editor-context';
import { SmallButton } from '../fields/small-button';
import { PlaceTree } from './place-tree';
import { PLACE_TREES, type PlaceKind } from './place-trees';

/** Sectors or regions by search and from the tree; what is chosen stands above, each to be removed. */
export function PlacePicker({
  kind,
  path,
  value,
}: {
  kind: PlaceKind;
  path: JsonPath;
  value: unknown;
}) {
  const t = useTranslations('studio.criteria');
  const { locale, change, isWritable } = useEditor();
  const { options, outcome, look } = usePlaceSearch(kind);
  const [search, setSearch] = useState('');
  const [isOpen, setIsOpen] = useState(false);
  const tree = PLACE_TREES[kind];
  const chosen = Array.isArray(value) ? value.filter((code) => typeof code === 'string') : [];
  const name = (code: string) => {
    const text = tree.nameOf(code)?.[locale] ?? code;
    return kind === 'sector' ? `${text} ${code}` : text;
  };
  const toggle = (code: string, isOn: boolean) =>
    change(path, isOn ? [...chosen, code] : chosen.filter((each) => each !== code));
  return (
    <div id={fieldId(path)} tabIndex={-1} className="grid gap-2 outline-none">
      <ul aria-label={t('chosenPlaces')} className="flex flex-wrap gap-1">
        {chosen.map((code) => (
          <li key={code}>
            {isWritable ? (
              <SmallButton
                aria-label={t('removePlace', { name: name(code) })}
                onClick={() => toggle(code, false)}
              >
                {name(code)} ✕
              </SmallButton>
            ) : (
              <span className="text-small">{name(code)}</span>
            )}
          </li>
        ))}
      </ul>
      {isWritable ? (
        <>
          <div className="flex flex-wrap gap-2">
            <input
              type="search"
              value={search}
              aria-label={t(kind === 'sector' ? 'searchSectors' : 'searchRegions')}
              placeholder={t(kind === 'sector' ? 'sectorHint' : 'regionHint')}
              onChange={({ target }) => {
                setSearch(target.value);
                look(target.value);
              }}
              className="control min-w-0 flex-1 placeholder:text-muted"
            />
            <SmallButton aria-expanded={isOpen} onClick={() => setIsOpen(!isOpen)}>
              {t(isOpen ? 'closeTree' : 'openTree')}
            </SmallButton>
          </div>
          {search.trim() === '' ? null : (
            <div className="grid max-h-60 overflow-y-auto">
              {options.map(({ code, within }) => (
                <label key={code} className="flex min-h-9 items-center gap-2 text-small">
                  <input
                    type="checkbox"
                    checked={chosen.includes(code)}
                    onChange={({ target }) => toggle(code, target.checked)}
                    className="size-5 shrink-0"
                  />
                  {name(code)}
                  {within ? <span className="text-muted">{within[locale]}</span> : null}
                </label>
              ))}
              <p role="status" className="text-small text-muted">
                {outcome === 'found' ? null : t(outcome === 'nothing' ? 'noPlace' : 'searchFailed')}
              </p>
            </div>
          )}
          {isOpen ? <PlaceTree kind={kind} chosen={chosen} toggle={toggle} /> : null}
        </>
      ) : null}
    </div>
  );
}
