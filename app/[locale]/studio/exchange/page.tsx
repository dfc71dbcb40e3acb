import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { ExchangeWords } from '@/app/_exchange/exchange-words';
import { FileLinks } from '@/app/_exchange/file-links';
import { ImportList } from '@/app/_exchange/import-list';
import { UploadForm } from '@/app/_exchange/upload-form';
import { pageLocale } from '@/app/_i18n/page-locale';
import { database } from '@/app/_server/database';
import { requireAllowed } from '@/app/_server/require-allowed';
import { StudioShell } from '@/app/_studio/studio-shell';
import { listImports } from '@/db/queries/list-imports';
import { can } from '@/lib/access/rights';

interface Props {
  params: Promise<{ locale: string }>;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations({ locale: await pageLocale(params), namespace: 'exchange' });
  return { title: t('title'), robots: { index: false } };
}

export default async function ExchangePage({ params }: Props) {
  const locale = await pageLocale(params);
  const { actor } = await requireAllowed(locale, 'catalogue.export');
  const canImport = can(actor, 'catalogue.import', { providerId: actor.providerId ?? null });
  const t = await getTranslations('exchange');
  return (
    <StudioShell locale={locale} current="exchange">
      <h1 className="text-title font-semibold">{t('title')}</h1>
      <section aria-labelledby="export" className="grid gap-2">
        <h2 id="export" className="text-lead font-medium">
          {t('export.title')}
        </h2>
        <p className="measure">
          {t('export.lead')} {canImport ? t('export.again') : null}
        </p>
        <FileLinks path="export" of={t('export.of')} />
      </section>
      {canImport ? (
        <>
          <section aria-labelledby="template" className="grid gap-2 border-t border-rule pt-5">
            <h2 id="template" className="text-lead font-medium">
              {t('template.title')}
            </h2>
            <p className="measure">{t('template.lead')}</p>
            <FileLinks path="template" of={t('template.of')} />
          </section>
          <section aria-labelledby="import" className="grid gap-3 border-t border-rule pt-5">
            <h2 id="import" className="text-lead font-medium">
              {t('upload.title')}
            </h2>
            <p className="measure">{t('upload.lead')}</p>
            <noscript>
              <p className="measure border-l-4 border-unknown py-1 pl-4">{t('noScript')}</p>
            </noscript>
            <ExchangeWords locale={locale}>
              <UploadForm locale={locale} />
            </ExchangeWords>
          </section>
          <section aria-labelledby="imports" className="grid gap-3 border-t border-rule pt-5">
            <h2 id="imports" className="text-lead font-medium">
              {t('list.title')}
            </h2>
            <ImportList imports={await listImports(database(), actor)} locale={locale} />
          </section>
        </>
      ) : null}
    </StudioShell>
  );
}
