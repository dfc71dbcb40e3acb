import { getTranslations } from 'next-intl/server';
import type { ReactNode } from 'react';
import { missingLabels } from '@/app/_result/missing-labels';
import type { Decimal } from '@/lib/finance/decimal';
import { formatExactMoney } from '@/lib/finance/format-amount';
import { input, type Valuation } from '@/lib/finance/valuation';
import type { PackagePlan } from '@/lib/packaging/plan-package';
import type { Locale } from '@/lib/taxonomy/bilingual';
import { columnAmount, percentOf } from './column-amount';
import { fundingLines } from './funding-lines';
import { type MoneyFigure, missingFor } from './money-gaps';
import { Section } from './section';

interface Shown {
  readonly plan: PackagePlan;
  readonly basis: Valuation;
  readonly locale: Locale;
}

async function Lacks({ figure, basis, locale }: { figure: MoneyFigure } & Omit<Shown, 'plan'>) {
  const t = await getTranslations('package');
  const missing = missingFor(figure, basis);
  if (missing.length === 0) return null;
  return <p className="text-unknown">{t('lacks', { list: missingLabels(missing, locale) })}</p>;
}

async function BeforeAfter({ before, after }: { before: ReactNode; after: ReactNode }) {
  const t = await getTranslations('package');
  return (
    <dl className="grid grid-cols-2 gap-x-6">
      <div>
        <dt className="text-small text-muted">{t('before')}</dt>
        <dd className="text-lead">{before}</dd>
      </div>
      <div>
        <dt className="text-small text-muted">{t('after')}</dt>
        <dd className="text-lead font-semibold">{after}</dd>
      </div>
    </dl>
  );
}

async function CostOfFinance({ plan, basis, locale }: Shown) {
  const t = await getTranslations('package');
  const { before, after } = plan.effectiveRate;
  const rate = (value: Decimal | null) => (value ? percentOf(value, 2) : t('noRate'));
  const isLacking = missingFor('rate', basis).length > 0;
  const hasLoan = !input(basis, 'project.financingNeed').estimate?.likely.isZero();
  return (
    <div className="grid content-start gap-2">
      <h3 className="font-semibold">{t('rate')}</h3>
      <p className="text-small text-muted">{t('rateIdea')}</p>
      <Lacks figure="rate" basis={basis} locale={locale} />
      {isLacking ? null : hasLoan ? (
        <BeforeAfter before={rate(before)} after={rate(after)} />
      ) : (
        <p>{t('noLoan')}</p>
      )}
    </div>
  );
}

async function PaybackTime({ plan: { payback }, basis, locale }: Shown) {
  const t = await getTranslations('package');
  const years = (value: Decimal | null) =>
    value ? t('years', { years: value.toDecimalPlaces(1).toFixed() }) : t('never');
  return (
    <div className="grid content-start gap-2">
      <h3 className="font-semibold">{t('payback')}</h3>
      <p className="text-small text-muted">{t('paybackIdea')}</p>
      <Lacks figure="payback" basis={basis} locale={locale} />
      {payback ? <BeforeAfter before={years(payback.before)} after={years(payback.after)} /> : null}
    </div>
  );
}

async function Sources({ plan: { funding }, basis, locale }: Shown) {
  const t = await getTranslations('package');
  if (!funding) return null;
  const { investment, sources, gap, surplus } = fundingLines(funding, basis);
  const row = 'border-b border-rule';
  const name = 'py-1 pr-4 text-left font-normal';
  return (
    <>
      <table className="w-full border-collapse">
        <tbody>
          <tr className={row}>
            <th scope="row" className={name}>
              {t('investment')}
            </th>
            <td className="whitespace-nowrap text-right">{columnAmount(investment)}</td>
          </tr>
          {sources.map(({ source, amount, isAssumed }) => (
            <tr key={source} className={row}>
              <th scope="row" className={name}>
                {t(`source.${source}`)}
                {isAssumed ? (
                  <span className="block text-small text-unknown">{t('countedAsNothing')}</span>
                ) : null}
              </th>
              <td className="whitespace-nowrap text-right">{columnAmount(amount)}</td>
            </tr>
          ))}
        </tbody>
        <tfoot className="print:table-row-group">
          <tr className="border-b-2 border-ink font-semibold">
            <th scope="row" className="py-1 pr-4 text-left">
              {t('gap')}
            </th>
            <td className="whitespace-nowrap text-right">{columnAmount(gap)}</td>
          </tr>
        </tfoot>
      </table>
      {surplus.isZero() ? null : (
        <p className="text-small">{t('surplus', { amount: formatExactMoney(surplus, locale) })}</p>
      )}
    </>
  );
}

/** What the loan costs and when the project pays, without and with the package, and what is left to fund. */
export async function ProjectMoney(shown: Shown) {
  const t = await getTranslations('package');
  return (
    <Section id="money" title={t('money')}>
      <div className="grid gap-x-12 gap-y-6 md:grid-cols-2">
        <div className="grid content-start gap-6">
          <CostOfFinance {...shown} />
          <PaybackTime {...shown} />
        </div>
        <div className="grid content-start gap-2">
          <h3 className="font-semibold">{t('funding')}</h3>
          <p className="text-small text-muted">{t('fundingIdea')}</p>
          <Lacks figure="funding" basis={shown.basis} locale={shown.locale} />
          <Sources {...shown} />
        </div>
      </div>
    </Section>
  );
}
