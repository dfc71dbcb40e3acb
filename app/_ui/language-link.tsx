'use client';

import { usePathname, useSearchParams } from 'next/navigation';
import { Suspense } from 'react';

const OTHER = {
  zh: { locale: 'en', lang: 'en', name: 'English' },
  en: { locale: 'zh', lang: 'zh-CN', name: '中文' },
} as const;

function Switch({ locale }: { locale: 'zh' | 'en' }) {
  const path = usePathname();
  const search = useSearchParams().toString();
  const other = OTHER[locale];
  const href = `${path.replace(/^\/(zh|en)(?=\/|$)/, `/${other.locale}`)}${search ? `?${search}` : ''}`;
  return (
    <a
      href={href}
      lang={other.lang}
      hrefLang={other.lang}
      className="py-2 text-muted no-underline hover:underline"
    >
      {other.name}
    </a>
  );
}

/** The same page in the other language. */
export function LanguageLink({ locale }: { locale: 'zh' | 'en' }) {
  return (
    <Suspense>
      <Switch locale={locale} />
    </Suspense>
  );
}
