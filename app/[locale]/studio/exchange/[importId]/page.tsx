import type { Metadata } from 'next';
import Link from 'next/link';
import { getTranslations } from 'next-intl/server';
import { DecisionForm } from '@/app/_exchange/decision-form';
import { ExchangeWords } from '@/app/_exchange/exchange-words';
import { FaultTable } from '@/app/_exchange/fault-table';
import { readFaultView } from '@/app/_exchange/fault-view';
import { SubmitForm } from '@/app/_exchange/submit-form';
import { WritingProgress } from '@/app/_exchange/writing-progress';
import { pageLocale } from '@/app/_i18n/page-locale';
import { database } from '@/app/_server/database';
import { orNotFound } from '@/app/_server/or-not-found';
import { requireAllowed } from '@/app/_server/require-allowed';
import { StudioShell } from '@/app/_studio/studio-shell';
import { type FoundImport, findImport } from '@/db/queries/find-import';
import type { Locale } from '@/lib/taxonomy/bilingual';

interface Props {
  params: Promise<{ locale: string; importId: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations({ locale: await pageLocale(params), namespace: 'exchange' });
  return { title: t('importTitle'), robots: { index: false } };
}

/** What can be done with the import in its state. */
async function NextStep({ found, locale }: { found: FoundImport; locale: Locale }) {
  const t = await getTranslations('exchange');
  const { id: importId, state, rows, faultyRows, writtenRows, drafts } = found;
  if (state === 'checked') return <DecisionForm {...{ importId, rows, faultyRows, locale }} />;
  if (state === 'writing')
    return <WritingProgress {...{ importId, rows, faultyRows, writtenRows }} />;
  if (state === 'dropped') return <p>{t('dropped')}</p>;
  const open = drafts.draft ?? 0;
  return (
    <>
      <p className="measure">
        {t('done', { written: writtenRows, open, review: drafts.in_review ?? 0 })}{' '}
        <Link href={`/${locale}/studio`} prefetch={false}>
          {t('toStudio')}
        </Link>
      </p>
      {open > 0 ? <SubmitForm importId={importId} open={open} /> : null}
    </>
  );
}

export default async function ImportPage({ params, searchParams }: Props) {
  const locale = await pageLocale(params);
  const { actor } = await requireAllowed(locale, 'catalogue.import');
  const { importId } = await params;
  const found = await orNotFound(findImport(database(), actor, { importId }));
  const t = await getTranslations('exchange');
  const base = `/${locale}/studio/exchange/${importId}`;
  return (
    <StudioShell locale={locale} current="exchange">
      <p>
        <Link href={`/${locale}/studio/exchange`} prefetch={false}>
          {t('back')}
        </Link>
      </p>
      <h1 className="text-title font-semibold">{found.fileName}</h1>
      <p>
        {t('counts', {
          rows: found.rows,
          good: found.rows - found.faultyRows,
          faulty: found.faultyRows,
        })}
      </p>
      <noscript>
        <p className="measure border-l-4 border-unknown py-1 pl-4">{t('noScript')}</p>
      </noscript>
      <ExchangeWords locale={locale}>
        <NextStep found={found} locale={locale} />
      </ExchangeWords>
      {found.faults.length > 0 ? (
        <section aria-labelledby="faults" className="grid gap-3 border-t border-rule pt-5">
          <h2 id="faults" className="text-lead font-medium">
            {t('faults.title')}
          </h2>
          <p>
            <a
              href={`/api/studio/import/${importId}/faults`}
              download
              className="inline-flex min-h-11 items-center text-accent"
            >
              {t('faults.download')}
            </a>
          </p>
          <FaultTable
            faulty={found.faults}
            view={readFaultView(await searchParams)}
            base={base}
            locale={locale}
          />
        </section>
      ) : null}
    </StudioShell>
  );
}
