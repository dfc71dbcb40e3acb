import Link from 'next/link';
import { getTranslations } from 'next-intl/server';
import { missingLabels } from '@/app/_result/missing-labels';
import { isExact } from '@/lib/finance/estimate';
import type { Worth } from '@/lib/finance/estimate-benefit';
import { formatShortMoney } from '@/lib/finance/format-amount';
import type { Locale } from '@/lib/taxonomy/bilingual';
import { likelyWorth } from './likely-worth';

/** More than this is counted, not named, in the narrow column. */
const MOST_MISSING = 3;

function Amount({ worth, locale }: { worth: Worth & { kind: 'computed' }; locale: Locale }) {
  const { estimate } = worth.presentValue;
  if (!estimate) return null;
  const short = (end: 'low' | 'likely' | 'high') => formatShortMoney(estimate[end], locale);
  return (
    <>
      <span className="block font-medium">{short('likely')}</span>
      {isExact(estimate) ? null : (
        <span className="block text-small text-muted">
          {short('low')}–{short('high')}
        </span>
      )}
    </>
  );
}

/** What a match would bring, in one corner of its row; where no number can be given, why. */
export async function WorthGlance({
  worth,
  hasParts,
  href,
  locale,
}: {
  worth: Worth;
  /** Amounts are published, whether or not one applies to this firm. */
  hasParts: boolean;
  /** Where what is missing can be answered. */
  href: string;
  locale: Locale;
}) {
  const t = await getTranslations('worth');
  if (worth.kind === 'unquantified')
    return (
      <span className="text-small text-muted">{t(hasParts ? 'noneApplies' : 'noneStated')}</span>
    );
  if (worth.kind === 'incomplete')
    return (
      <Link href={href} prefetch={false} className="text-small text-unknown">
        {t('waits', { missing: missingLabels(worth.missing, locale, MOST_MISSING) })}
      </Link>
    );
  const capital = worth.capital?.estimate;
  if (capital && likelyWorth(worth)?.isZero())
    return (
      <span className="text-small">
        {t('capitalShort', { amount: formatShortMoney(capital.likely, locale) })}
      </span>
    );
  return <Amount worth={worth} locale={locale} />;
}
