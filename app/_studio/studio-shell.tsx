import Link from 'next/link';
import { getTranslations } from 'next-intl/server';
import type { ReactNode } from 'react';
import type { Locale } from '@/lib/taxonomy/bilingual';
import { StudioProvider } from './studio-provider';

const PLACES = {
  instruments: 'studio',
  freshness: 'studio/freshness',
  exchange: 'studio/exchange',
} as const;

export type StudioPlace = keyof typeof PLACES;

/** The frame of every studio page: whose catalogue it is, and the ways through it. */
export async function StudioShell({
  locale,
  current,
  children,
}: {
  locale: Locale;
  current: StudioPlace;
  children: ReactNode;
}) {
  const t = await getTranslations('studio.shell');
  return (
    <div className="grid gap-5 lg:mx-[calc(50%-50vw+2rem)]">
      <div className="flex flex-wrap items-baseline gap-x-6 border-b border-rule">
        <StudioProvider locale={locale} />
        <nav aria-label={t('nav')} className="flex flex-wrap gap-x-5">
          {Object.entries(PLACES).map(([place, path]) => (
            <Link
              key={place}
              href={`/${locale}/${path}`}
              prefetch={false}
              aria-current={place === current ? 'page' : undefined}
              className="inline-flex min-h-11 items-center border-b-2 border-transparent no-underline hover:underline aria-[current=page]:border-accent aria-[current=page]:font-medium"
            >
              {t(place as StudioPlace)}
            </Link>
          ))}
        </nav>
      </div>
      {children}
    </div>
  );
}
