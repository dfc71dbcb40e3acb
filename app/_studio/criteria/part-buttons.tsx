'use client';

import { useTranslations } from 'next-intl';
import {
  type ConditionPath,
  duplicateCondition,
  moveCondition,
  moveConditionIn,
  moveConditionOut,
  removeCondition,
  wrapCondition,
} from '@/lib/criteria/edit-condition';
import { fieldId, useEditor } from '../editor/editor-context';
import { SmallButton } from '../fields/small-button';
import type { ConditionTools } from './condition-tools';

/** What can be done with a part of a condition: move, wrap, double, remove. */
export function PartButtons({
  tools,
  path,
  name,
}: {
  tools: ConditionTools;
  path: ConditionPath;
  /** What the part is called, for those who hear the buttons. */
  name: string;
}) {
  const t = useTranslations('studio.criteria');
  const { isWritable } = useEditor();
  if (!isWritable) return null;
  const { root, move, set } = tools;
  const id = fieldId([...tools.at, ...path]);
  const isWhole = path.length === 0;
  const moves = [
    { key: 'up', sign: '↑', to: moveCondition(root, path, -1) },
    { key: 'down', sign: '↓', to: moveCondition(root, path, 1) },
    { key: 'in', sign: '→', to: moveConditionIn(root, path) },
    { key: 'out', sign: '←', to: moveConditionOut(root, path) },
  ] as const;
  return (
    <div role="toolbar" aria-label={t('tools', { name })} className="flex flex-wrap gap-1">
      {isWhole
        ? null
        : moves.map(({ key, sign, to }) => (
            <SmallButton
              key={key}
              id={`${id}.${key}`}
              isOff={to === undefined}
              aria-label={t(`move.${key}`, { name })}
              title={t(`move.${key}`, { name })}
              onClick={() => move(to, key)}
            >
              {sign}
            </SmallButton>
          ))}
      <SmallButton
        aria-label={t('wrapAnyOf', { name })}
        onClick={() => set(wrapCondition(root, path, 'any'))}
      >
        {t('wrapAny')}
      </SmallButton>
      <SmallButton
        aria-label={t('wrapNotOf', { name })}
        onClick={() => set(wrapCondition(root, path, 'not'))}
      >
        {t('wrapNot')}
      </SmallButton>
      <SmallButton
        id={`${id}.copy`}
        aria-label={t('copyOf', { name })}
        onClick={() => move(duplicateCondition(root, path), 'copy')}
      >
        {t('copy')}
      </SmallButton>
      <SmallButton
        aria-label={t('removeOf', { name })}
        onClick={() => set(removeCondition(root, path))}
      >
        {t('remove')}
      </SmallButton>
    </div>
  );
}
