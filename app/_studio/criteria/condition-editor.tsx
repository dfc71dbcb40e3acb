'use client';

import { useTranslations } from 'next-intl';
import { useEffect, useRef } from 'react';
import { isJsonObject, type JsonPath } from '@/lib/catalogue/editing/json-path';
import {
  addCondition,
  type ConditionPath,
  type DraftCondition,
  groupKind,
} from '@/lib/criteria/edit-condition';
import { fieldId, useEditor } from '../editor/editor-context';
import { SmallButton } from '../fields/small-button';
import { ConditionPart } from './condition-part';
import type { ConditionTools } from './condition-tools';

const NEW_PARTS = {
  criterion: { attribute: '' },
  judgement: { judgement: { zh: '', en: '' } },
  all: { all: [] },
  any: { any: [] },
} as const;

type NewPart = keyof typeof NEW_PARTS;

/** Where one goes on in a new part. */
const FIRST: Readonly<Record<NewPart, string>> = {
  criterion: 'attribute',
  judgement: 'judgement.zh',
  all: 'kind',
  any: 'kind',
};

/** The buttons that add to a group, or to a criterion that becomes a group by it. */
function AddButtons({ add }: { add: (kind: NewPart) => void }) {
  const t = useTranslations('studio.criteria');
  return (
    <div className="flex flex-wrap gap-2">
      {(Object.keys(NEW_PARTS) as NewPart[]).map((kind) => (
        <SmallButton key={kind} onClick={() => add(kind)}>
          {t(`add.${kind}`)}
        </SmallButton>
      ))}
    </div>
  );
}

/** A condition of any nesting, built by buttons that all work from the keyboard. */
export function ConditionEditor({ path, value }: { path: JsonPath; value: unknown }) {
  const { change, isWritable } = useEditor();
  const root: DraftCondition = isJsonObject(value) ? value : { all: [] };
  const focusNext = useRef<string | null>(null);

  // A moved or added part keeps the focus where the person is at work.
  useEffect(() => {
    if (focusNext.current === null) return;
    const target = document.getElementById(focusNext.current);
    focusNext.current = null;
    target?.focus();
  });

  const tools: ConditionTools = {
    at: path,
    root,
    set: (next) => change(path, next),
    move: (edited, focus) => {
      if (!edited) return;
      focusNext.current = `${fieldId([...path, ...edited.path])}.${focus}`;
      change(path, edited.root);
    },
    addTo: (part: ConditionPath) => (
      <AddButtons
        add={(kind) => tools.move(addCondition(root, part, NEW_PARTS[kind]), FIRST[kind])}
      />
    ),
  };
  return (
    <div className="grid gap-2">
      <ConditionPart tools={tools} path={[]} part={root} />
      {isWritable && groupKind(root) === undefined ? tools.addTo([]) : null}
    </div>
  );
}
