import Link from 'next/link';
import { getTranslations } from 'next-intl/server';
import { loadPackage } from '@/app/_result/load-package';
import type { LoadedResult } from '@/app/_result/load-result';
import { formatShortMoney } from '@/lib/finance/format-amount';
import { packageMessage } from '@/lib/matching/package-answer-words';
import { NO_TOGGLES } from '@/lib/packaging/problem-of';
import type { Locale } from '@/lib/taxonomy/bilingual';
import { packageAddress } from './package-place';

/** The best package beside a result: how many, how much, and the way to the whole of it. */
export async function PackageSummary({
  result,
  token,
  locale,
}: {
  result: LoadedResult;
  token: string;
  locale: Locale;
}) {
  const t = await getTranslations('package');
  const { items, answer } = await loadPackage(result, NO_TOGGLES);
  const nameOf = (id: string) => items.find((item) => item.id === id)?.name ?? { zh: id, en: id };
  const message = packageMessage(answer, nameOf);
  const plan = answer.kind === 'planned' ? answer.plan : undefined;
  const count = plan?.lines.length ?? 0;
  return (
    <section aria-labelledby="package" className="border-t-2 border-ink pt-3">
      <h2 id="package" className="font-semibold">
        {t('title')}
      </h2>
      {message ? <p className="text-small">{message[locale]}</p> : null}
      {plan && count > 0 ? (
        <>
          <p>{t('summaryCount', { count })}</p>
          <p className="text-right text-lead font-semibold">
            {formatShortMoney(plan.worth.likely, locale)}
          </p>
          <p className="text-right text-small text-muted">{t('summaryLikely')}</p>
        </>
      ) : null}
      {plan && count === 0 ? <p className="text-small text-muted">{t('summaryNone')}</p> : null}
      <p>
        <Link
          href={packageAddress({ locale, token })}
          prefetch={false}
          className="inline-block py-1 text-accent"
        >
          {t('summaryLink')}
        </Link>
      </p>
    </section>
  );
}
