import type { Metadata } from 'next';
import Link from 'next/link';
import { notFound } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { pageLocale } from '@/app/_i18n/page-locale';
import { ExplanationLedger } from '@/app/_instrument/explanation-ledger';
import { InstrumentFacts } from '@/app/_instrument/instrument-facts';
import { InstrumentHeader } from '@/app/_instrument/instrument-header';
import { PreferredLedger } from '@/app/_instrument/preferred-ledger';
import { Verdict } from '@/app/_instrument/verdict';
import { WhatToChange } from '@/app/_instrument/what-to-change';
import { type LoadedResult, loadResult } from '@/app/_result/load-result';
import { QuestionForm } from '@/app/_result/question-form';
import { orNotFound } from '@/app/_server/or-not-found';
import { hasWorth } from '@/app/_worth/likely-worth';
import { worthQuestions } from '@/app/_worth/worth-questions';
import { WorthSection } from '@/app/_worth/worth-section';
import { explainMatch } from '@/lib/matching/explain-match';
import { type InstrumentMatch, matchInstrument } from '@/lib/matching/match-instrument';
import type { Locale } from '@/lib/taxonomy/bilingual';

interface Props {
  params: Promise<{ locale: string; token: string; id: string }>;
}

async function loadMatch(params: Props['params']) {
  const { token, id } = await params;
  const result = await orNotFound(loadResult(token));
  const compiled = result.catalogue.byId.get(id);
  if (!compiled) notFound();
  const match = matchInstrument(compiled, result.firm.facts, result.saved.asOf);
  return { result, match, token };
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const locale = await pageLocale(params);
  const { match } = await loadMatch(params);
  return { title: match.compiled.instrument.name[locale], robots: { index: false } };
}

/** What an instrument lacks, asked for once: with the verdict where it is open, else with the amount. */
async function questionsOf(
  result: LoadedResult,
  match: InstrumentMatch,
  token: string,
  locale: Locale,
) {
  const [t, tWorth] = await Promise.all([getTranslations('instrument'), getTranslations('worth')]);
  const worth = hasWorth(match) ? result.worthOf(match) : undefined;
  const asked = worthQuestions(match.missing, worth?.missing ?? [], result.firm.facts);
  const { first, forAmount } = asked;
  const form = (title: string, attributes: typeof first) =>
    attributes.length > 0 ? (
      <QuestionForm
        title={title}
        attributes={attributes}
        answers={result.saved.answers}
        token={token}
        instrument={match.compiled.instrument.id}
        locale={locale}
      />
    ) : null;
  const settle = asked.withAmount
    ? tWorth('settleAll', { count: first.length })
    : t('settleThis', { count: first.length });
  const amount = tWorth(worth?.kind === 'computed' ? 'askMore' : 'ask', {
    count: forAmount.length,
  });
  return {
    worth,
    first: form(settle, first),
    forAmount: form(amount, forAmount),
    isAmountFirst: asked.isAmountFirst,
  };
}

export default async function ResultInstrumentPage({ params }: Props) {
  const locale = await pageLocale(params);
  const { result, match, token } = await loadMatch(params);
  const { instrument } = match.compiled;
  const t = await getTranslations('instrument');
  const { worth, ...questions } = await questionsOf(result, match, token, locale);
  return (
    <article className="grid gap-8">
      <div className="grid gap-3">
        <p className="no-print">
          <Link href={`/${locale}/results/${token}`} prefetch={false} className="inline-block py-1">
            {t('backToResult')}
          </Link>
        </p>
        <InstrumentHeader instrument={instrument} locale={locale}>
          {instrument.effect === 'support' ? <Verdict match={match} locale={locale} /> : null}
        </InstrumentHeader>
      </div>
      {questions.first}
      <WhatToChange match={match} locale={locale} />
      <section aria-labelledby="why">
        <h2 id="why" className="mb-2 text-lead font-semibold">
          {t('why')}
        </h2>
        <ExplanationLedger
          explanation={explainMatch(match, result.firm.facts, result.saved.asOf, locale)}
          locale={locale}
        />
      </section>
      {worth ? (
        <WorthSection
          worth={worth}
          instrument={instrument}
          basis={result.basis}
          base={`/${locale}/results/${token}`}
          question={questions.forAmount}
          isAskedAbove={questions.isAmountFirst}
          locale={locale}
        />
      ) : null}
      <PreferredLedger match={match} facts={result.firm.facts} locale={locale} />
      <InstrumentFacts instrument={instrument} hasOwnWorth={worth !== undefined} locale={locale} />
    </article>
  );
}
