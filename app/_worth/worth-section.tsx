import { getTranslations } from 'next-intl/server';
import type { ReactNode } from 'react';
import { missingLabels } from '@/app/_result/missing-labels';
import type { Instrument } from '@/lib/catalogue/instrument';
import { assumptionsOf } from '@/lib/finance/assumptions-of';
import type { Worth } from '@/lib/finance/estimate-benefit';
import { yearOf } from '@/lib/finance/valuation';
import type { WorthBasis } from '@/lib/matching/worth-of-match';
import type { Locale } from '@/lib/taxonomy/bilingual';
import { CashFlowTable } from './cash-flow-table';
import { StepLedger } from './step-ledger';
import { UsedAssumptions } from './used-assumptions';
import { WorthFigures } from './worth-figures';
import { worthSteps } from './worth-steps';

interface Props {
  worth: Worth;
  instrument: Instrument;
  basis: WorthBasis;
  /** The address of the result. */
  base: string;
  /** Asks for what is missing, where the page does not ask for it higher up. */
  question: ReactNode;
  isAskedAbove: boolean;
  locale: Locale;
}

/** What the number lacks, or could still gain by an answer. */
async function Missing({
  worth,
  question,
  isAskedAbove,
  locale,
}: Pick<Props, 'worth' | 'question' | 'isAskedAbove' | 'locale'>) {
  const t = await getTranslations('worth');
  if (worth.missing.length === 0) return null;
  const missing = missingLabels(worth.missing, locale);
  return (
    <>
      <p className="measure text-unknown">
        {t(worth.kind === 'computed' ? 'missingMore' : 'missing', { missing })}
        {isAskedAbove ? (
          <>
            {' '}
            <a href="#next-question" className="no-print">
              {t('answerAbove')}
            </a>
          </>
        ) : null}
      </p>
      {question}
    </>
  );
}

async function Notes({ worth, locale }: Pick<Props, 'worth' | 'locale'>) {
  const t = await getTranslations('worth');
  if (worth.notes.length === 0) return null;
  return (
    <div>
      <h3 className="font-medium">{t('notes')}</h3>
      <ul className="list-disc pl-5">
        {worth.notes.map((note) => (
          <li key={note.en}>{note[locale]}</li>
        ))}
      </ul>
    </div>
  );
}

async function Arithmetic({
  worth,
  instrument,
  locale,
}: Pick<Props, 'instrument' | 'locale'> & { worth: Exclude<Worth, { kind: 'unquantified' }> }) {
  const t = await getTranslations('worth');
  if (worth.lines.length === 0) return null;
  return (
    <details>
      <summary className="py-1 font-medium text-accent">{t('how')}</summary>
      <StepLedger parts={worthSteps(worth, instrument, locale)} />
    </details>
  );
}

async function Computation(props: Props & { worth: Exclude<Worth, { kind: 'unquantified' }> }) {
  const t = await getTranslations('worth');
  const { worth, instrument, basis, base, locale } = props;
  return (
    <>
      {worth.kind === 'computed' ? (
        <>
          <WorthFigures worth={worth} locale={locale} />
          {worth.flows.length > 0 ? (
            <p className="measure text-small text-muted">
              {t('presentValue', { year: String(yearOf(basis.asOf)) })}
            </p>
          ) : null}
          <CashFlowTable flows={worth.flows} locale={locale} />
        </>
      ) : null}
      <Missing {...props} />
      <Arithmetic worth={worth} instrument={instrument} locale={locale} />
      <UsedAssumptions
        keys={assumptionsOf(worth)}
        basis={basis}
        href={`${base}/assumptions?back=${instrument.id}`}
        locale={locale}
      />
      <Notes worth={worth} locale={locale} />
    </>
  );
}

/** What an instrument would bring to this firm, with its arithmetic, or why no number is given. */
export async function WorthSection(props: Props) {
  const t = await getTranslations('worth');
  const { worth, locale } = props;
  return (
    <section aria-labelledby="own-worth" className="grid gap-4">
      <div>
        <h2 id="own-worth" className="text-lead font-semibold">
          {t('title')}
        </h2>
        {worth.kind === 'unquantified' ? (
          <p className="measure">{worth.why[locale]}</p>
        ) : (
          <p className="measure text-small text-muted">{t('ifGranted')}</p>
        )}
      </div>
      {worth.kind === 'unquantified' ? null : <Computation {...props} worth={worth} />}
    </section>
  );
}
