import type { Metadata } from 'next';
import Link from 'next/link';
import { getTranslations } from 'next-intl/server';
import { pageLocale } from '@/app/_i18n/page-locale';
import { CashFlowFigure } from '@/app/_package/cash-flow-figure';
import { LedgerTable } from '@/app/_package/ledger-table';
import { leftOutGroups } from '@/app/_package/left-out-groups';
import { type PackagePage as Loaded, loadPackagePage } from '@/app/_package/load-package-page';
import { missingFor, moneyQuestions } from '@/app/_package/money-gaps';
import { NoPackage } from '@/app/_package/no-package';
import { otherRoad } from '@/app/_package/other-road';
import { OtherRoadNote } from '@/app/_package/other-road-note';
import { ComparedWithBest, PackageHeader } from '@/app/_package/package-header';
import { type PackagePlace, resultAddress } from '@/app/_package/package-place';
import { ProjectMoney } from '@/app/_package/project-money';
import { isToggled } from '@/app/_package/toggles';
import { WhatBinds } from '@/app/_package/what-binds';
import { WhyNotBoth } from '@/app/_package/why-not-both';
import { type LoadedResult, loadResult } from '@/app/_result/load-result';
import { QuestionForm } from '@/app/_result/question-form';
import type { Search } from '@/app/_result/result-view';
import { orNotFound } from '@/app/_server/or-not-found';
import { yearOf } from '@/lib/finance/valuation';
import type { PackagePlan } from '@/lib/packaging/plan-package';

interface Props {
  params: Promise<{ locale: string; token: string }>;
  searchParams: Promise<Search>;
}

interface Shown {
  readonly result: LoadedResult;
  readonly page: Loaded;
  readonly plan: PackagePlan;
  readonly place: PackagePlace;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations({ locale: await pageLocale(params), namespace: 'package' });
  return { title: t('title'), robots: { index: false } };
}

/** What is in the package and what it is worth. */
function Chosen({ result, page, plan, place }: Shown) {
  const { catalogue, match, saved } = result;
  const road = otherRoad(plan, page.items, page.runnerUpWorth);
  return (
    <>
      <PackageHeader
        place={place}
        plan={plan}
        year={yearOf(saved.asOf)}
        undecided={match.counts.possible}
      />
      {isToggled(place.toggles) ? (
        <ComparedWithBest
          place={place}
          difference={page.untouched && plan.worth.likely.minus(page.untouched.worth.likely)}
        />
      ) : null}
      <LedgerTable plan={plan} matches={match.support} catalogue={catalogue} place={place} />
      {road ? <OtherRoadNote road={road} locale={place.locale} /> : null}
      <WhatBinds
        binding={plan.binding}
        items={page.items}
        catalogue={catalogue}
        locale={place.locale}
      />
    </>
  );
}

/** What the package does to the money of the project, and what would complete the figures. */
async function Money({ result, plan, place }: Omit<Shown, 'page'>) {
  const t = await getTranslations('package');
  const { basis, saved } = result;
  const asked = moneyQuestions(basis);
  return (
    <>
      <CashFlowFigure
        rows={plan.cashFlow}
        hasLoan={missingFor('rate', basis).length === 0}
        locale={place.locale}
      />
      <ProjectMoney plan={plan} basis={basis} locale={place.locale} />
      {asked.length > 0 ? (
        <QuestionForm
          title={t('ask', { count: asked.length })}
          attributes={asked}
          answers={saved.answers}
          token={place.token}
          instrument="package"
          locale={place.locale}
        />
      ) : null}
    </>
  );
}

export default async function PackagePage({ params, searchParams }: Props) {
  const locale = await pageLocale(params);
  const { token } = await params;
  const result = await orNotFound(loadResult(token));
  const page = await loadPackagePage(result, await searchParams);
  const { answer, items, toggles } = page;
  const t = await getTranslations('package');
  const place = { locale, token, toggles };
  const plan = answer.kind === 'planned' ? answer.plan : undefined;
  return (
    <article className="grid grid-cols-[minmax(0,1fr)] gap-8 print:block print:space-y-8">
      <p className="no-print -mb-5">
        <Link href={resultAddress(place)} prefetch={false} className="inline-block py-1">
          {t('back')}
        </Link>
      </p>
      {plan ? (
        <>
          <Chosen result={result} page={page} plan={plan} place={place} />
          <Money result={result} plan={plan} place={place} />
          <WhyNotBoth
            groups={leftOutGroups(plan.leftOut, page)}
            place={place}
            catalogue={result.catalogue}
          />
        </>
      ) : (
        <NoPackage answer={answer} items={items} place={place} />
      )}
    </article>
  );
}
