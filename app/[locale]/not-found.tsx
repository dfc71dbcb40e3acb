import Link from 'next/link';
import { getLocale, getTranslations } from 'next-intl/server';
import { buttonClass } from '@/app/_ui/button';

export default async function NotFound() {
  const locale = await getLocale();
  const t = await getTranslations('notFound');
  return (
    <div className="grid justify-items-start gap-4">
      <h1 className="text-title font-semibold">{t('title')}</h1>
      <p className="measure">{t('text')}</p>
      <Link href={`/${locale}`} prefetch={false} className={buttonClass('primary')}>
        {t('home')}
      </Link>
    </div>
  );
}
