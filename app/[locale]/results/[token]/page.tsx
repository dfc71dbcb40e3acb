import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { pageLocale } from '@/app/_i18n/page-locale';
import { TooLong } from '@/app/_intake/too-long';
import { PackageSummary } from '@/app/_package/package-summary';
import { AssessmentSummary } from '@/app/_result/assessment-summary';
import { ChangesSince } from '@/app/_result/changes-since';
import { DerivedTable } from '@/app/_result/derived-table';
import { GivenTable } from '@/app/_result/given-table';
import { loadResult } from '@/app/_result/load-result';
import { QuestionForm } from '@/app/_result/question-form';
import { ResultFilters } from '@/app/_result/result-filters';
import { ResultHeader } from '@/app/_result/result-header';
import { ResultLedger } from '@/app/_result/result-ledger';
import { ResultNotices } from '@/app/_result/result-notices';
import { applyView, readView, type Search } from '@/app/_result/result-view';
import { isSkipped } from '@/app/_result/skipped-questions';
import { orNotFound, orUndefined } from '@/app/_server/or-not-found';
import { shownWorth } from '@/app/_worth/likely-worth';
import { type NextQuestion, nextQuestions } from '@/lib/matching/next-questions';
import { stakesOf } from '@/lib/matching/stakes-of';

interface Props {
  params: Promise<{ locale: string; token: string }>;
  searchParams: Promise<Search>;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations({ locale: await pageLocale(params), namespace: 'result' });
  return { title: t('title'), robots: { index: false } };
}

function questionTitle(
  { settles, concerns, amounts }: NextQuestion,
  t: Awaited<ReturnType<typeof getTranslations<'result'>>>,
): string {
  if (settles > 0) return t('nextSettles', { count: settles });
  if (concerns > 0) return t('nextConcerns', { count: concerns });
  return t('nextAmounts', { count: amounts });
}

export default async function ResultPage({ params, searchParams }: Props) {
  const locale = await pageLocale(params);
  const { token } = await params;
  const result = await orNotFound(loadResult(token));
  const search = await searchParams;
  const since = typeof search.since === 'string' ? search.since : undefined;
  const earlier = since ? await orUndefined(loadResult(since)) : undefined;
  const view = readView(search);
  const t = await getTranslations('result');
  const base = `/${locale}/results/${token}`;
  const { support, counts, notices } = result.match;
  const skipped = typeof search.skip === 'string' ? search.skip : '';
  const question = nextQuestions(
    support.filter(({ status }) => status === 'possible'),
    result.firm.facts,
    stakesOf(support, result.worthOf),
  ).find(({ attributes }) => !isSkipped(attributes, skipped));
  return (
    <div className="grid gap-6">
      {search.long ? <TooLong /> : null}
      <ResultHeader result={result} token={token} locale={locale} />
      {earlier && since ? (
        <ChangesSince
          earlier={earlier}
          earlierToken={since}
          now={result}
          base={base}
          locale={locale}
        />
      ) : null}
      {question ? (
        <QuestionForm
          title={questionTitle(question, t)}
          attributes={question.attributes}
          answers={result.saved.answers}
          token={token}
          skipped={skipped}
          locale={locale}
        />
      ) : null}
      <div className="grid gap-x-12 gap-y-8 lg:grid-cols-[minmax(0,1fr)_17rem]">
        <div>
          <ResultFilters
            matches={support}
            counts={counts}
            view={view}
            keep={since ? `since=${encodeURIComponent(since)}` : ''}
            locale={locale}
          />
          <ResultLedger
            matches={applyView(support, view, locale, shownWorth(result.worthOf))}
            worthOf={result.worthOf}
            sort={view.sort}
            base={base}
            locale={locale}
          />
          <ResultNotices notices={notices} base={base} locale={locale} />
        </div>
        <aside className="grid content-start gap-6">
          <PackageSummary result={result} token={token} locale={locale} />
          <AssessmentSummary result={result} token={token} locale={locale} />
          <GivenTable facts={result.firm.facts} answers={result.saved.answers} locale={locale} />
          <DerivedTable derived={result.firm.derived} facts={result.firm.facts} locale={locale} />
        </aside>
      </div>
    </div>
  );
}
