import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import type { ReactNode } from 'react';
import { pageLocale } from '@/app/_i18n/page-locale';
import { SiteFooter } from '@/app/_ui/site-footer';
import { SiteHeader } from '@/app/_ui/site-header';
import '../globals.css';

type Props = { params: Promise<{ locale: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const locale = await pageLocale(params);
  const t = await getTranslations({ locale, namespace: 'site' });
  return {
    title: { default: t('title'), template: `%s · ${t('name')}` },
    description: t('description'),
  };
}

export default async function LocaleLayout({ children, params }: Props & { children: ReactNode }) {
  const locale = await pageLocale(params);
  const t = await getTranslations('site');
  return (
    <html lang={locale === 'zh' ? 'zh-CN' : 'en'}>
      <body className="flex min-h-dvh flex-col">
        <a
          href="#main"
          className="absolute left-2 top-2 z-20 -translate-y-20 rounded-sm bg-accent px-4 py-2 text-accent-ink focus:translate-y-0"
        >
          {t('skip')}
        </a>
        <SiteHeader locale={locale} />
        <main
          id="main"
          tabIndex={-1}
          className="mx-auto w-full max-w-6xl flex-1 px-4 py-8 outline-none md:px-8"
        >
          {children}
        </main>
        <SiteFooter locale={locale} />
      </body>
    </html>
  );
}
