import Link from 'next/link';
import { getTranslations } from 'next-intl/server';
import type { ReactNode } from 'react';
import { currentUser } from '@/app/_server/current-actor';
import { type Action, scopeOf } from '@/lib/access/rights';
import type { Locale } from '@/lib/taxonomy/bilingual';
import { StudioProvider } from './studio-provider';

const PLACES = [
  { place: 'instruments', path: 'studio', action: 'draft.read' },
  { place: 'freshness', path: 'studio/freshness', action: 'draft.read' },
  { place: 'exchange', path: 'studio/exchange', action: 'catalogue.export' },
] as const satisfies readonly { place: string; path: string; action: Action }[];

export type StudioPlace = (typeof PLACES)[number]['place'];

/** The frame of every studio page: whose catalogue it is, and the ways through it that are open. */
export async function StudioShell({
  locale,
  current,
  children,
}: {
  locale: Locale;
  current: StudioPlace;
  children: ReactNode;
}) {
  const [t, user] = await Promise.all([getTranslations('studio.shell'), currentUser()]);
  const open = PLACES.filter(({ action }) => user && scopeOf(user, action) !== undefined);
  return (
    <div className="grid gap-5 lg:mx-[calc(50%-50vw+2rem)]">
      <div className="flex flex-wrap items-baseline gap-x-6 border-b border-rule">
        <StudioProvider locale={locale} />
        {open.length > 1 ? (
          <nav aria-label={t('nav')} className="flex flex-wrap gap-x-5">
            {open.map(({ place, path }) => (
              <Link
                key={place}
                href={`/${locale}/${path}`}
                prefetch={false}
                aria-current={place === current ? 'page' : undefined}
                className="inline-flex min-h-11 items-center border-b-2 border-transparent no-underline hover:underline aria-[current=page]:border-accent aria-[current=page]:font-medium"
              >
                {t(place)}
              </Link>
            ))}
          </nav>
        ) : null}
      </div>
      {children}
    </div>
  );
}
