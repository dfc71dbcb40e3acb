import Link from 'next/link';
import { getTranslations } from 'next-intl/server';
import type { InstrumentMatch } from '@/lib/matching/match-instrument';
import type { Locale } from '@/lib/taxonomy/bilingual';
import { EFFECTS } from '@/lib/taxonomy/instrument-codes';

/** Duties, ended reliefs and measures not yet open: nothing to apply for, but to be minded. */
export async function ResultNotices({
  notices,
  base,
  locale,
}: {
  notices: readonly InstrumentMatch[];
  base: string;
  locale: Locale;
}) {
  const t = await getTranslations('result');
  if (notices.length === 0) return null;
  return (
    <section aria-labelledby="notices" className="mt-8 border-t border-rule pt-3">
      <h2 id="notices" className="font-semibold">
        {t('notices')}
      </h2>
      <p className="text-small text-muted">{t('noticesIdea')}</p>
      <ul className="mt-2 grid gap-2">
        {notices.map(({ compiled: { instrument } }) => (
          <li key={instrument.id}>
            <span className="text-small text-muted">
              {EFFECTS.labels[instrument.effect][locale]}
            </span>{' '}
            <Link href={`${base}/${instrument.id}`} prefetch={false}>
              {instrument.name[locale]}
            </Link>
            <span className="block text-small">{instrument.summary[locale]}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
