import Link from 'next/link';
import { getTranslations } from 'next-intl/server';
import { statusWord } from '@/app/_ui/status-mark';
import type { InstrumentMatch } from '@/lib/matching/match-instrument';
import type { Locale } from '@/lib/taxonomy/bilingual';
import type { LoadedResult } from './load-result';

interface Change {
  readonly match: InstrumentMatch;
  readonly before: InstrumentMatch['status'] | undefined;
}

function changesBetween(earlier: LoadedResult, now: LoadedResult): readonly Change[] {
  const before = new Map(
    earlier.match.support.map(({ compiled, status }) => [compiled.instrument.id, status]),
  );
  return now.match.support
    .map((match) => ({ match, before: before.get(match.compiled.instrument.id) }))
    .filter(({ match, before: status }) => match.status !== status);
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
  return (
    <section aria-labelledby="changes" className="border-l-4 border-rule px-5 py-2">
      <h2 id="changes" className="font-semibold">
        {t('changes', { count: changes.length })}
      </h2>
      {changes.length > 0 ? (
        <ul className="mt-1 grid gap-1 text-small">
          {changes.map(({ match, before }) => (
            <li key={match.compiled.instrument.id}>
              <Link href={`${base}/${match.compiled.instrument.id}`} prefetch={false}>
                {match.compiled.instrument.name[locale]}
              </Link>
              {t('changeFromTo', {
                before: before ? statusWord(before, locale) : t('notListed'),
                after: statusWord(match.status, locale),
              })}
            </li>
          ))}
        </ul>
      ) : null}
      <p className="mt-1 text-small">
        <Link href={`/${locale}/results/${earlierToken}`} prefetch={false}>
          {t('earlierResult')}
        </Link>
      </p>
    </section>
  );
}
