import { getTranslations } from 'next-intl/server';
import { LEDGER_FORMATS } from '@/lib/assessment/ledger/ledger';
import type { Locale } from '@/lib/taxonomy/bilingual';

/** What a ledger looks like, in three lines, and one to fill in. */
export async function AboutLedger({ locale }: { locale: Locale }) {
  const t = await getTranslations('ledger.about');
  return (
    <>
      <ul className="measure grid list-disc gap-1 pl-5">
        <li>{t('wide')}</li>
        <li>{t('long')}</li>
        <li>{t('blank')}</li>
      </ul>
      <ul className="flex flex-wrap gap-x-6">
        {LEDGER_FORMATS.toReversed().map((format) => (
          <li key={format}>
            <a
              href={`/${locale}/assessment/template/${format}`}
              download
              className="inline-flex min-h-11 items-center text-accent"
            >
              {t('template', { format: format.toUpperCase() })}
            </a>
          </li>
        ))}
      </ul>
    </>
  );
}
