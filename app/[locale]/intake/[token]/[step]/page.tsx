import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { pageLocale } from '@/app/_i18n/page-locale';
import { saveIntakePage } from '@/app/_intake/actions';
import { IntakeFoot } from '@/app/_intake/intake-foot';
import { IntakeRail } from '@/app/_intake/intake-rail';
import { IssueSummary } from '@/app/_intake/issue-summary';
import { assessForm, loadForm } from '@/app/_intake/load-intake';
import {
  attributeOfField,
  attributesOf,
  isIntakePage,
  pageOfAttribute,
} from '@/app/_intake/step-fields';
import { StepFields } from '@/app/_intake/step-fields-view';
import { IntakeSummary } from '@/app/_intake/summary';
import { TooLong } from '@/app/_intake/too-long';
import { orNotFound } from '@/app/_server/or-not-found';
import { DefaultButton } from '@/app/_ui/default-button';

interface Props {
  params: Promise<{ locale: string; token: string; step: string }>;
  searchParams: Promise<{ check?: string; long?: string }>;
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
  const t = await getTranslations('intake');
  const { core, more } = attributesOf(step);
  const { check, long } = await searchParams;
  const checked = check !== undefined || step === 'summary';
  const ofStep = intake.issues.filter(({ field }) => {
    const key = attributeOfField(field);
    return step === 'summary' || (key !== undefined && [...core, ...more].includes(key));
  });
  const missingSector =
    checked && step === 'start' && !intake.form.sector?.[0]?.trim()
      ? [{ field: 'sector', message: { zh: t('sectorNeeded'), en: t('sectorNeeded') } }]
      : [];
  const issues = checked ? [...missingSector, ...ofStep] : [];
  const pageOf = (field: string) => {
    const key = attributeOfField(field);
    return step === 'summary' && key ? `${pageOfAttribute(key)}?check=1` : '';
  };
  const faulty = new Set(
    intake.issues
      .map(({ field }) => attributeOfField(field))
      .flatMap((key) => (key ? [pageOfAttribute(key)] : [])),
  );
  return (
    <form
      action={saveIntakePage}
      className="grid gap-x-12 gap-y-6 lg:grid-cols-[13rem_minmax(0,1fr)]"
    >
      <input type="hidden" name="locale" value={locale} />
      <input type="hidden" name="token" value={token} />
      <input type="hidden" name="page" value={step} />
      <DefaultButton go="next" />
      <IntakeRail page={step} form={intake.form} faulty={checked ? faulty : new Set()} />
      <div className="grid content-start gap-6">
        <header className="grid gap-1">
          <h1 className="text-title font-semibold">{t(`steps.${step}.title`)}</h1>
          <p className="measure text-muted">{t(`steps.${step}.idea`)}</p>
        </header>
        {long ? <TooLong /> : null}
        <IssueSummary issues={issues} pageOf={pageOf} locale={locale} />
        {step === 'summary' ? (
          <IntakeSummary intake={intake} locale={locale} />
        ) : (
          <StepFields core={core} more={more} form={intake.form} issues={issues} locale={locale} />
        )}
        <IntakeFoot page={step} token={token} counts={intake.counts} locale={locale} />
      </div>
    </form>
  );
}
