import Link from 'next/link';
import { getTranslations } from 'next-intl/server';
import { pageLocale } from '@/app/_i18n/page-locale';
import { saveIntakePage } from '@/app/_intake/actions';
import { AttributeField } from '@/app/_intake/attribute-field';
import { resumableIntake } from '@/app/_intake/load-intake';
import { TooLong } from '@/app/_intake/too-long';
import { catalogueFigures } from '@/app/_server/catalogue-figures';
import { Button } from '@/app/_ui/button';
import { DefaultButton } from '@/app/_ui/default-button';
import { formatDay } from '@/lib/profile/format-known';
import { REQUIRED_KEYS } from '@/lib/profile/registry';

interface Props {
  params: Promise<{ locale: string }>;
  searchParams: Promise<{ long?: string }>;
}

export default async function HomePage({ params, searchParams }: Props) {
  const locale = await pageLocale(params);
  const resumed = await resumableIntake();
  const { long } = await searchParams;
  const figures = await catalogueFigures();
  const t = await getTranslations('home');
  return (
    <div className="grid gap-12">
      <div className="grid gap-x-16 gap-y-10 lg:grid-cols-[minmax(0,3fr)_minmax(0,2fr)]">
        <div className="grid content-start gap-8">
          <h1 className="text-title font-semibold md:text-display">{t('title')}</h1>
          {resumed ? (
            <p>
              <Link href={`/${locale}/intake/${resumed}/summary`} prefetch={false}>
                {t('resume')}
              </Link>
            </p>
          ) : null}
          {long ? <TooLong /> : null}
          <form action={saveIntakePage} className="grid gap-6">
            <input type="hidden" name="locale" value={locale} />
            <input type="hidden" name="page" value="start" />
            <DefaultButton go="results" />
            {REQUIRED_KEYS.map((key) => (
              <AttributeField key={key} attributeKey={key} form={{}} issues={[]} locale={locale} />
            ))}
            <div className="flex flex-wrap items-center gap-3">
              <Button look="primary" name="go" value="results">
                {t('see')}
              </Button>
              <Button name="go" value="next">
                {t('more')}
              </Button>
            </div>
            <p className="text-small text-muted">{t('privacy')}</p>
          </form>
        </div>
        <aside className="grid content-start gap-8 lg:border-l lg:border-rule lg:pl-10">
          <dl className="grid gap-4">
            <div>
              <dt className="text-muted">{t('supportCount')}</dt>
              <dd className="text-title font-semibold">{figures.support}</dd>
            </div>
            <div>
              <dt className="text-muted">{t('levels')}</dt>
              <dd>
                {t('levelsValue', {
                  national: figures.national,
                  provincial: figures.provincial,
                  city: figures.city,
                })}
              </dd>
            </div>
            <div>
              <dt className="text-muted">{t('verified')}</dt>
              <dd>{figures.verifiedOn ? formatDay(figures.verifiedOn, locale) : '–'}</dd>
            </div>
          </dl>
          <section aria-labelledby="how">
            <h2 id="how" className="mb-2 font-semibold">
              {t('how')}
            </h2>
            <ol className="grid list-decimal gap-2 pl-5">
              <li>{t('how1')}</li>
              <li>{t('how2')}</li>
              <li>{t('how3')}</li>
            </ol>
          </section>
          <p className="text-small text-muted">{t('who')}</p>
        </aside>
      </div>
    </div>
  );
}
