import Link from 'next/link';
import { getTranslations } from 'next-intl/server';
import { AccountLinks } from '@/app/_account/account-links';
import type { Locale } from '@/lib/taxonomy/bilingual';
import { LanguageLink } from './language-link';

export async function SiteHeader({ locale }: { locale: Locale }) {
  const t = await getTranslations('site');
  return (
    <header className="no-print border-b border-rule">
      <div className="mx-auto flex max-w-6xl flex-wrap items-center gap-x-6 gap-y-1 px-4 py-3 md:px-8">
        <Link
          href={`/${locale}`}
          prefetch={false}
          className="mr-auto py-2 text-lead font-semibold no-underline"
        >
          绿桥 <span className="font-normal text-muted">Greenbridge</span>
        </Link>
        <nav aria-label={t('nav')} className="flex flex-wrap items-center gap-x-5">
          <Link
            href={`/${locale}/instruments`}
            prefetch={false}
            className="py-2 no-underline hover:underline"
          >
            {t('catalogue')}
          </Link>
          <Link
            href={`/${locale}/assessment`}
            prefetch={false}
            className="py-2 no-underline hover:underline"
          >
            {t('assessment')}
          </Link>
          <Link
            href={`/${locale}/method`}
            prefetch={false}
            className="py-2 no-underline hover:underline"
          >
            {t('method')}
          </Link>
          <AccountLinks locale={locale} />
          <LanguageLink locale={locale} />
        </nav>
      </div>
    </header>
  );
}
