'use client';

import { useTranslations } from 'next-intl';
import { useId, useMemo, useState } from 'react';
import { SAMPLE_PROFILES } from '@/lib/catalogue/editing/sample-profiles';
import { fieldLabel } from '@/lib/catalogue/field-labels';
import type { TrialProfile } from '@/lib/matching/try-draft';
import { useEditor } from '../editor/editor-context';
import { TrialRow } from './trial-row';
import { useTrials } from './use-trials';

function readPasted(text: string): { readonly profile: unknown; readonly isJson: boolean } {
  try {
    return { profile: JSON.parse(text), isJson: true };
  } catch {
    return { profile: null, isJson: false };
  }
}

/** The draft tried on its labelled cases, on invented firms, and on any profile pasted in. */
export function LiveTest({ asOf }: { asOf: string }) {
  const t = useTranslations('studio.meaning');
  const { content, locale } = useEditor();
  const [pasted, setPasted] = useState('');
  const id = useId();
  const { profile, isJson } = useMemo(() => readPasted(pasted), [pasted]);
  const isPasted = pasted.trim() !== '';
  const more = useMemo((): readonly TrialProfile[] => {
    const title = { zh: '粘贴的企业', en: 'The pasted firm' };
    const own = isJson ? [{ id: 'pasted', title, profile, asOf }] : [];
    return [...own, ...SAMPLE_PROFILES.map((sample) => ({ ...sample, asOf }))];
  }, [asOf, isJson, profile]);
  const run = useTrials(content, more, asOf, locale);
  return (
    <div className="grid gap-2 text-small">
      <label htmlFor={id}>{t('paste')}</label>
      <textarea
        id={id}
        value={pasted}
        rows={3}
        spellCheck={false}
        placeholder='{"sector":"3110","totalAssets":400000000,"stage":"retrofitting"}'
        onChange={({ target }) => setPasted(target.value)}
        aria-invalid={(isPasted && !isJson) || undefined}
        aria-describedby={`${id}-fault`}
        className="control w-full font-mono placeholder:text-muted"
      />
      <p id={`${id}-fault`} role="status" className="text-unmet">
        {isPasted && !isJson ? t('pasteNotJson') : null}
      </p>
      {run === undefined ? (
        <p className="text-muted">{t('working')}</p>
      ) : run.trials.ok ? (
        <>
          {run.trials.hasWorth ? null : <p className="text-unknown">{t('worthIncomplete')}</p>}
          <ul aria-label={t('trials')} className="border-t border-rule">
            {run.trials.trials.map((trial) => (
              <TrialRow
                key={trial.id}
                trial={trial}
                expected={run.profiles.find((each) => each.id === trial.id)?.expected}
                locale={locale}
              />
            ))}
          </ul>
        </>
      ) : (
        <p className="text-unknown">
          {t('ruleIncomplete', {
            fields: run.trials.fields
              .map((field) => fieldLabel(field)[locale])
              .join(locale === 'zh' ? '、' : ', '),
          })}
        </p>
      )}
    </div>
  );
}
