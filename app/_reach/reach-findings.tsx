import { useTranslations } from 'next-intl';
import { statusWord } from '@/app/_ui/status-mark';
import type { Status } from '@/lib/catalogue/instrument-case';
import type { Locale } from '@/lib/taxonomy/bilingual';
import type { CaseResult } from './case-results';
import type { ExampleFirm } from './example-firm';
import type { ReachReport } from './reach-report';

/** What does not go together with the rest of the catalogue. */
export function ReachClashes({ clashes }: Pick<ReachReport, 'clashes'>) {
  const t = useTranslations('reach');
  if (clashes.length === 0) return <p className="text-small text-muted">{t('noClashes')}</p>;
  return (
    <ul className="grid list-disc gap-1 pl-5 text-small">
      {clashes.map(({ kind, message }) => (
        <li key={`${kind} ${message}`}>{message}</li>
      ))}
    </ul>
  );
}

function CaseLine({ result, locale }: { result: CaseResult; locale: Locale }) {
  const t = useTranslations('reach');
  const word = (status: Status | null) =>
    status === null ? t('caseUnreadable') : statusWord(status, locale);
  return (
    <li className="border-t border-rule pt-1 text-small">
      <span className={result.ok ? 'text-met' : 'font-semibold text-unmet'}>
        <span aria-hidden="true">{result.ok ? '● ' : '✕ '}</span>
        {result.ok ? t('caseOk') : t('caseWrong')}
      </span>{' '}
      {result.title}
      {result.ok ? null : (
        <span className="block text-muted">
          {t('caseWhy', { expected: word(result.expected), found: word(result.found) })}
        </span>
      )}
    </li>
  );
}

/** The labelled cases of the instrument, run again. */
export function ReachCases({ cases, locale }: { cases: readonly CaseResult[]; locale: Locale }) {
  const t = useTranslations('reach');
  if (cases.length === 0) return <p className="text-small text-muted">{t('noCases')}</p>;
  return (
    <>
      {cases.some(({ ok }) => !ok) ? (
        <p className="text-small font-semibold text-unmet">{t('casesBlock')}</p>
      ) : null}
      <ul className="grid gap-1">
        {cases.map((result, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a case has no other name, and titles may be alike.
          <CaseLine key={at} result={result} locale={locale} />
        ))}
      </ul>
    </>
  );
}

function Firms({ title, firms }: { title: string; firms: readonly ExampleFirm[] }) {
  const t = useTranslations('reach');
  if (firms.length === 0) return null;
  return (
    <>
      <h4 className="text-small font-medium">{title}</h4>
      <ul className="grid gap-1 text-small">
        {firms.map(({ index, words }) => (
          <li key={index}>
            <span className="text-muted">{t('exampleFirm', { number: String(index + 1) })}</span>{' '}
            {words.join(' · ')}
          </li>
        ))}
      </ul>
    </>
  );
}

/** A few firms of the sample whose match changes. */
export function ReachExamples({ examples }: Pick<ReachReport, 'examples'>) {
  const t = useTranslations('reach');
  return (
    <>
      <Firms title={t('examplesGained')} firms={examples.gained} />
      <Firms title={t('examplesLost')} firms={examples.lost} />
    </>
  );
}
