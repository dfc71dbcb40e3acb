import { getTranslations } from 'next-intl/server';
import { Button } from '@/app/_ui/button';
import type { Status } from '@/lib/catalogue/instrument-case';
import type { Locale } from '@/lib/taxonomy/bilingual';
import { intakeCounts } from './intake-counts';
import { LiveCount } from './live-count';
import { firstPage, isLastPage, type Place } from './walk';
import { walkWords } from './walk-words';

/** The buttons of a page and, above them, what the answers lead to so far. */
export async function IntakeFoot({
  place,
  token,
  counts,
  locale,
}: {
  place: Place;
  token: string;
  counts: Readonly<Record<Status, number>>;
  locale: Locale;
}) {
  const t = await getTranslations('intake');
  const words = await walkWords(place.walk);
  const isLast = isLastPage(place);
  return (
    <footer className="sticky bottom-0 grid gap-3 border-t border-rule bg-paper py-3">
      <LiveCount
        url={`/${locale}/intake/${token}/count`}
        initial={intakeCounts(counts)}
        words={{ fit: t('count.fit'), possible: t('count.possible'), near: t('count.near') }}
      />
      <div className="flex flex-wrap gap-3">
        {place.page === firstPage(place.walk) ? null : (
          <Button name="go" value="back">
            {t('back')}
          </Button>
        )}
        {isLast ? null : (
          <Button look="primary" name="go" value="next">
            {t('next')}
          </Button>
        )}
        <Button look={isLast ? 'primary' : 'plain'} name="go" value="results">
          {words.results}
        </Button>
        {isLast && words.checkAll ? (
          <Button look="quiet" name="go" value="to:intake/summary">
            {words.checkAll}
          </Button>
        ) : null}
      </div>
    </footer>
  );
}
