import { getTranslations } from 'next-intl/server';
import type { AccountRow, Converted } from '@/lib/assessment/account/account-row';
import { figure } from '@/lib/assessment/account/figure';
import type { Origin } from '@/lib/assessment/line';
import { formatInterval } from '@/lib/profile/format-interval';
import type { Locale } from '@/lib/taxonomy/bilingual';
import { fuelCarrier, unitAfterNumber } from '@/lib/taxonomy/fuel-carrier';
import { factorSources, sourceNumber } from './factor-sources';
import { OriginLine } from './origin-line';
import { isOpen, tableFigure } from './table-figure';

interface Shown {
  readonly row: AccountRow;
  readonly locale: Locale;
}

type Sourced = Shown & { readonly sources: readonly Origin[] };

/** A factor with its unit per base unit of the carrier, and the number of its source. */
async function Factor({
  kind,
  converted: { factor, origin },
  row,
  sources,
  locale,
}: Sourced & { kind: 'tce' | 'co2'; converted: Converted }) {
  const t = await getTranslations('energyAccount');
  return (
    <p>
      {t(`factor.${kind}`, {
        value: figure(factor)[locale],
        base: unitAfterNumber(fuelCarrier(row.carrier).base)[locale],
        source: sourceNumber(origin, sources),
      })}
    </p>
  );
}

async function Notes({ row: { counted, repeated, co2, scope }, locale }: Shown) {
  const t = await getTranslations({ locale, namespace: 'energyAccount' });
  const notes = [
    ...(counted ? [] : [t('notCounted')]),
    ...(repeated ? [t('repeated')] : []),
    ...(co2 || scope === null ? [] : [t('noFactor')]),
    ...(scope === null ? [t('workingMedium')] : []),
  ];
  return notes.map((note) => (
    <span key={note} className="block text-small text-unknown">
      {note}
    </span>
  ));
}

async function Carrier({ row, sources, locale }: Sourced) {
  const t = await getTranslations('energyAccount');
  const { name, amount, unit, tce, co2, scope } = row;
  const unknown = isOpen(amount);
  const cell = 'whitespace-nowrap py-2 pl-4 text-right';
  return (
    <tr className="border-b border-rule align-top">
      <th scope="row" className="min-w-24 py-2 text-left font-normal">
        {name[locale]}
        <Notes row={row} locale={locale} />
      </th>
      <td className={cell}>
        {unknown
          ? t('notGiven')
          : `${formatInterval(amount, null, locale)} ${unitAfterNumber(unit)[locale]}`}
      </td>
      <td className={cell}>{unknown ? t('unknown') : tableFigure(tce.value, locale)}</td>
      <td className={cell}>
        {co2 && !unknown ? tableFigure(co2.value, locale) : scope === null ? '—' : t('unknown')}
        {scope ? <span className="block text-small text-muted">{t(`scope.${scope}`)}</span> : null}
      </td>
      <td className="min-w-56 py-2 pl-4 text-small">
        <Factor kind="tce" converted={tce} row={row} sources={sources} locale={locale} />
        {co2 ? (
          <Factor kind="co2" converted={co2} row={row} sources={sources} locale={locale} />
        ) : null}
      </td>
    </tr>
  );
}

/** The energy table as it was given, each carrier with what it makes and by which factor. */
export async function CarrierTable({
  rows,
  locale,
}: {
  rows: readonly AccountRow[];
  locale: Locale;
}) {
  const t = await getTranslations('energyAccount');
  const sources = factorSources(rows);
  const head = 'py-2 pl-4 text-right font-semibold';
  return (
    <table className="w-full border-collapse">
      <thead>
        <tr className="border-b-2 border-ink align-bottom text-small">
          <th scope="col" className="py-2 text-left font-semibold">
            {t('carrier')}
          </th>
          <th scope="col" className={head}>
            {t('amount')}
          </th>
          <th scope="col" className={head}>
            {t('tce')}
          </th>
          <th scope="col" className={head}>
            {t('co2')}
          </th>
          <th scope="col" className="py-2 pl-4 text-left font-semibold">
            {t('factors')}
          </th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a carrier may stand on two lines, and none moves.
          <Carrier key={at} row={row} sources={sources} locale={locale} />
        ))}
      </tbody>
    </table>
  );
}

/** The sources of the factors, numbered as in the table. */
export async function FactorSources({
  rows,
  locale,
}: {
  rows: readonly AccountRow[];
  locale: Locale;
}) {
  const t = await getTranslations('energyAccount');
  return (
    <ol aria-label={t('sources')} className="measure list-decimal pl-6 text-small text-muted">
      {factorSources(rows).map((origin) => (
        <li key={`${origin.title.en} ${origin.year} ${origin.confidence}`}>
          <OriginLine origin={origin} locale={locale} />
        </li>
      ))}
    </ol>
  );
}
