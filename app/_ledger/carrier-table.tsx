import { useTranslations } from 'next-intl';
import { Scrollable } from '@/app/_package/scrollable';
import type { Locale } from '@/lib/taxonomy/bilingual';
import type { CarrierLine } from './ledger-state';

const MONTHS_OF_YEAR = 12;

function Row({ line, locale }: { line: CarrierLine; locale: Locale }) {
  const t = useTranslations('ledger.read');
  const { name, amount, unit, missing, firstMonth: first, lastMonth: last } = line;
  const count = MONTHS_OF_YEAR - missing.length;
  return (
    <tr className="border-b border-rule align-top">
      <th scope="row" className="py-2 pr-4 text-left font-normal">
        {name}
      </th>
      <td className="py-2 pr-4 text-right">{amount}</td>
      <td className="py-2 pr-4">{unit}</td>
      <td className="py-2 pr-4">
        {t('count', { count })}
        {missing.length > 0 ? (
          <span className="block text-small text-unknown">
            <span aria-hidden="true">○ </span>
            {t('missing', { months: missing.join(locale === 'zh' ? '、' : ', ') })}
          </span>
        ) : null}
      </td>
      <td className="py-2">
        {first === last ? t('month', { first }) : t('span', { first, last })}
      </td>
    </tr>
  );
}

/** The year of each carrier, with the months that are in it. */
export function CarrierTable({
  carriers,
  year,
  locale,
}: {
  carriers: readonly CarrierLine[];
  year: number | undefined;
  locale: Locale;
}) {
  const t = useTranslations('ledger.read');
  return (
    <>
      <p className="measure">
        {year === undefined ? t('yearless') : t('year', { year: String(year) })}
      </p>
      <Scrollable label={t('title')}>
        <table className="w-full min-w-[34rem]">
          <thead className="text-left text-small text-muted">
            <tr className="border-b border-rule">
              {(['carrier', 'amount', 'unit', 'months', 'when'] as const).map((head) => (
                <th
                  key={head}
                  scope="col"
                  className={`py-2 pr-4 font-normal ${head === 'amount' ? 'text-right' : ''}`}
                >
                  {t(head)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {carriers.map((line) => (
              <Row key={line.name} line={line} locale={locale} />
            ))}
          </tbody>
        </table>
      </Scrollable>
      {carriers.some(({ missing }) => missing.length > 0) ? (
        <p className="measure text-small">{t('atLeast')}</p>
      ) : null}
    </>
  );
}
