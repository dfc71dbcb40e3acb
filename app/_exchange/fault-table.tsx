import Link from 'next/link';
import { getTranslations } from 'next-intl/server';
import type { FaultyRow } from '@/db/queries/find-import';
import { exchangeColumn } from '@/lib/catalogue/exchange/exchange-columns';
import type { Locale } from '@/lib/taxonomy/bilingual';
import { type FaultView, faultPage, WHOLE_ROW } from './fault-view';

const LINK = 'inline-flex min-h-11 items-center aria-[current=true]:font-medium';

function address(base: string, column: string | undefined, page = 1): string {
  const query = new URLSearchParams({
    ...(column ? { column } : {}),
    ...(page > 1 ? { page: String(page) } : {}),
  }).toString();
  return query ? `${base}?${query}` : base;
}

async function labelOf(column: string | null, locale: Locale): Promise<string> {
  const t = await getTranslations('exchange.faults');
  if (column === null || column === WHOLE_ROW) return t('wholeRow');
  return exchangeColumn(column)?.label[locale] ?? column;
}

async function FaultRow({ row, locale }: { row: FaultyRow; locale: Locale }) {
  const t = await getTranslations('exchange.faults');
  return (
    <tr className="block border-b border-rule py-2 align-top md:table-row">
      <th scope="row" className="block text-left font-medium md:table-cell md:py-3 md:pr-4">
        {t('row', { row: row.row })}
      </th>
      <td className="block text-muted md:table-cell md:py-3 md:pr-4">{row.instrumentId ?? '—'}</td>
      <td className="block md:table-cell md:py-3">
        <ul className="grid gap-1">
          {row.faults.map(({ column, message }, i) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: the list never changes, and two faults may read alike.
            <li key={i}>
              <span aria-hidden="true" className="text-unmet">
                ✕{' '}
              </span>
              <code className="mr-2 font-mono text-small text-muted">
                {column ?? t('wholeRow')}
              </code>
              {message[locale]}
            </li>
          ))}
        </ul>
      </td>
    </tr>
  );
}

interface Props {
  faulty: readonly FaultyRow[];
  view: FaultView;
  base: string;
  locale: Locale;
}

/** Every faulty row with its cells, to be looked through by column and by page. */
export async function FaultTable({ faulty, view, base, locale }: Props) {
  const t = await getTranslations('exchange.faults');
  const { rows, pages, page, columns } = faultPage(faulty, view);
  const labels = await Promise.all(columns.map(([column]) => labelOf(column, locale)));
  return (
    <>
      <nav aria-label={t('filter')} className="flex flex-wrap gap-x-5">
        <Link href={base} prefetch={false} aria-current={!view.column} className={LINK}>
          {t('all', { count: faulty.length })}
        </Link>
        {columns.map(([column, count], i) => (
          <Link
            key={column}
            href={address(base, column)}
            prefetch={false}
            aria-current={view.column === column}
            className={LINK}
          >
            {t('column', { column: labels[i] ?? column, count })}
          </Link>
        ))}
      </nav>
      <table className="block w-full border-t border-rule md:table">
        <thead className="sr-only text-left text-small text-muted md:not-sr-only md:table-header-group">
          <tr className="border-b border-rule">
            {(['place', 'id', 'fault'] as const).map((head) => (
              <th key={head} scope="col" className="py-2 pr-4 font-normal">
                {t(head)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody className="block md:table-row-group">
          {rows.map((row) => (
            <FaultRow key={row.row} row={row} locale={locale} />
          ))}
        </tbody>
      </table>
      {pages > 1 ? (
        <nav aria-label={t('pages')} className="flex flex-wrap items-center gap-4">
          {page > 1 ? (
            <Link href={address(base, view.column, page - 1)} prefetch={false} className={LINK}>
              {t('before')}
            </Link>
          ) : null}
          <span>{t('page', { page, pages })}</span>
          {page < pages ? (
            <Link href={address(base, view.column, page + 1)} prefetch={false} className={LINK}>
              {t('after')}
            </Link>
          ) : null}
        </nav>
      ) : null}
    </>
  );
}
