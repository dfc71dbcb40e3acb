import type { Metadata } from 'next';
import Link from 'next/link';
import { getTranslations } from 'next-intl/server';
import { pageLocale } from '@/app/_i18n/page-locale';
import { requireUser } from '@/app/_server/current-actor';
import { buttonClass } from '@/app/_ui/button';

interface Props {
  params: Promise<{ locale: string }>;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations({ locale: await pageLocale(params), namespace: 'account' });
  return { title: t('refusedPage.title'), robots: { index: false } };
}

export default async function RefusedPage({ params }: Props) {
  const locale = await pageLocale(params);
  const { role } = await requireUser(locale);
  const t = await getTranslations('account');
  return (
    <div className="grid justify-items-start gap-4">
      <h1 className="text-title font-semibold">{t('refusedPage.title')}</h1>
      <p className="measure">{t('refusedPage.text', { role: t(`roles.${role}`) })}</p>
      <Link href={`/${locale}/account`} className={buttonClass('plain')}>
        {t('refusedPage.back')}
      </Link>
    </div>
  );
}
