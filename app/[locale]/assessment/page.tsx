import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { beginAssessment } from '@/app/_assessment/actions';
import { pageLocale } from '@/app/_i18n/page-locale';
import { resumableIntake } from '@/app/_intake/load-intake';
import { Button } from '@/app/_ui/button';
import { HiddenFields } from '@/app/_ui/hidden-fields';

interface Props {
  params: Promise<{ locale: string }>;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations({
    locale: await pageLocale(params),
    namespace: 'assessment',
  });
  return { title: t('title') };
}

function Points({ id, title, points }: { id: string; title: string; points: readonly string[] }) {
  return (
    <section aria-labelledby={id} className="border-t border-rule pt-3">
      <h2 id={id} className="mb-2 font-semibold">
        {title}
      </h2>
      <ul className="measure grid list-disc gap-1 pl-5">
        {points.map((point) => (
          <li key={point}>{point}</li>
        ))}
      </ul>
    </section>
  );
}

export default async function AssessmentPage({ params }: Props) {
  const locale = await pageLocale(params);
  const resumed = await resumableIntake();
  const t = await getTranslations('assessment');
  return (
    <div className="grid max-w-3xl gap-6">
      <header className="grid gap-2">
        <h1 className="text-title font-semibold">{t('title')}</h1>
        <p className="measure">{t('lead')}</p>
      </header>
      <Points
        id="tells"
        title={t('tells')}
        points={[t('tell1'), t('tell2'), t('tell3'), t('tell4'), t('tell5')]}
      />
      <Points id="at-hand" title={t('atHand')} points={[t('hand1'), t('hand2'), t('hand3')]} />
      <p className="measure">{t('takes')}</p>
      <form action={beginAssessment} className="flex flex-wrap gap-3">
        <HiddenFields values={{ locale }} />
        <Button look="primary" name="go" value="begin">
          {resumed ? t('resume') : t('begin')}
        </Button>
        {resumed ? (
          <Button name="go" value="fresh">
            {t('fresh')}
          </Button>
        ) : null}
      </form>
      <p className="measure text-small text-muted">{t('privacy')}</p>
    </div>
  );
}
