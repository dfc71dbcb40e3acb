import { getTranslations } from 'next-intl/server';
import type { Locale } from '@/lib/taxonomy/bilingual';

export async function SiteFooter({ locale }: { locale: Locale }) {
  const t = await getTranslations('site');
  return (
    <footer className="mt-12 border-t border-rule text-small text-muted">
      <div className="mx-auto grid max-w-6xl gap-1 px-4 py-6 md:px-8">
        <p>{t('disclaimer')}</p>
        <p>
          {t.rich('credit', {
            ccpid: (chunks) => <a href="https://github.com/MGFPKU/CCPID">{chunks}</a>,
            licence: (chunks) => (
              <a href="https://creativecommons.org/licenses/by/4.0/" hrefLang={locale}>
                {chunks}
              </a>
            ),
          })}
        </p>
      </div>
    </footer>
  );
}
