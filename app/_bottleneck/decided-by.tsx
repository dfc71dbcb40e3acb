import Link from 'next/link';
import { getTranslations } from 'next-intl/server';
import { More } from '@/app/_energy/more';
import { Section } from '@/app/_package/section';
import type { LoadedAssessment } from '@/app/_standing/load-assessment';
import { statusWord } from '@/app/_ui/status-mark';
import { ASSESSMENT_KEYS } from '@/lib/assessment/assessment-keys';
import { type Decision, decidedBy } from '@/lib/matching/decided-by';
import type { Locale } from '@/lib/taxonomy/bilingual';

const FIRST_ROWS = 8;

interface Place {
  /** The address of the result. */
  readonly base: string;
  readonly locale: Locale;
}

async function Rows({ decided, base, locale }: Place & { decided: readonly Decision[] }) {
  const t = await getTranslations('result');
  return (
    <ul className="grid gap-1">
      {decided.map(({ instrument, before, after }) => (
        <li key={instrument.id}>
          <Link href={`${base}/${instrument.id}`} prefetch={false}>
            {instrument.name[locale]}
          </Link>
          {t('changeFromTo', {
            before: statusWord(before, locale),
            after: statusWord(after, locale),
          })}
        </li>
      ))}
    </ul>
  );
}

async function StillOpen({ count, base }: Place & { count: number }) {
  const t = await getTranslations('bottleneck.decided');
  return (
    <p className="flex flex-wrap gap-x-3">
      <span>{t('stillOpen', { count })}</span>
      <Link
        href={count > 0 ? `${base}?status=possible` : base}
        prefetch={false}
        className="no-print"
      >
        {t('seeResult')}
      </Link>
    </p>
  );
}

/** Which instruments the assessment's answers have decided, and what is still open. */
export async function DecidedBy({
  loaded: { result },
  token,
  locale,
}: {
  loaded: LoadedAssessment;
  token: string;
  locale: Locale;
}) {
  const t = await getTranslations('bottleneck.decided');
  const { saved, catalogue } = result;
  const { decided, after } = decidedBy(
    catalogue.compiled,
    saved.answers,
    ASSESSMENT_KEYS,
    saved.asOf,
  );
  const hasAnswers = ASSESSMENT_KEYS.some((key) => saved.answers[key] !== undefined);
  const place = { base: `/${locale}/results/${token}`, locale };
  // One row more is shown rather than hidden behind a line of its own.
  const first = decided.length > FIRST_ROWS + 1 ? FIRST_ROWS : decided.length;
  const rest = decided.slice(first);
  return (
    <Section id="decided-by" title={t('title', { count: decided.length })}>
      <p className="measure">{t(hasAnswers ? 'idea' : 'noAnswers')}</p>
      {decided.length > 0 ? <Rows decided={decided.slice(0, first)} {...place} /> : null}
      {rest.length > 0 ? (
        <More title={t('rest', { count: rest.length })}>
          <Rows decided={rest} {...place} />
        </More>
      ) : null}
      <StillOpen count={after.possible} {...place} />
    </Section>
  );
}
