import Link from 'next/link';
import { getTranslations } from 'next-intl/server';
import type { Catalogue } from '@/app/_server/catalogue';
import { StatusMark } from '@/app/_ui/status-mark';
import { formatShortMoney } from '@/lib/finance/format-amount';
import type { InstrumentMatch } from '@/lib/matching/match-instrument';
import type { PackagePlan } from '@/lib/packaging/plan-package';
import { INSTRUMENT_KINDS } from '@/lib/taxonomy/instrument-codes';
import { AdjustmentRow } from './adjustment-row';
import { columnAmount, percentOf } from './column-amount';
import { type LedgerLine, packageLedger } from './package-ledger';
import { type PackagePlace, resultAddress } from './package-place';
import { SwitchLink } from './switch-link';

async function LineRow({
  line: { item, amount, cut, isForced },
  match,
  place,
}: {
  line: LedgerLine;
  match: InstrumentMatch | undefined;
  place: PackagePlace;
}) {
  const t = await getTranslations('package');
  const { locale } = place;
  return (
    <tr className="border-b border-rule align-top">
      <th scope="row" className="py-3 pr-4 text-left font-normal">
        <Link href={`${resultAddress(place)}/${item.id}`} prefetch={false} className="font-medium">
          {item.name[locale]}
        </Link>
        {match ? (
          <span className="block text-small text-muted">
            {INSTRUMENT_KINDS.labels[match.compiled.instrument.kind][locale]}
            {' · '}
            {match.compiled.instrument.provider[locale]}
          </span>
        ) : null}
        {cut ? (
          <span className="block text-small">
            {t('cut', { share: percentOf(cut.share), whole: formatShortMoney(cut.whole, locale) })}
          </span>
        ) : null}
        <span className="flex flex-wrap items-center gap-x-4">
          {match ? <StatusMark status={match.status} locale={locale} /> : null}
          {isForced ? <span className="text-small">{t('forced')}</span> : null}
          {isForced ? <SwitchLink place={place} item={item} to="free" word={t('undo')} /> : null}
          <SwitchLink place={place} item={item} to="out" word={t('takeOut')} />
        </span>
      </th>
      <td className="whitespace-nowrap py-3 text-right">{columnAmount(amount)}</td>
    </tr>
  );
}

/** The package as a table whose lines and adjustments add up to its worth. */
export async function LedgerTable({
  plan,
  matches,
  catalogue,
  place,
}: {
  plan: PackagePlan;
  matches: readonly InstrumentMatch[];
  catalogue: Catalogue;
  place: PackagePlace;
}) {
  const t = await getTranslations('package');
  const { lines, adjustments, total } = packageLedger(plan, place.toggles);
  if (lines.length === 0) return null;
  return (
    <table className="w-full max-w-4xl border-collapse">
      <thead>
        <tr className="border-b-2 border-ink text-small">
          <th scope="col" className="py-2 pr-4 text-left font-semibold">
            {t('instrument')}
          </th>
          <th scope="col" className="whitespace-nowrap py-2 text-right font-semibold">
            {t('byItself')}
          </th>
        </tr>
      </thead>
      <tbody>
        {lines.map((line) => (
          <LineRow
            key={line.item.id}
            line={line}
            match={matches.find(({ compiled }) => compiled.instrument.id === line.item.id)}
            place={place}
          />
        ))}
        {adjustments.map((adjustment) => (
          <AdjustmentRow
            key={adjustment.kind}
            adjustment={adjustment}
            plan={plan}
            catalogue={catalogue}
            locale={place.locale}
          />
        ))}
      </tbody>
      <tfoot className="print:table-row-group">
        <tr className="border-b-2 border-ink font-semibold">
          <th scope="row" className="py-3 pr-4 text-left">
            {t('total')}
          </th>
          <td className="whitespace-nowrap py-3 text-right">{columnAmount(total)}</td>
        </tr>
      </tfoot>
    </table>
  );
}
