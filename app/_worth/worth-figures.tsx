import { getTranslations } from 'next-intl/server';
import { type Estimate, isExact } from '@/lib/finance/estimate';
import type { Worth } from '@/lib/finance/estimate-benefit';
import { formatShortMoney } from '@/lib/finance/format-amount';
import type { Locale } from '@/lib/taxonomy/bilingual';
import { partLabel } from './worth-steps';

type Computed = Worth & { kind: 'computed' };

async function Ends({ estimate, locale }: { estimate: Estimate; locale: Locale }) {
  const t = await getTranslations('worth');
  const short = (end: 'low' | 'likely' | 'high') => formatShortMoney(estimate[end], locale);
  if (isExact(estimate)) return <p className="text-title font-semibold">{short('likely')}</p>;
  return (
    <dl className="flex flex-wrap items-baseline gap-x-8 gap-y-1">
      <div>
        <dt className="text-small text-muted">{t('low')}</dt>
        <dd>{short('low')}</dd>
      </div>
      <div>
        <dt className="text-small text-muted">{t('likely')}</dt>
        <dd className="text-title font-semibold">{short('likely')}</dd>
      </div>
      <div>
        <dt className="text-small text-muted">{t('high')}</dt>
        <dd>{short('high')}</dd>
      </div>
    </dl>
  );
}

/** What each part of a benefit brings, by its own name. */
function Parts({ worth, locale }: { worth: Computed; locale: Locale }) {
  if (worth.parts.length === 1 && !worth.parts[0]?.part.label) return null;
  return (
    <ul className="grid gap-1 text-small">
      {worth.parts.map(({ part, worth: { presentValue } }) => (
        <li key={partLabel(part, 'zh')} className="flex flex-wrap justify-between gap-x-6">
          <span className="measure">{partLabel(part, locale)}</span>
          {worth.parts.length > 1 && presentValue.estimate ? (
            <span className="ml-auto">
              {formatShortMoney(presentValue.estimate.likely, locale)}
            </span>
          ) : null}
        </li>
      ))}
    </ul>
  );
}

/** Low, likely and high, part by part; capital apart, since it is no saving. */
export async function WorthFigures({ worth, locale }: { worth: Computed; locale: Locale }) {
  const t = await getTranslations('worth');
  const { estimate } = worth.presentValue;
  const capital = worth.capital?.estimate;
  const isOnlyCapital = capital !== undefined && estimate?.likely.isZero();
  return (
    <div className="grid gap-3">
      {capital ? (
        <div>
          <p className="text-small text-muted">{t('capital')}</p>
          <Ends estimate={capital} locale={locale} />
          <p className="text-small">{t('capitalIdea')}</p>
        </div>
      ) : null}
      {estimate && !isOnlyCapital ? <Ends estimate={estimate} locale={locale} /> : null}
      <Parts worth={worth} locale={locale} />
    </div>
  );
}
