import type { Metadata } from 'next';
import Link from 'next/link';
import { getTranslations } from 'next-intl/server';
import { BrowserWords } from '@/app/_i18n/browser-words';
import { messagesOf } from '@/app/_i18n/messages-of';
import { pageLocale } from '@/app/_i18n/page-locale';
import { loadForm } from '@/app/_intake/load-intake';
import { TooLong } from '@/app/_intake/too-long';
import { AboutLedger } from '@/app/_ledger/about-ledger';
import { presentRows } from '@/app/_ledger/present-rows';
import { PresentUse } from '@/app/_ledger/present-use';
import { LedgerUpload } from '@/app/_ledger/upload-form';
import { orNotFound } from '@/app/_server/or-not-found';

interface Props {
  params: Promise<{ locale: string; token: string }>;
  searchParams: Promise<{ refused?: string; long?: string }>;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations({ locale: await pageLocale(params), namespace: 'ledger' });
  return { title: t('title'), robots: { index: false } };
}

/** The energy table of the assessment, filled in from a file. */
export default async function LedgerPage({ params, searchParams }: Props) {
  const locale = await pageLocale(params);
  const { token } = await params;
  const form = await orNotFound(loadForm(token));
  const { refused, long } = await searchParams;
  const t = await getTranslations('ledger');
  const { ledger } = messagesOf(locale);
  return (
    <div className="grid grid-cols-[minmax(0,1fr)] gap-6">
      <header className="grid gap-1">
        <p>
          <Link
            href={`/${locale}/assessment/${token}/energy`}
            prefetch={false}
            className="inline-block py-1"
          >
            {t('back')}
          </Link>
        </p>
        <h1 className="text-title font-semibold">{t('title')}</h1>
        <p className="measure text-muted">{t('idea')}</p>
      </header>
      {refused ? (
        <p role="alert" className="measure border-l-4 border-unmet py-1 pl-4">
          {t('take.refused')}
        </p>
      ) : null}
      {long ? <TooLong /> : null}
      <AboutLedger locale={locale} />
      <PresentUse form={form} locale={locale} />
      <BrowserWords locale={locale} messages={{ ledger }}>
        <LedgerUpload token={token} replaces={presentRows(form, locale).length} locale={locale} />
      </BrowserWords>
    </div>
  );
}
