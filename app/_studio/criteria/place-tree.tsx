'use client';

import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { useEditor } from '../editor/editor-context';
import { PLACE_TREES, type PlaceKind } from './place-trees';

interface TreeProps {
  readonly kind: PlaceKind;
  readonly chosen: readonly string[];
  readonly toggle: (code: string, isOn: boolean) => void;
}

function Branch({
  code,
  isWithin,
  ...tree
}: TreeProps & { code: string /** Something above it is chosen. */; isWithin: boolean }) {
  const { kind, chosen, toggle } = tree;
  const t = useTranslations('studio.criteria');
  const { locale } = useEditor();
  const [isOpen, setIsOpen] = useState(false);
  const { below, nameOf } = PLACE_TREES[kind];
  const children = below(code);
  const name = nameOf(code)?.[locale] ?? code;
  const isOn = chosen.includes(code);
  return (
    <li>
      <div className="flex items-center gap-1">
        {children.length > 0 ? (
          <button
            type="button"
            aria-expanded={isOpen}
            aria-label={t('unfold', { name })}
            onClick={() => setIsOpen(!isOpen)}
            className="inline-flex size-9 items-center justify-center"
          >
            <span aria-hidden="true">{isOpen ? '−' : '+'}</span>
          </button>
        ) : (
          <span className="inline-block size-9" />
        )}
        <label className="flex min-h-9 items-center gap-2 text-small">
          <input
            type="checkbox"
            checked={isOn || isWithin}
            disabled={isWithin && !isOn}
            onChange={({ target }) => toggle(code, target.checked)}
            className="size-5 shrink-0"
          />
          {name}
          <span className="text-muted">{code}</span>
          {isWithin ? <span className="text-muted">{t('included')}</span> : null}
        </label>
      </div>
      {isOpen ? (
        <ul className="border-l border-rule pl-4">
          {children.map((child) => (
            <Branch key={child} {...tree} code={child} isWithin={isWithin || isOn} />
          ))}
        </ul>
      ) : null}
    </li>
  );
}

/** The whole tree, unfolded branch by branch; a chosen branch holds all below it. */
export function PlaceTree(props: TreeProps) {
  const t = useTranslations('studio.criteria');
  return (
    <ul
      aria-label={t(props.kind === 'sector' ? 'sectorTree' : 'regionTree')}
      className="max-h-96 overflow-y-auto border border-rule p-1"
    >
      {PLACE_TREES[props.kind].roots().map((code) => (
        <Branch key={code} {...props} code={code} isWithin={false} />
      ))}
    </ul>
  );
}
