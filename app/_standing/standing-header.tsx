import { getTranslations } from 'next-intl/server';
import { ShareResult } from '@/app/_result/share-result';
import { sectorReference } from '@/lib/assessment/sector-reference';
import { type Aggregate, LEAST_KNOWN } from '@/lib/assessment/weighting/aggregate';
import { GRADE_FROM } from '@/lib/assessment/weighting/grade';
import { formatDay } from '@/lib/profile/format-known';
import type { Locale } from '@/lib/taxonomy/bilingual';
import { sector } from '@/lib/taxonomy/sector';
import { gradeWords } from './grade-words';
import type { LoadedAssessment } from './load-assessment';
import { scoreText, shareText } from './score-text';
import { endsOf, givenGrade } from './standing-summary';

async function endsWords(index: Aggregate, locale: Locale): Promise<string> {
  const t = await getTranslations('standing');
  const { strongest, weakest } = endsOf(index);
  const name = (id: NonNullable<typeof strongest>) => t(`dimension.${id}`);
  const score = (id: NonNullable<typeof strongest>) => scoreText(index.dimensions[id], locale);
  const best = strongest && { best: name(strongest), bestScore: score(strongest) };
  const worst = weakest && { worst: name(weakest), worstScore: score(weakest) };
  if (best && worst) return t('ends', { ...best, ...worst });
  if (best) return t('onlyStrongest', best);
  if (worst) return t('onlyWeakest', worst);
  return t('noEnds');
}

async function knownWords(index: Aggregate): Promise<string> {
  const t = await getTranslations('standing');
  const { completeness } = index;
  if (completeness === 0) return t('knownNothing');
  if (completeness === 1) return t('knownAll');
  const share = shareText(completeness);
  return t(completeness < LEAST_KNOWN ? 'knownTooLittle' : 'known', { share });
}

async function Stamp({ loaded, locale }: { loaded: LoadedAssessment; locale: Locale }) {
  const t = await getTranslations('standing');
  const day = formatDay(loaded.assessment.asOf, locale);
  const known = loaded.result.firm.facts.get('sector');
  const code = known?.kind === 'sector' ? known.code : undefined;
  return (
    <p className="text-small text-muted">
      {code !== undefined && sectorReference(code)
        ? t('stamp', { day, sector: sector(code.slice(0, 2)).name[locale] })
        : t('stampWithoutReference', { day })}
    </p>
  );
}

/** Where the firm stands in a few plain sentences, and what can be done with the page. */
export async function StandingHeader({
  loaded,
  locale,
}: {
  loaded: LoadedAssessment;
  locale: Locale;
}) {
  const t = await getTranslations('standing');
  const words = await getTranslations('result');
  const { index, weighting } = loaded.assessment;
  const grade = givenGrade(index);
  return (
    <header className="grid gap-3">
      <h1 className="text-title font-semibold">
        {t('heading', { total: scoreText(index.total, locale), grade: await gradeWords(grade) })}
      </h1>
      <p className="measure">
        {await knownWords(index)}
        {locale === 'zh' ? '' : ' '}
        {await endsWords(index, locale)}
      </p>
      {weighting.kind === 'platform' ? null : (
        <p className="measure">{t('otherWeights', { kind: t(`weightKind.${weighting.kind}`) })}</p>
      )}
      <p className="measure text-small">
        {t('meaning', {
          a: GRADE_FROM.A,
          b: GRADE_FROM.B,
          c: GRADE_FROM.C,
          d: GRADE_FROM.D,
        })}
      </p>
      <Stamp loaded={loaded} locale={locale} />
      <div className="no-print flex flex-wrap items-center gap-3">
        <ShareResult words={{ copy: t('copy'), copied: words('copied'), print: words('print') }} />
      </div>
    </header>
  );
}
