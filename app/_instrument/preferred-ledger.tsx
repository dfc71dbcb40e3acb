import { getTranslations } from 'next-intl/server';
import { OutcomeMark } from '@/app/_ui/status-mark';
import { evaluate } from '@/lib/criteria/evaluate';
import { explain } from '@/lib/criteria/explain';
import type { InstrumentMatch } from '@/lib/matching/match-instrument';
import type { Facts } from '@/lib/profile/known';
import type { Locale } from '@/lib/taxonomy/bilingual';

/** What only ranks, and how the score came about. */
export async function PreferredLedger({
  match,
  facts,
  locale,
}: {
  match: InstrumentMatch;
  facts: Facts;
  locale: Locale;
}) {
  const t = await getTranslations('instrument');
  const { preferred, instrument } = match.compiled;
  if (instrument.effect !== 'support') return null;
  const { total, certainty, fit, trust } = match.score;
  const percent = (part: number) => Math.round(part * 100);
  return (
    <section aria-labelledby="preferred" className="grid gap-2">
      <h2 id="preferred" className="text-lead font-semibold">
        {t('preferred')}
      </h2>
      {preferred.length > 0 ? (
        <ul className="grid gap-1">
          {preferred.map(({ form }) => {
            const { sentence, outcome } = explain(evaluate(form, facts), facts, locale);
            return (
              <li key={sentence} className="grid gap-x-6 md:grid-cols-[7rem_minmax(0,1fr)]">
                <OutcomeMark outcome={outcome} locale={locale} />
                <span>{sentence}</span>
              </li>
            );
          })}
        </ul>
      ) : null}
      <p className="measure text-small text-muted">
        {t('score', {
          total,
          certainty: percent(certainty),
          fit: percent(fit),
          trust: percent(trust),
        })}
      </p>
    </section>
  );
}
