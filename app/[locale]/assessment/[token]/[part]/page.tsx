import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { FuelIntro } from '@/app/_assessment/fuel-intro';
import { FuelSum } from '@/app/_assessment/fuel-sum';
import { isAssessmentPart } from '@/app/_assessment/parts';
import { pageLocale } from '@/app/_i18n/page-locale';
import { assessForm, loadForm } from '@/app/_intake/load-intake';
import { ASSESSMENT_WALK } from '@/app/_intake/walk';
import { WalkForm, type WalkSearch } from '@/app/_intake/walk-form';
import { orNotFound } from '@/app/_server/or-not-found';

interface Props {
  params: Promise<{ locale: string; token: string; part: string }>;
  searchParams: Promise<WalkSearch>;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { part } = await params;
  if (!isAssessmentPart(part)) return {};
  const t = await getTranslations({ locale: await pageLocale(params), namespace: 'assessment' });
  return { title: t(`parts.${part}.title`), robots: { index: false } };
}

export default async function AssessmentPartPage({ params, searchParams }: Props) {
  const locale = await pageLocale(params);
  const { token, part } = await params;
  if (!isAssessmentPart(part)) notFound();
  const intake = await assessForm(await orNotFound(loadForm(token)));
  const isEnergy = part === 'energy';
  return (
    <WalkForm
      place={{ walk: ASSESSMENT_WALK, page: part }}
      intake={intake}
      token={token}
      search={await searchParams}
      intro={isEnergy ? <FuelIntro locale={locale} /> : null}
      after={isEnergy ? { fuelUse: <FuelSum facts={intake.firm.facts} locale={locale} /> } : {}}
      locale={locale}
    />
  );
}
