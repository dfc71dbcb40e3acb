import Link from 'next/link';
import { getTranslations } from 'next-intl/server';
import { statusWord } from '@/app/_ui/status-mark';
import { formatShortMoney } from '@/lib/finance/format-amount';
import type { Locale } from '@/lib/taxonomy/bilingual';
import { changesBetween, type ResultChange } from './changes-between';
import type { LoadedResult } from './load-result';

/** One change in words: verdict and amount on both sides, each only where it differs. */
async function Words({
  change: { before, after },
  locale,
}: {
  change: ResultChange;
  locale: Locale;
}) {
  const t = await getTranslations('result');
  const amount = (side: ResultChange['before']) =>
    side?.likely ? formatShortMoney(side.likely, locale) : t('noAmount');
  if (before && after && before.status === after.status) {
    return t('changeFromTo', { before: amount(before), after: amount(after) });
  }
  const verdict = (side: ResultChange['before']) =>
    side ? statusWord(side.status, locale) : t('notListed');
  return t('changeFromTo', { before: verdict(before), after: verdict(after) });
}

/** What one more answer, or a newer catalogue, has changed against an earlier result. */
export async function ChangesSince({
  earlier,
  earlierToken,
  now,
  base,
  locale,
}: {
  earlier: LoadedResult;
  earlierToken: string;
  now: LoadedResult;
  base: string;
  locale: Locale;
}) {
  const t = await getTranslations('result');
  const changes = changesBetween(earlier, now);
  const earlierBase = `/${locale}/results/${earlierToken}`;
  return (
    <section aria-labelledby="changes" className="border-l-4 border-rule px-5 py-2">
      <h2 id="changes" className="font-semibold">
        {t('changes', { count: changes.length })}
      </h2>
      {changes.length > 0 ? (
        <ul className="mt-1 grid gap-1 text-small">
          {changes.map((change) => (
            <li key={change.instrument.id}>
              <Link
                href={`${change.after ? base : earlierBase}/${change.instrument.id}`}
                prefetch={false}
              >
                {change.instrument.name[locale]}
              </Link>
              <Words change={change} locale={locale} />
            </li>
          ))}
        </ul>
      ) : null}
      <p className="mt-1 text-small">
        <Link href={earlierBase} prefetch={false}>
          {t('earlierResult')}
        </Link>
      </p>
    </section>
  );
}
