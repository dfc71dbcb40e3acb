import Link from 'next/link';
import { getTranslations } from 'next-intl/server';
import { Section } from '@/app/_package/section';
import { shareText } from '@/app/_standing/score-text';
import { KNOWN_WIDTH, LEAST_KNOWN } from '@/lib/assessment/weighting/aggregate';
import type { Locale } from '@/lib/taxonomy/bilingual';
import { METHOD_FIGURES, PENALTY_CAP } from './assessment-figures';
import { FixedReferences } from './fixed-references';
import { GradeTable } from './grade-table';
import { IndicatorList } from './indicator-list';
import { REFERENCES, ReferenceTable } from './reference-table';
import { WeightTable } from './weight-table';

interface Props {
  readonly locale: Locale;
}

export async function Indicators({ locale }: Props) {
  const t = await getTranslations('assessmentMethod.indicators');
  return (
    <Section id="indicators" title={t('title')}>
      <p className="measure">{t('idea')}</p>
      <IndicatorList locale={locale} />
    </Section>
  );
}

export async function References({ locale }: Props) {
  const t = await getTranslations('assessmentMethod.references');
  const year = [...new Set(REFERENCES.map((reference) => reference.year))].join('–');
  return (
    <Section id="references" title={t('title')}>
      <p className="measure">{t('sector', { year })}</p>
      <p className="measure">{t('limits')}</p>
      <ReferenceTable year={year} locale={locale} />
      <h3 className="font-semibold">{t('fixed')}</h3>
      <FixedReferences locale={locale} />
    </Section>
  );
}

export async function Weights({ locale }: Props) {
  const t = await getTranslations('assessmentMethod.weights');
  const { firms, share } = METHOD_FIGURES.entropy;
  return (
    <Section id="weights" title={t('title')}>
      <p className="measure">{t('total', { cap: PENALTY_CAP })}</p>
      <ul className="measure grid list-disc gap-1 pl-5">
        <li>{t('platform')}</li>
        <li>{t('equal')}</li>
        <li>{t('entropy')}</li>
        <li>
          {t('entropyNotDefault', { firms, share: shareText(share) })}{' '}
          <Link href={`/${locale}/method/sample-firms`} prefetch={false}>
            {t('sample')}
          </Link>
        </li>
        <li>{t('custom')}</li>
        <li>{t('topsis')}</li>
      </ul>
      <WeightTable locale={locale} />
    </Section>
  );
}

export async function Ranges() {
  const t = await getTranslations('assessmentMethod.ranges');
  return (
    <Section id="ranges" title={t('title')}>
      <p className="measure">{t('text')}</p>
      <p className="measure">{t('known', { width: KNOWN_WIDTH })}</p>
    </Section>
  );
}

export async function Grades() {
  const t = await getTranslations('assessmentMethod.grades');
  return (
    <Section id="grades" title={t('title')}>
      <p className="measure">{t('idea')}</p>
      <GradeTable />
      <p className="measure">{t('least', { least: shareText(LEAST_KNOWN) })}</p>
    </Section>
  );
}

export async function Stability() {
  const t = await getTranslations('assessmentMethod.stability');
  return (
    <Section id="stability" title={t('title')}>
      <p className="measure">{t('text', METHOD_FIGURES.stability)}</p>
    </Section>
  );
}
