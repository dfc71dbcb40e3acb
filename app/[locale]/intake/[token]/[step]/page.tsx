import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { pageLocale } from '@/app/_i18n/page-locale';
import { assessForm, loadForm } from '@/app/_intake/load-intake';
import { isIntakePage } from '@/app/_intake/step-fields';
import { INTAKE_WALK } from '@/app/_intake/walk';
import { WalkForm, type WalkSearch } from '@/app/_intake/walk-form';
import { orNotFound } from '@/app/_server/or-not-found';

interface Props {
  params: Promise<{ locale: string; token: string; step: string }>;
  searchParams: Promise<WalkSearch>;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { step } = await params;
  if (!isIntakePage(step)) return {};
  const t = await getTranslations({ locale: await pageLocale(params), namespace: 'intake' });
  return { title: t(`steps.${step}.name`), robots: { index: false } };
}

export default async function IntakeStepPage({ params, searchParams }: Props) {
  const locale = await pageLocale(params);
  const { token, step } = await params;
  if (!isIntakePage(step)) notFound();
  const intake = await assessForm(await orNotFound(loadForm(token)));
  return (
    <WalkForm
      place={{ walk: INTAKE_WALK, page: step }}
      intake={intake}
      token={token}
      search={await searchParams}
      locale={locale}
    />
  );
}
