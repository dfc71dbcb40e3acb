import Link from 'next/link';
import { getTranslations } from 'next-intl/server';
import { Button } from '@/app/_ui/button';
import { hasChanged } from '@/app/_worth/changed-assumptions';
import { formatDay } from '@/lib/profile/format-known';
import type { Locale } from '@/lib/taxonomy/bilingual';
import { dayInChina } from '@/lib/taxonomy/china-time';
import { sector } from '@/lib/taxonomy/sector';
import { editResult, rematchResult } from './actions';
import type { LoadedResult } from './load-result';
import { ShareResult } from './share-result';
import { WhenCatalogueMoves } from './when-catalogue-moves';

/** The result in one sentence, when and on what it was computed, and what can be done with it. */
export async function ResultHeader({
  result,
  token,
  locale,
}: {
  result: LoadedResult;
  token: string;
  locale: Locale;
}) {
  const t = await getTranslations('result');
  const { saved, match, isOutdated } = result;
  const { counts } = match;
  const code = saved.answers.sector;
  const fields = (
    <>
      <input type="hidden" name="locale" value={locale} />
      <input type="hidden" name="token" value={token} />
    </>
  );
  return (
    <header className="grid gap-3">
      <h1 className="text-title font-semibold">
        {t('heading', {
          sector: typeof code === 'string' ? sector(code).name[locale] : '',
          fit: counts.eligible + counts.eligible_subject_to_judgement,
          possible: counts.possible,
          near: counts.near_miss,
        })}
      </h1>
      <p className="measure">{t('meaning')}</p>
      <p className="text-small text-muted">
        {t('stamp', {
          day: formatDay(saved.asOf, locale),
          revision: saved.revision,
          expires: formatDay(dayInChina(new Date(saved.expiresAt)), locale),
        })}
      </p>
      {hasChanged(saved.assumptions, saved.asOf) ? (
        <p className="text-small">
          <Link href={`/${locale}/results/${token}/assumptions`} prefetch={false}>
            {t('ownAssumptions')}
          </Link>
        </p>
      ) : null}
      <div className="no-print flex flex-wrap items-center gap-3">
        <form action={editResult}>
          {fields}
          <Button>{t('edit')}</Button>
        </form>
        <ShareResult words={{ copy: t('copy'), copied: t('copied'), print: t('print') }} />
        <WhenCatalogueMoves revision={saved.revision} hasMoved={isOutdated}>
          <form action={rematchResult} className="flex flex-wrap items-center gap-3">
            {fields}
            <span>{t('outdated')}</span>
            <Button>{t('rematch')}</Button>
          </form>
        </WhenCatalogueMoves>
      </div>
    </header>
  );
}
