import Link from 'next/link';
import { getTranslations } from 'next-intl/server';
import { buttonClass } from '@/app/_ui/button';
import type { Decimal } from '@/lib/finance/decimal';
import { isExact } from '@/lib/finance/estimate';
import { formatShortMoney } from '@/lib/finance/format-amount';
import type { PackagePlan } from '@/lib/packaging/plan-package';
import { exportAddress, type PackagePlace, packageAddress, resultAddress } from './package-place';
import { isToggled } from './toggles';

/** What the reader's own choices cost against the best package, and the way back to it. */
export async function ComparedWithBest({
  place,
  difference,
}: {
  place: PackagePlace;
  /** Yuan beside the best package; undefined where that is not known. */
  difference: Decimal | undefined;
}) {
  const t = await getTranslations('package');
  const amount = difference && formatShortMoney(difference, place.locale);
  return (
    <p className="flex flex-wrap items-center gap-x-4 border-l-4 border-accent bg-wash px-5 py-3">
      {amount ? (
        <span>{difference.isZero() ? t('sameAsBest') : t('compared', { amount })}</span>
      ) : null}
      <Link href={packageAddress(place)} prefetch={false} className="no-print py-1 text-accent">
        {t('restore')}
      </Link>
    </p>
  );
}

async function Undecided({ place, count }: { place: PackagePlace; count: number }) {
  const t = await getTranslations('package');
  if (count === 0) return null;
  return (
    <p className="flex flex-wrap gap-x-3">
      <span>{t('undecided', { count })}</span>
      <Link href={`${resultAddress(place)}?status=possible`} prefetch={false} className="no-print">
        {t('undecidedLink')}
      </Link>
    </p>
  );
}

async function Exports({ place }: { place: PackagePlace }) {
  const t = await getTranslations('package');
  return (
    <p className="no-print flex flex-wrap gap-3">
      <a href={exportAddress(place, 'xlsx')} className={buttonClass('plain')}>
        {t('xlsx')}
      </a>
      <a href={exportAddress(place, 'pdf')} className={buttonClass('plain')}>
        {t('pdf')}
      </a>
    </p>
  );
}

/** The worth of the whole in one line, what kind of set it is, and what is not in it. */
export async function PackageHeader({
  place,
  plan,
  year,
  undecided,
}: {
  place: PackagePlace;
  plan: PackagePlan;
  /** To which everything is discounted. */
  year: number;
  /** Instruments of which it is open whether they fit. */
  undecided: number;
}) {
  const t = await getTranslations('package');
  const { worth, lines } = plan;
  const money = (yuan: Decimal) => formatShortMoney(yuan, place.locale);
  const own = isToggled(place.toggles);
  const said = { count: lines.length, likely: money(worth.likely) };
  return (
    <header className="grid gap-3">
      <h1 className="text-title font-semibold">
        {lines.length === 0 ? t('headingNone') : t(own ? 'headingOwn' : 'heading', said)}
      </h1>
      {lines.length > 0 ? (
        <p className="text-lead">
          {isExact(worth)
            ? t('exactly', { year })
            : t('range', { year, low: money(worth.low), high: money(worth.high) })}
        </p>
      ) : null}
      <p className="measure">{t(own ? 'ideaOwn' : 'idea')}</p>
      <p className="measure">{t('ifGranted')}</p>
      <Undecided place={place} count={undecided} />
      <Exports place={place} />
    </header>
  );
}
