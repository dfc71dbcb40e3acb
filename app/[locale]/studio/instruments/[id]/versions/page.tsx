import type { Metadata } from 'next';
import Link from 'next/link';
import { getTranslations } from 'next-intl/server';
import { pageLocale } from '@/app/_i18n/page-locale';
import { DifferenceTable } from '@/app/_review/difference-table';
import { versionPair } from '@/app/_review/version-pair';
import { VersionRow } from '@/app/_review/version-row';
import { database } from '@/app/_server/database';
import { orNotFound } from '@/app/_server/or-not-found';
import { StudioShell } from '@/app/_studio/studio-shell';
import { studioUser } from '@/app/_studio/studio-user';
import { instrumentVersionsOf } from '@/db/queries/instrument-versions';
import { can } from '@/lib/access/rights';
import { differencesOf } from '@/lib/catalogue/diff/differences-of';

interface Props {
  params: Promise<{ locale: string; id: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const locale = await pageLocale(params);
  const t = await getTranslations({ locale, namespace: 'review.versions' });
  return { title: t('title'), robots: { index: false } };
}

export default async function VersionsPage({ params, searchParams }: Props) {
  const locale = await pageLocale(params);
  const { id } = await params;
  const { actor, provider } = await studioUser(locale);
  const versions = await orNotFound(instrumentVersionsOf(database(), actor, { instrumentId: id }));
  const pair = versionPair(versions, await searchParams);
  const differences = pair ? differencesOf(pair.from.content, pair.to.content) : [];
  const [newest] = versions;
  const base = `/${locale}/studio/instruments/${id}/versions`;
  const canRestore = can(actor, 'draft.write', { providerId: provider.id });
  const t = await getTranslations('review.versions');
  return (
    <StudioShell locale={locale} current="instruments">
      <header className="grid gap-1">
        <h1 className="text-title font-semibold">
          {t('titleOf', { name: newest?.content.name[locale] ?? id })}
        </h1>
        <p className="text-small text-muted">{id}</p>
        <p>
          <Link
            href={`/${locale}/studio?${new URLSearchParams({ q: id })}`}
            prefetch={false}
            className="inline-block py-2"
          >
            {t('back')}
          </Link>
        </p>
      </header>
      <ol className="border-t border-rule">
        {versions.map((version) => (
          <VersionRow
            key={version.versionId}
            version={version}
            pair={pair}
            base={base}
            canRestore={canRestore}
            locale={locale}
          />
        ))}
      </ol>
      <section id="differences" aria-labelledby="differences-title" className="grid gap-2">
        <h2 id="differences-title" className="text-lead font-semibold">
          {pair
            ? t('differences', { from: pair.from.version, to: pair.to.version })
            : t('noDifferences')}
        </h2>
        {pair ? (
          <DifferenceTable
            differences={differences}
            caption={t('count', { count: differences.length })}
            locale={locale}
          />
        ) : (
          <p className="measure text-muted">{t('only')}</p>
        )}
      </section>
    </StudioShell>
  );
}
