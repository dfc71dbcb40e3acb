import { getTranslations } from 'next-intl/server';
import type { FoundDraft } from '@/db/queries/find-draft';
import { differencesOf } from '@/lib/catalogue/diff/differences-of';
import type { Locale } from '@/lib/taxonomy/bilingual';
import { DifferenceTable } from './difference-table';

/** What publishing the draft would change, in words. */
export async function WhatChanges({ draft, locale }: { draft: FoundDraft; locale: Locale }) {
  const t = await getTranslations('review.changes');
  const { kind, base, content } = draft;
  const isWithdrawal = kind === 'withdrawal';
  const differences = isWithdrawal ? [] : differencesOf(base ?? {}, content);
  return (
    <section aria-labelledby="changes" className="grid gap-2">
      <h2 id="changes" className="text-lead font-semibold">
        {t('title')}
      </h2>
      {isWithdrawal ? (
        <p className="measure">{t('withdrawal')}</p>
      ) : (
        <>
          {base ? null : <p className="measure">{t('new')}</p>}
          <DifferenceTable
            differences={differences}
            caption={t('count', { count: differences.length })}
            locale={locale}
          />
        </>
      )}
    </section>
  );
}
