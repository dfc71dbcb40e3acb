import { getTranslations } from 'next-intl/server';
import type { EvaluatedCriterion } from '@/lib/criteria/evaluate';
import { criterionSentence } from '@/lib/criteria/sentence';
import type { InstrumentMatch } from '@/lib/matching/match-instrument';
import { isChangeable } from '@/lib/matching/status';
import type { Locale } from '@/lib/taxonomy/bilingual';

function List({
  title,
  criteria,
  locale,
}: {
  title: string;
  criteria: readonly EvaluatedCriterion[];
  locale: Locale;
}) {
  if (criteria.length === 0) return null;
  return (
    <div>
      <h3 className="font-medium">{title}</h3>
      <ul className="list-disc pl-5">
        {criteria.map(({ criterion, negated }) => (
          <li key={criterionSentence(criterion, negated, 'en')}>
            {criterionSentence(criterion, negated, locale)}
          </li>
        ))}
      </ul>
    </div>
  );
}

/** The smallest set of changes, what the firm can bring about apart from what it cannot. */
export async function WhatToChange({ match, locale }: { match: InstrumentMatch; locale: Locale }) {
  const t = await getTranslations('instrument');
  // Once it has ended, or before it begins, nothing a firm changes would help.
  if (match.changes.length === 0 || match.validity !== 'in_force') return null;
  return (
    <section aria-labelledby="change" className="grid gap-2">
      <h2 id="change" className="text-lead font-semibold">
        {t('change')}
      </h2>
      <List title={t('canChange')} criteria={match.changes.filter(isChangeable)} locale={locale} />
      <List
        title={t('cannotChange')}
        criteria={match.changes.filter((each) => !isChangeable(each))}
        locale={locale}
      />
    </section>
  );
}
