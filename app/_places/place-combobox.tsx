'use client';

import { useCombobox } from 'downshift';
import { useId } from 'react';
import type { Locale } from '@/lib/taxonomy/bilingual';
import type { PlaceOption } from './search-places';
import { usePlaceSearch } from './use-place-search';

const optionText = (kind: 'sector' | 'region', { code, name }: PlaceOption, locale: Locale) =>
  kind === 'sector' ? `${code} ${name[locale]}` : name[locale];

/**
 * A text field that suggests sectors or regions while one types. Without scripts it is a plain
 * text field: the server reads codes and names alike.
 */
export function PlaceCombobox({
  id,
  name,
  kind,
  locale,
  initial,
  label,
  words,
  described,
}: {
  id: string;
  name: string;
  kind: 'sector' | 'region';
  locale: Locale;
  initial: string;
  label: string;
  words: { placeholder: string; noMatch: string; failed: string };
  described: { 'aria-describedby'?: string; 'aria-invalid'?: true };
}) {
  const { options, outcome, look } = usePlaceSearch(kind);
  const menuId = useId();
  const note = { found: null, nothing: words.noMatch, failed: words.failed }[outcome];

  const { isOpen, getInputProps, getMenuProps, getItemProps, highlightedIndex } =
    useCombobox<PlaceOption>({
      inputId: id,
      menuId,
      items: [...options],
      initialInputValue: initial,
      itemToString: (item) => (item ? optionText(kind, item, locale) : ''),
      itemToKey: (item) => item?.code,
      onInputValueChange: ({ inputValue, type }) => {
        if (type === useCombobox.stateChangeTypes.InputChange) look(inputValue);
      },
    });
  const open = isOpen && options.length > 0;

  return (
    <div className="relative">
      <input
        {...getInputProps({ id, 'aria-label': label, 'aria-labelledby': undefined })}
        name={name}
        placeholder={words.placeholder}
        autoComplete="off"
        className="control w-full placeholder:text-muted"
        {...described}
      />
      <ul
        {...getMenuProps({ 'aria-label': label, 'aria-labelledby': undefined })}
        className={`absolute inset-x-0 top-full z-10 mt-1 max-h-80 overflow-y-auto rounded-sm border border-edge bg-sheet shadow-lg ${open ? '' : 'hidden'}`}
      >
        {open
          ? options.map((item, index) => (
              <li
                key={item.code}
                {...getItemProps({ item, index })}
                className={`flex min-h-11 cursor-pointer items-baseline gap-3 px-3 py-2 ${highlightedIndex === index ? 'bg-wash' : ''}`}
              >
                <span className="flex-1">
                  {item.name[locale]}
                  {item.within && item.within[locale] !== item.name[locale] ? (
                    <span className="block text-small text-muted">{item.within[locale]}</span>
                  ) : null}
                </span>
                <span className="text-small text-muted">{item.code}</span>
              </li>
            ))
          : null}
      </ul>
      <p role="status" className={`text-small text-muted ${note ? 'mt-1' : ''}`}>
        {note}
      </p>
    </div>
  );
}
