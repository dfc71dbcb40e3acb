import type { Metadata } from 'next';
import Link from 'next/link';
import { notFound } from 'next/navigation';
import { connection } from 'next/server';
import { getTranslations } from 'next-intl/server';
import { pageLocale } from '@/app/_i18n/page-locale';
import { InstrumentFacts } from '@/app/_instrument/instrument-facts';
import { InstrumentHeader } from '@/app/_instrument/instrument-header';
import { RuleLedger } from '@/app/_instrument/rule-ledger';
import { currentCatalogue } from '@/app/_server/catalogue';
import { buttonClass } from '@/app/_ui/button';

interface Props {
  params: Promise<{ locale: string; id: string }>;
}

async function loadInstrument(params: Props['params']) {
  await connection();
  const { id } = await params;
  const compiled = (await currentCatalogue()).byId.get(id);
  if (!compiled) notFound();
  return compiled;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const locale = await pageLocale(params);
  const { instrument } = await loadInstrument(params);
  return { title: instrument.name[locale], description: instrument.summary[locale] };
}

export default async function InstrumentPage({ params }: Props) {
  const locale = await pageLocale(params);
  const { instrument, required } = await loadInstrument(params);
  const t = await getTranslations('instrument');
  return (
    <article className="grid gap-8">
      <InstrumentHeader instrument={instrument} locale={locale}>
        <p>
          <Link href={`/${locale}`} prefetch={false} className={buttonClass('primary')}>
            {t('tryIt')}
          </Link>
        </p>
      </InstrumentHeader>
      <section aria-labelledby="rule">
        <h2 id="rule" className="mb-2 text-lead font-semibold">
          {t('rule')}
        </h2>
        <RuleLedger form={required} instrument={instrument} locale={locale} />
      </section>
      <InstrumentFacts instrument={instrument} locale={locale} />
    </article>
  );
}
