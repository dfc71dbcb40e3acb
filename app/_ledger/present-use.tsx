import { getTranslations } from 'next-intl/server';
import { Section } from '@/app/_package/section';
import type { FormText } from '@/lib/profile/form/form-text';
import type { Locale } from '@/lib/taxonomy/bilingual';
import { presentRows, saysNone } from './present-rows';

/** What the form holds already and a ledger will take the place of; nothing where it holds nothing. */
export async function PresentUse({ form, locale }: { form: FormText; locale: Locale }) {
  const t = await getTranslations('ledger.present');
  const rows = presentRows(form, locale);
  if (rows.length === 0 && !saysNone(form)) return null;
  return (
    <Section id="present" title={t('title')}>
      {saysNone(form) ? <p className="measure">{t('none')}</p> : null}
      {rows.length > 0 ? (
        <>
          <p className="measure">{t('lead', { count: rows.length })}</p>
          <table className="w-full max-w-2xl">
            <thead className="text-left text-small text-muted">
              <tr className="border-b border-rule">
                <th scope="col" className="py-2 pr-4 font-normal">
                  {t('carrier')}
                </th>
                <th scope="col" className="py-2 pr-4 text-right font-normal">
                  {t('amount')}
                </th>
                <th scope="col" className="py-2 font-normal">
                  {t('unit')}
                </th>
              </tr>
            </thead>
            <tbody>
              {rows.map(({ row, carrier, amount, unit }) => (
                <tr key={row} className="border-b border-rule align-top">
                  <th scope="row" className="py-2 pr-4 text-left font-normal">
                    {carrier}
                  </th>
                  <td className="py-2 pr-4 text-right">{amount || '—'}</td>
                  <td className="py-2">{unit}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </>
      ) : null}
    </Section>
  );
}
