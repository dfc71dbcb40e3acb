'use client';

import { useTranslations } from 'next-intl';
import { isJsonObject } from '@/lib/catalogue/editing/json-path';
import { type DraftSentence, draftSentences } from '@/lib/criteria/draft-sentences';
import { LOCALES } from '@/lib/taxonomy/bilingual';
import { useEditor } from '../editor/editor-context';

function Sentence({ zh, en }: { zh: DraftSentence; en: DraftSentence }) {
  const t = useTranslations('studio.meaning');
  const { locale } = useEditor();
  if (zh.children.length > 0) {
    return (
      <li>
        <p className="font-medium">{t(zh.kind === 'any' ? 'anyOf' : 'allOf')}</p>
        <ul className="border-l-2 border-rule pl-3">
          {zh.children.map((child, index) => (
            <Sentence key={child.path.join('.')} zh={child} en={en.children[index] ?? child} />
          ))}
        </ul>
      </li>
    );
  }
  if (zh.text === null)
    return (
      <li className="py-1 text-unknown">
        <span aria-hidden="true">○ </span>
        {t('incomplete')}
      </li>
    );
  const texts = LOCALES.map((each) => ({ each, text: (each === 'zh' ? zh : en).text }));
  return (
    <li className="py-1">
      {zh.kind === 'judgement' ? (
        <span className="mr-1 text-judgement">◇ {t('judged')}</span>
      ) : null}
      {texts.map(({ each, text }) => (
        <span
          key={each}
          lang={each === 'zh' ? 'zh-CN' : 'en'}
          className={`block ${each === locale ? '' : 'text-muted'}`}
        >
          {text}
        </span>
      ))}
    </li>
  );
}

/** The rule as a firm will read it, in both languages. */
export function RuleSentences() {
  const { content } = useEditor();
  const rule = isJsonObject(content.required) ? content.required : { all: [] };
  return (
    <ul className="text-small">
      <Sentence zh={draftSentences(rule, 'zh')} en={draftSentences(rule, 'en')} />
    </ul>
  );
}
