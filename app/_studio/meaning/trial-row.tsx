'use client';

import { useTranslations } from 'next-intl';
import { OutcomeMark, StatusMark, statusWord } from '@/app/_ui/status-mark';
import type { MatchExplanation } from '@/lib/matching/explain-match';
import type { Trial, TrialProfile, TrialVerdict } from '@/lib/matching/try-draft';
import type { Locale } from '@/lib/taxonomy/bilingual';
import { moneyText } from './money-text';

function Reasons({ part, locale }: { part: MatchExplanation; locale: Locale }) {
  return (
    <li className="py-1">
      <OutcomeMark outcome={part.outcome} locale={locale} /> {part.sentence}
      {part.given === undefined ? null : <span className="text-muted"> · {part.given}</span>}
      {part.children ? (
        <ul className="border-l-2 border-rule pl-3">
          {part.children.map((child) => (
            <Reasons key={`${child.attribute} ${child.sentence}`} part={child} locale={locale} />
          ))}
        </ul>
      ) : null}
    </li>
  );
}

function Worth({ benefit, locale }: Pick<TrialVerdict, 'benefit'> & { locale: Locale }) {
  const t = useTranslations('studio.meaning');
  if (!benefit) return null;
  const { likely, low, high, lines, missing, unquantified } = benefit;
  if (likely === null)
    return (
      <p className="text-muted">
        {unquantified ? unquantified[locale] : t('noNumber', { count: missing.length })}
      </p>
    );
  return (
    <details>
      <summary className="py-1">
        {t('worth', { amount: moneyText(likely, locale) })}
        {low !== high && low !== null && high !== null ? (
          <span className="text-muted">
            {' '}
            {moneyText(low, locale)}–{moneyText(high, locale)}
          </span>
        ) : null}
      </summary>
      <ul className="pl-3">
        {lines.map((line) => (
          <li key={`${line.label} ${line.year} ${line.formula}`}>
            {line.label}
            {line.year === undefined ? '' : ` ${line.year}`}：{line.formula}
          </li>
        ))}
      </ul>
    </details>
  );
}

/** One profile with what the draft says to it. */
export function TrialRow({
  trial,
  expected,
  locale,
}: {
  trial: Trial;
  expected: TrialProfile['expected'];
  locale: Locale;
}) {
  const t = useTranslations('studio.meaning');
  const title = trial.title[locale] || trial.title.zh;
  if (!trial.ok)
    return (
      <li className="border-b border-rule py-2">
        <p>{title}</p>
        <ul className="text-unmet">
          {trial.faults.map((fault) => (
            <li key={fault}>
              <span aria-hidden="true">✕ </span>
              {fault}
            </li>
          ))}
        </ul>
      </li>
    );
  const { status, explanation, missing, benefit, asLabelled } = trial.verdict;
  return (
    <li className="border-b border-rule py-2">
      <p>{title}</p>
      <StatusMark status={status} locale={locale} />
      {asLabelled === undefined ? null : (
        <span className={`ml-2 ${asLabelled ? 'text-met' : 'text-unmet'}`}>
          {asLabelled
            ? t('asLabelled')
            : expected?.status === status
              ? t('otherReasons')
              : t('notAsLabelled', { status: expected ? statusWord(expected.status, locale) : '' })}
        </span>
      )}
      {missing.length > 0 ? (
        <p className="text-unknown">
          {t('waitsFor', { missing: missing.join(locale === 'zh' ? '、' : ', ') })}
        </p>
      ) : null}
      <Worth benefit={benefit} locale={locale} />
      <details>
        <summary className="py-1 text-muted">
          {t('reasons')}
          <span className="sr-only"> {title}</span>
        </summary>
        <ul>
          {(explanation.children ?? [explanation]).map((part) => (
            <Reasons key={`${part.attribute} ${part.sentence}`} part={part} locale={locale} />
          ))}
        </ul>
      </details>
    </li>
  );
}
