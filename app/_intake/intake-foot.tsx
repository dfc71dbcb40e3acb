import { getTranslations } from 'next-intl/server';
import { Button } from '@/app/_ui/button';
import type { Status } from '@/lib/catalogue/instrument-case';
import type { Locale } from '@/lib/taxonomy/bilingual';
import { intakeCounts } from './intake-counts';
import { LiveCount } from './live-count';
import type { IntakePage } from './step-fields';

/** The buttons of a page and, above them, what the answers lead to so far. */
export async function IntakeFoot({
  page,
  token,
  counts,
  locale,
}: {
  page: IntakePage;
  token: string;
  counts: Readonly<Record<Status, number>>;
  locale: Locale;
}) {
  const t = await getTranslations('intake');
  return (
    <footer className="sticky bottom-0 grid gap-3 border-t border-rule bg-paper py-3">
      <LiveCount
        url={`/${locale}/intake/${token}/count`}
        initial={intakeCounts(counts)}
        words={{ fit: t('count.fit'), possible: t('count.possible'), near: t('count.near') }}
      />
      <div className="flex flex-wrap gap-3">
        {page === 'start' ? null : (
          <Button name="go" value="back">
            {t('back')}
          </Button>
        )}
        {page === 'summary' ? null : (
          <Button look="primary" name="go" value="next">
            {t('next')}
          </Button>
        )}
        <Button look={page === 'summary' ? 'primary' : 'plain'} name="go" value="results">
          {t('results')}
        </Button>
      </div>
    </footer>
  );
}
