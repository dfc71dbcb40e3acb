import { getTranslations } from 'next-intl/server';
import type { PackageYear } from '@/lib/packaging/package-cash-flow';
import type { Locale } from '@/lib/taxonomy/bilingual';
import { broughtBy, cashFlowChart, FLOWS } from './cash-flow-chart';
import { CashFlowDrawing } from './cash-flow-drawing';
import { CashFlowTable } from './cash-flow-table';
import { FlowRect } from './flow-look';
import { Scrollable } from './scrollable';
import { Section } from './section';

/** What each pattern stands for; flows that never occur are left out. */
async function Legend({ rows }: { rows: readonly PackageYear[] }) {
  const t = await getTranslations('package');
  const shown = FLOWS.filter((flow) => rows.some((row) => !broughtBy(row, flow).isZero()));
  return (
    <ul className="flex flex-wrap gap-x-6 gap-y-1 text-small">
      {shown.map((flow) => (
        <li key={flow} className="flex items-center gap-2">
          <svg aria-hidden="true" width="26" height="18" viewBox="0 0 26 18">
            <FlowRect flow={flow} x={1} y={1} width={24} height={16} />
          </svg>
          {t(`flow.${flow}`)}
        </li>
      ))}
      <li className="flex items-center gap-2">
        <svg aria-hidden="true" width="26" height="18" viewBox="0 0 26 18">
          <path d="M0 9H26" className="stroke-ink" strokeWidth="2" />
          <circle cx="13" cy="9" r="4.5" className="fill-paper stroke-ink" strokeWidth="2" />
        </svg>
        {t('net')}
      </li>
    </ul>
  );
}

/** The money of the package by year: a chart, what its patterns mean, and the figures as a table. */
export async function CashFlowFigure({
  rows,
  hasLoan,
  locale,
}: {
  rows: readonly PackageYear[];
  /** Whether amount and term of the loan are known, so that it is in the figures. */
  hasLoan: boolean;
  locale: Locale;
}) {
  const t = await getTranslations('package');
  const [first, last] = [rows[0], rows.at(-1)];
  const isDeferred = rows.some(({ tax }) => tax.isNegative() && !tax.isZero());
  return (
    <Section id="cash-flow" title={t('cashFlow')}>
      {hasLoan ? null : <p className="text-small">{t('withoutLoan')}</p>}
      {first && last ? (
        <figure className="grid grid-cols-[minmax(0,1fr)] gap-3">
          <figcaption className="text-small text-muted">
            {t('cashFlowIdea')}
            {isDeferred ? <span className="block">{t('deferred')}</span> : null}
          </figcaption>
          <Legend rows={rows} />
          <Scrollable label={t('cashFlow')}>
            <CashFlowDrawing
              chart={cashFlowChart(rows)}
              words={{
                title: t('chartTitle', { from: first.year, to: last.year }),
                description: t('chartDescription'),
                net: t('net'),
              }}
              locale={locale}
            />
          </Scrollable>
          <details>
            <summary className="py-2 text-small text-accent">{t('asTable')}</summary>
            <Scrollable label={t('asTable')}>
              <CashFlowTable rows={rows} />
            </Scrollable>
          </details>
        </figure>
      ) : (
        <p className="text-muted">{t('noCashFlow')}</p>
      )}
    </Section>
  );
}
