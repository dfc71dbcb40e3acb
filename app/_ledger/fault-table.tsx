import { useTranslations } from 'next-intl';
import type { CellLine, Shortened } from './ledger-state';

/** Every fault with its cell, row and column; on a phone each is a block of its own. */
export function FaultTable({
  faults: { shown, count },
  isWorkbook,
}: {
  faults: Shortened<CellLine>;
  isWorkbook: boolean;
}) {
  const t = useTranslations('ledger.faults');
  return (
    <>
      <p className="measure">
        {isWorkbook ? `${t('sheet')} ` : ''}
        {t('mend')}
      </p>
      <table className="block w-full border-t border-rule md:table">
        <thead className="sr-only text-left text-small text-muted md:not-sr-only md:table-header-group">
          <tr className="border-b border-rule">
            {(['cell', 'row', 'column', 'fault'] as const).map((head) => (
              <th key={head} scope="col" className="py-2 pr-4 font-normal">
                {t(head)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody className="block md:table-row-group">
          {shown.map(({ cell, row, column, text }, i) => (
            <tr
              // biome-ignore lint/suspicious/noArrayIndexKey: the list never changes, and a cell may have two faults.
              key={i}
              className="block border-b border-rule py-2 align-top md:table-row"
            >
              <th
                scope="row"
                className="mr-3 inline text-left font-mono font-medium md:table-cell md:py-2 md:pr-4"
              >
                {cell}
              </th>
              <td className="mr-3 inline whitespace-nowrap text-muted md:table-cell md:py-2 md:pr-4">
                {t('rowAt', { row })}
              </td>
              <td className="inline text-muted md:table-cell md:py-2 md:pr-4">
                <bdi>{column}</bdi>
              </td>
              <td className="block md:table-cell md:py-2">
                <span aria-hidden="true" className="text-unmet">
                  ✕{' '}
                </span>
                {text}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {count > shown.length ? (
        <p className="text-small text-muted">{t('more', { shown: shown.length, count })}</p>
      ) : null}
    </>
  );
}
