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
import { loadResult } from '@/app/_result/load-result';
import { QuestionForm } from '@/app/_result/question-form';
import { orNotFound } from '@/app/_server/or-not-found';
import { askedFor } from '@/lib/matching/asked-for';
import { explainMatch } from '@/lib/matching/explain-match';
import { matchInstrument } from '@/lib/matching/match-instrument';

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

export default async function ResultInstrumentPage({ params }: Props) {
  const locale = await pageLocale(params);
  const { result, match, token } = await loadMatch(params);
  const { instrument } = match.compiled;
  const t = await getTranslations('instrument');
  const asked = [...new Set(match.missing.flatMap((key) => askedFor(key, result.firm.facts)))];
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
      {asked.length > 0 ? (
        <QuestionForm
          title={t('settleThis', { count: asked.length })}
          attributes={asked}
          answers={result.saved.answers}
          token={token}
          instrument={instrument.id}
          locale={locale}
        />
      ) : null}
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
      <PreferredLedger match={match} facts={result.firm.facts} locale={locale} />
      <InstrumentFacts instrument={instrument} locale={locale} />
    </article>
  );
}
