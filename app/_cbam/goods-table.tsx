import { getTranslations } from 'next-intl/server';
import { CBAM_GOOD_NAMES } from '@/lib/assessment/cbam/covered-goods';
import type { GoodExposure } from '@/lib/assessment/cbam/exposure';
import type { Locale } from '@/lib/taxonomy/bilingual';
import { formatPlain, rangeWords } from './cbam-amount';
import { CoverageMark } from './coverage-mark';

interface Shown {
  readonly good: GoodExposure;
  readonly locale: Locale;
}

/** Emissions per tonne, and whether they are the firm's or a default. */
async function PerTonne({ good, locale }: Shown) {
  const t = await getTranslations('cbam');
  const perTonne = good.years[0]?.perTonne;
  if (!perTonne || !good.emissionsFrom) return good.good ? t('unknown') : '—';
  return (
    <>
      {rangeWords(perTonne, locale, formatPlain)}
      <span className="block text-small text-muted">{t(`from.${good.emissionsFrom}`)}</span>
    </>
  );
}

async function Good({ good, locale }: Shown) {
  const t = await getTranslations('cbam');
  const { cn, status, good: kind, tonnes, years, missing } = good;
  const emissions = years[0]?.emissions;
  const cell = 'whitespace-nowrap py-2 pl-4 text-right';
  return (
    <tr className="border-b border-rule align-top">
      <th scope="row" className="min-w-36 py-2 text-left font-normal">
        {t('cn', { cn })}
        {kind ? (
          <span className="block text-small text-muted">{CBAM_GOOD_NAMES[kind][locale]}</span>
        ) : null}
        {missing.length > 0 ? (
          <span className="block text-small text-unknown">
            {t('missing', {
              list: missing.map((input) => t(`input.${input}`)).join(locale === 'zh' ? '、' : ', '),
            })}
          </span>
        ) : null}
      </th>
      <td className="py-2 pl-4">
        <CoverageMark status={status} />
      </td>
      <td className={cell}>{tonnes ? rangeWords(tonnes, locale, formatPlain) : t('unknown')}</td>
      <td className={cell}>
        <PerTonne good={good} locale={locale} />
      </td>
      <td className={cell}>
        {kind ? (emissions ? rangeWords(emissions, locale, formatPlain) : t('unknown')) : '—'}
      </td>
    </tr>
  );
}

/** What is exported, good by good: is it covered, how much, and with which emissions. */
export async function GoodsTable({
  goods,
  locale,
}: {
  goods: readonly GoodExposure[];
  locale: Locale;
}) {
  const t = await getTranslations('cbam');
  const year = String(goods[0]?.years[0]?.year ?? '');
  const head = 'min-w-24 py-2 pl-4 text-right font-semibold';
  return (
    <table className="w-full border-collapse">
      <thead>
        <tr className="border-b-2 border-ink align-bottom text-small">
          <th scope="col" className="py-2 text-left font-semibold">
            {t('good')}
          </th>
          <th scope="col" className="py-2 pl-4 text-left font-semibold">
            {t('coverage')}
          </th>
          <th scope="col" className={head}>
            {t('tonnes')}
          </th>
          <th scope="col" className={head}>
            {t('perTonne', { year })}
          </th>
          <th scope="col" className={head}>
            {t('emissions', { year })}
          </th>
        </tr>
      </thead>
      <tbody>
        {goods.map((good, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a code may stand on two lines, and none moves.
          <Good key={at} good={good} locale={locale} />
        ))}
      </tbody>
    </table>
  );
}
