import Link from 'next/link';
import { getTranslations } from 'next-intl/server';
import type { ReactNode } from 'react';
import type { Locale } from '@/lib/taxonomy/bilingual';

const PARTS = [
  { part: 'people', path: '' },
  { part: 'providers', path: '/providers' },
  { part: 'instruments', path: '/instruments' },
  { part: 'audit', path: '/audit' },
] as const;

export type AdminPart = (typeof PARTS)[number]['part'];

/** The heading and the parts of the administration around one of them. */
export async function AdminFrame(props: {
  locale: Locale;
  part: AdminPart;
  title: string;
  children: ReactNode;
}) {
  const { locale, part: current, title, children } = props;
  const t = await getTranslations('admin');
  return (
    <div className="grid gap-8">
      <div className="grid gap-4">
        <nav aria-label={t('nav')} className="flex flex-wrap gap-x-5 border-b border-rule pb-1">
          {PARTS.map(({ part, path }) => (
            <Link
              key={part}
              href={`/${locale}/admin${path}`}
              prefetch={false}
              {...(part === current ? { 'aria-current': 'page' as const } : {})}
              className="py-2 text-small no-underline hover:underline aria-[current=page]:font-semibold"
            >
              {t(`${part}.title`)}
            </Link>
          ))}
        </nav>
        <h1 className="text-title font-semibold">{title}</h1>
      </div>
      {children}
    </div>
  );
}
