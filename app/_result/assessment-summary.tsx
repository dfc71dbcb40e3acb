import Link from 'next/link';
import { getTranslations } from 'next-intl/server';
import { assessResult } from '@/app/_assessment/actions';
import { HiddenFields } from '@/app/_ui/hidden-fields';
import { ASSESSMENT_KEYS } from '@/lib/assessment/assessment-keys';
import { ASSESSMENT_STEPS } from '@/lib/profile/attribute';
import { attribute } from '@/lib/profile/registry';
import type { Locale } from '@/lib/taxonomy/bilingual';
import type { LoadedResult } from './load-result';

const asked: ReadonlySet<string> = new Set(ASSESSMENT_KEYS);
/** Practices and certificates are asked for anyway: they alone are no assessment. */
const OWN_STEPS: readonly unknown[] = ['energy', ...ASSESSMENT_STEPS];
const OWN_KEYS = ASSESSMENT_KEYS.filter((key) => OWN_STEPS.includes(attribute(key).step));

/** The assessment beside a result: what still waits for its answers, and the way to it. */
export async function AssessmentSummary({
  result,
  token,
  locale,
}: {
  result: LoadedResult;
  token: string;
  locale: Locale;
}) {
  const t = await getTranslations('result');
  const { answers } = result.saved;
  const waiting = result.match.support.filter(({ missing }) =>
    missing.some((key) => asked.has(key)),
  );
  const isBegun = OWN_KEYS.some((key) => answers[key] !== undefined);
  return (
    <section aria-labelledby="assessment" className="border-t border-rule pt-3">
      <h2 id="assessment" className="font-semibold">
        {t('assessment')}
      </h2>
      <p className="text-small text-muted">
        {waiting.length > 0 ? t('assessmentWaits', { count: waiting.length }) : t('assessmentIdea')}
      </p>
      {isBegun ? (
        <p>
          <Link
            href={`/${locale}/results/${token}/assessment`}
            prefetch={false}
            className="inline-block py-1 text-accent"
          >
            {t('assessmentSee')}
          </Link>
        </p>
      ) : null}
      <form action={assessResult} className="no-print">
        <HiddenFields values={{ locale, token }} />
        <button type="submit" className="min-h-8 py-1 text-accent underline">
          {isBegun ? t('assessmentMore') : t('assessmentBegin')}
        </button>
      </form>
    </section>
  );
}
