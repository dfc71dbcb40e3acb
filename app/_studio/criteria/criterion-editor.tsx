'use client';

import { useTranslations } from 'next-intl';
import { type JsonPath, pathText } from '@/lib/catalogue/editing/json-path';
import { draftSentences } from '@/lib/criteria/draft-sentences';
import type { ConditionPath, DraftCondition } from '@/lib/criteria/edit-condition';
import { LOCALES } from '@/lib/taxonomy/bilingual';
import { fieldId, labelOf, useEditor } from '../editor/editor-context';
import { BilingualField } from '../fields/bilingual-field';
import { FieldFaults } from '../fields/field-frame';
import { SourceField } from '../fields/source-field';
import { AttributeFields } from './attribute-fields';
import type { ConditionTools } from './condition-tools';
import { PartButtons } from './part-buttons';

/** How often a criterion is turned around by the negations above it. */
const isNegated = (path: ConditionPath) => path.filter((part) => part === 'not').length % 2 === 1;

/** The sentence a firm will read, in both languages, as the criterion stands. */
function Sentences({ part, negated }: { part: DraftCondition; negated: boolean }) {
  const t = useTranslations('studio.criteria');
  return (
    <div className="bg-wash px-3 py-1 text-small">
      {LOCALES.map((locale) => {
        const { text } = draftSentences(part, locale, negated);
        return (
          <p key={locale} lang={locale === 'zh' ? 'zh-CN' : 'en'}>
            {text ?? (locale === 'zh' ? t('incomplete') : null)}
          </p>
        );
      })}
    </div>
  );
}

function Judgement({ at, part }: { at: JsonPath; part: DraftCondition }) {
  const { content, locale } = useEditor();
  return (
    <>
      <BilingualField
        path={[...at, 'judgement']}
        label={labelOf([...at, 'judgement'], content, locale)}
        value={part.judgement}
        emptyAs="texts"
      />
      <BilingualField
        path={[...at, 'decidedBy']}
        label={labelOf([...at, 'decidedBy'], content, locale)}
        value={part.decidedBy}
        emptyAs={undefined}
      />
    </>
  );
}

/** One criterion: what it asks, on what it rests, and how it reads. */
export function CriterionEditor({
  tools,
  path,
  part,
}: {
  tools: ConditionTools;
  path: ConditionPath;
  part: DraftCondition;
}) {
  const t = useTranslations('studio.criteria');
  const { content, locale } = useEditor();
  const at = [...tools.at, ...path];
  const isJudgement = 'judgement' in part;
  const sentence = draftSentences(part, locale, isNegated(path)).text;
  const kind = t(isJudgement ? 'judgement' : 'criterion');
  const note = [...at, 'note'];
  return (
    <fieldset
      id={fieldId(at)}
      tabIndex={-1}
      className="grid min-w-0 gap-2 border border-rule p-3 outline-none"
    >
      <legend className="sr-only">{sentence ?? kind}</legend>
      <div className="flex flex-wrap items-center gap-2">
        <span className="mr-auto text-small text-muted">
          {isJudgement ? <span className="text-judgement">◇ {kind}</span> : kind}
        </span>
        <PartButtons tools={tools} path={path} name={sentence ?? kind} />
      </div>
      {isJudgement ? <Judgement at={at} part={part} /> : <AttributeFields at={at} part={part} />}
      <Sentences part={part} negated={isNegated(path)} />
      <SourceField path={[...at, 'source']} value={part.source} isOptional />
      <details open={part.note !== undefined || undefined}>
        <summary className="py-1 text-small text-muted">{t('note')}</summary>
        <BilingualField
          key={pathText(note)}
          path={note}
          label={labelOf(note, content, locale)}
          value={part.note}
          emptyAs={undefined}
        />
      </details>
      <FieldFaults path={at} />
    </fieldset>
  );
}
