import type { Metadata } from 'next';
import Link from 'next/link';
import { getTranslations } from 'next-intl/server';
import { Bottlenecks } from '@/app/_bottleneck/bottlenecks';
import { DecidedBy } from '@/app/_bottleneck/decided-by';
import { CbamSection } from '@/app/_cbam/cbam-section';
import { EnergySection } from '@/app/_energy/energy-section';
import { PlausibilityNotice } from '@/app/_energy/plausibility-notice';
import { pageLocale } from '@/app/_i18n/page-locale';
import { resultAddress } from '@/app/_package/package-place';
import { resultPath } from '@/app/_result/keep-result';
import type { Search } from '@/app/_result/result-view';
import { orNotFound } from '@/app/_server/or-not-found';
import { StageSection } from '@/app/_stage/stage-section';
import { IndexSection } from '@/app/_standing/index-section';
import { IndicatorLedger } from '@/app/_standing/indicator-ledger';
import { loadAssessment } from '@/app/_standing/load-assessment';
import { NarrowSection } from '@/app/_standing/narrow-section';
import { ProductSection } from '@/app/_standing/product-section';
import { StandingHeader } from '@/app/_standing/standing-header';
import { readWeightChoice } from '@/app/_standing/weight-choice';
import { WeightsSection } from '@/app/_standing/weights-section';

interface Props {
  params: Promise<{ locale: string; token: string }>;
  searchParams: Promise<Search>;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations({ locale: await pageLocale(params), namespace: 'standing' });
  return { title: t('title'), robots: { index: false } };
}

export default async function AssessmentPage({ params, searchParams }: Props) {
  const locale = await pageLocale(params);
  const { token } = await params;
  const search = await searchParams;
  const asked = readWeightChoice(search);
  const loaded = await orNotFound(loadAssessment(token, asked.choice));
  const { assessment } = loaded;
  const t = await getTranslations('standing');
  const result = resultAddress({ locale, token });
  const section = { loaded, token, locale };
  return (
    <div className="grid grid-cols-[minmax(0,1fr)] gap-8 print:block print:space-y-8">
      <p className="no-print -mb-5">
        <Link href={result} prefetch={false} className="inline-block py-1">
          {t('back')}
        </Link>
      </p>
      <StandingHeader loaded={loaded} locale={locale} />
      {typeof search.since === 'string' ? (
        <p className="no-print">
          <Link href={resultPath(locale, token, search.since)} prefetch={false}>
            {t('changes')}
          </Link>
        </p>
      ) : null}
      <PlausibilityNotice {...section} />
      <IndexSection assessment={assessment} locale={locale} />
      <WeightsSection
        assessment={assessment}
        asked={asked}
        base={`${result}/assessment`}
        locale={locale}
      />
      <IndicatorLedger loaded={loaded} locale={locale} />
      <ProductSection loaded={loaded} locale={locale} />
      <StageSection {...section} />
      <Bottlenecks {...section} />
      <DecidedBy {...section} />
      <EnergySection {...section} />
      <CbamSection {...section} />
      <NarrowSection assessment={assessment} token={token} locale={locale} />
    </div>
  );
}
