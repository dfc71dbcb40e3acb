import { getTranslations } from 'next-intl/server';
import { StatusMark } from '@/app/_ui/status-mark';
import { lastUsableDay } from '@/lib/catalogue/validity';
import type { InstrumentMatch } from '@/lib/matching/match-instrument';
import { formatDay } from '@/lib/profile/format-known';
import { attribute } from '@/lib/profile/registry';
import type { Locale } from '@/lib/taxonomy/bilingual';

/** The verdict in one sentence, and when the window closes. */
export async function Verdict({ match, locale }: { match: InstrumentMatch; locale: Locale }) {
  const t = await getTranslations('verdict');
  const missing = match.missing
    .map((key) => attribute(key).label[locale])
    .join(locale === 'zh' ? '、' : ', ');
  const sentence =
    match.validity === 'in_force'
      ? t(match.status, { missing, count: match.changes.length })
      : t(match.validity);
  const closing = lastUsableDay(match.compiled.instrument);
  return (
    <div className="border-l-4 border-accent bg-wash px-5 py-3">
      <StatusMark status={match.status} locale={locale} />
      <p className="measure font-medium">{sentence}</p>
      {closing && match.validity === 'in_force' ? (
        <p className="text-small">{t('closes', { day: formatDay(closing, locale) })}</p>
      ) : null}
    </div>
  );
}
