'use client';

import { useTranslations } from 'next-intl';
import {
  type ConditionPath,
  changeGroup,
  type DraftCondition,
  GROUP_KINDS,
  type GroupKind,
  groupKind,
  memberPath,
  membersOf,
} from '@/lib/criteria/edit-condition';
import { fieldId, useEditor } from '../editor/editor-context';
import { FieldFaults } from '../fields/field-frame';
import type { ConditionTools } from './condition-tools';
import { CriterionEditor } from './criterion-editor';
import { PartButtons } from './part-buttons';

interface PartProps {
  readonly tools: ConditionTools;
  readonly path: ConditionPath;
  readonly part: DraftCondition;
}

/** A group with its kind, its members and what can be added to it. */
function Group({ tools, path, part, kind }: PartProps & { kind: GroupKind }) {
  const t = useTranslations('studio.criteria');
  const { isWritable } = useEditor();
  const at = [...tools.at, ...path];
  const members = membersOf(part);
  return (
    <fieldset
      id={fieldId(at)}
      tabIndex={-1}
      className="grid min-w-0 gap-2 border-l-2 border-edge pl-3 outline-none"
    >
      <legend className="sr-only">{t(`group.${kind}`)}</legend>
      <div className="flex flex-wrap items-center gap-2">
        <select
          id={`${fieldId(at)}.kind`}
          aria-label={t('groupKind')}
          value={kind}
          disabled={!isWritable}
          onChange={({ target }) =>
            tools.set(changeGroup(tools.root, path, target.value as GroupKind))
          }
          className="control mr-auto font-medium"
        >
          {GROUP_KINDS.map((each) => (
            <option key={each} value={each} disabled={each === 'not' && members.length === 0}>
              {t(`group.${each}`)}
            </option>
          ))}
        </select>
        <PartButtons tools={tools} path={path} name={t(`group.${kind}`)} />
      </div>
      {members.length === 0 ? <p className="text-small text-unknown">{t('emptyGroup')}</p> : null}
      {members.map((member, index) => {
        const own = [...path, ...memberPath(part, index)];
        return <ConditionPart key={own.join('.')} tools={tools} path={own} part={member} />;
      })}
      <FieldFaults path={at} />
      {/* A list that lacks entries has its fault one level down. */}
      {kind === 'not' ? null : <FieldFaults path={[...at, kind]} />}
      {isWritable && kind !== 'not' ? tools.addTo(path) : null}
    </fieldset>
  );
}

/** Any part of a condition. */
export function ConditionPart(props: PartProps) {
  const kind = groupKind(props.part);
  return kind ? <Group {...props} kind={kind} /> : <CriterionEditor {...props} />;
}
