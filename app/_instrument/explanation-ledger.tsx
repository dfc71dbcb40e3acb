import { getTranslations } from 'next-intl/server';
import { OutcomeMark } from '@/app/_ui/status-mark';
import type { MatchExplanation } from '@/lib/matching/explain-match';
import type { Locale } from '@/lib/taxonomy/bilingual';
import { SourceLine } from './source-line';

/** One criterion: what you said beside what the rule asks, its outcome, and where it stands. */
async function Line({ part, locale }: { part: MatchExplanation; locale: Locale }) {
  const t = await getTranslations('instrument');
  return (
    <div className="grid gap-x-6 gap-y-1 py-2 md:grid-cols-[7rem_minmax(0,4fr)_minmax(0,3fr)]">
      <OutcomeMark outcome={part.outcome} locale={locale} />
      <div>
        <p>{part.sentence}</p>
        {part.note ? <p className="text-small text-muted">{part.note}</p> : null}
        {part.decidedBy ? (
          <p className="text-small text-muted">{t('decidedBy', { who: part.decidedBy })}</p>
        ) : null}
        {part.source ? <SourceLine source={part.source} /> : null}
      </div>
      <p className="text-small">
        {part.attribute ? (
          part.given === undefined ? (
            <span className="text-unknown">{t('notSaid')}</span>
          ) : (
            t('youSaid', { given: part.given })
          )
        ) : part.outcome === 'judgement' ? (
          <span className="text-muted">{t('notYours')}</span>
        ) : null}
      </p>
    </div>
  );
}

function Part({ part, locale }: { part: MatchExplanation; locale: Locale }) {
  if (!part.children) return <Line part={part} locale={locale} />;
  return (
    <div className="py-2">
      <p className="flex flex-wrap gap-x-6">
        <OutcomeMark outcome={part.outcome} locale={locale} />
        <span className="font-medium">{part.sentence}</span>
      </p>
      <ul className="border-l-2 border-rule pl-4">
        {part.children.map((child) => (
          <li
            key={`${child.attribute} ${child.sentence}`}
            className="border-b border-rule last:border-0"
          >
            <Part part={child} locale={locale} />
          </li>
        ))}
      </ul>
    </div>
  );
}

/** The full explanation as a ledger. */
export async function ExplanationLedger({
  explanation,
  locale,
}: {
  explanation: MatchExplanation;
  locale: Locale;
}) {
  return (
    <ul className="border-t border-rule">
      {(explanation.children ?? [explanation]).map((part) => (
        <li key={`${part.attribute} ${part.sentence}`} className="border-b border-rule">
          <Part part={part} locale={locale} />
        </li>
      ))}
    </ul>
  );
}
