import Link from 'next/link';
import { getTranslations } from 'next-intl/server';
import { instantText } from '@/app/_studio/instant-text';
import type { ListedImport } from '@/db/queries/list-imports';
import type { Locale } from '@/lib/taxonomy/bilingual';

const COLUMNS = ['file', 'when', 'who', 'rows', 'faulty', 'state'] as const;
const CELL = 'block py-0.5 md:table-cell md:py-3 md:pr-4';

/** The files that were read of late, newest first. */
export async function ImportList({
  imports,
  locale,
}: {
  imports: readonly ListedImport[];
  locale: Locale;
}) {
  const t = await getTranslations('exchange');
  if (imports.length === 0) return <p className="text-muted">{t('list.empty')}</p>;
  return (
    <table className="block w-full border-t border-rule md:table">
      <thead className="sr-only text-left text-small text-muted md:not-sr-only md:table-header-group">
        <tr className="border-b border-rule">
          {COLUMNS.map((column) => (
            <th key={column} scope="col" className="py-2 pr-4 font-normal">
              {t(`list.${column}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody className="block md:table-row-group">
        {imports.map(({ id, fileName, createdAt, importedBy, rows, faultyRows, state }) => (
          <tr key={id} className="block border-b border-rule py-2 md:table-row">
            <th scope="row" className={`${CELL} text-left font-normal`}>
              <Link href={`/${locale}/studio/exchange/${id}`} prefetch={false}>
                {fileName}
              </Link>
            </th>
            <td className={CELL}>{instantText(createdAt, locale)}</td>
            <td className={CELL}>{importedBy}</td>
            <td className={CELL}>{t('rows', { count: rows })}</td>
            <td className={CELL}>{t('faultyRows', { count: faultyRows })}</td>
            <td className={CELL}>{t(`state.${state}`)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
