import { getTranslations } from 'next-intl/server';
import { missingLabels } from '@/app/_result/missing-labels';
import { StatusMark, statusBorder } from '@/app/_ui/status-mark';
import { lastUsableDay } from '@/lib/catalogue/validity';
import type { InstrumentMatch } from '@/lib/matching/match-instrument';
import { formatDay } from '@/lib/profile/format-known';
import type { Locale } from '@/lib/taxonomy/bilingual';

/** The verdict in one sentence, and when the window closes. */
export async function Verdict({ match, locale }: { match: InstrumentMatch; locale: Locale }) {
  const t = await getTranslations('verdict');
  const missing = missingLabels(match.missing, locale);
  const sentence =
    match.validity === 'in_force'
      ? t(match.status, { missing, count: match.changes.length })
      : t(match.validity);
  const closing = lastUsableDay(match.compiled.instrument);
  return (
    <div className={`border-l-4 bg-wash px-5 py-3 ${statusBorder(match.status)}`}>
      <StatusMark status={match.status} locale={locale} />
      <p className="measure font-medium">{sentence}</p>
      {closing && match.validity === 'in_force' ? (
        <p className="text-small">{t('closes', { day: formatDay(closing, locale) })}</p>
      ) : null}
    </div>
  );
}
