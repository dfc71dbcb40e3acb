import { getTranslations } from 'next-intl/server';
import { catalogueFigures } from '@/app/_server/catalogue-figures';
import { formatDay } from '@/lib/profile/format-known';
import type { Locale } from '@/lib/taxonomy/bilingual';

/** What the catalogue holds, how it works, who runs it. */
export async function About({ locale }: { locale: Locale }) {
  const figures = await catalogueFigures();
  const t = await getTranslations('home');
  return (
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
  );
}
