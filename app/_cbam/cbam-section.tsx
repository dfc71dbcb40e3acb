import { getTranslations } from 'next-intl/server';
import { LineList } from '@/app/_energy/line-list';
import { More } from '@/app/_energy/more';
import { ToAnswers } from '@/app/_energy/to-answers';
import { Scrollable } from '@/app/_package/scrollable';
import { Section } from '@/app/_package/section';
import type { LoadedAssessment } from '@/app/_standing/load-assessment';
import type { CbamResult } from '@/lib/assessment/cbam/exposure';
import { attribute } from '@/lib/profile/registry';
import type { Locale } from '@/lib/taxonomy/bilingual';
import { formatTonnes, rangeWords, unitWord } from './cbam-amount';
import { cbamChart } from './cbam-chart';
import { CbamDrawing } from './cbam-drawing';
import { CostTable } from './cost-table';
import { GoodYears } from './good-years';
import { GoodsTable } from './goods-table';
import { ParameterList } from './parameter-list';

interface Shown {
  readonly cbam: CbamResult;
  readonly locale: Locale;
}

async function NotAnswered({ token, locale }: { token: string; locale: Locale }) {
  const t = await getTranslations('cbam');
  return (
    <>
      <p className="measure">{t('notAnswered', { label: attribute('euExports').label[locale] })}</p>
      <ToAnswers word={t('toAnswers')} token={token} locale={locale} />
    </>
  );
}

async function Threshold({ cbam: { deMinimis }, locale }: Shown) {
  const t = await getTranslations('cbam');
  if (!deMinimis || deMinimis.status === 'not_counted') return null;
  const tonnes = rangeWords(deMinimis.tonnes, locale, formatTonnes);
  return <p className="measure">{t(`deMinimis.${deMinimis.status}`, { tonnes })}</p>;
}

async function Chart({ cbam: { total }, locale }: Shown) {
  const t = await getTranslations('cbam');
  const chart = cbamChart(total);
  const [first, last] = [chart?.years[0], chart?.years.at(-1)];
  if (!chart || !first || !last) return null;
  const most = chart.ticks.at(-1)?.euro;
  return (
    <figure className="grid gap-1">
      <figcaption className="text-small text-muted">
        {t(chart.years.some(({ likely }) => likely !== null) ? 'chartIdea' : 'chartRange', {
          unit: most ? unitWord(most, locale) : '',
        })}
      </figcaption>
      <CbamDrawing
        chart={chart}
        words={{
          title: t('chartTitle', { from: String(first.year), to: String(last.year) }),
          description: t('chartDescription'),
          high: t('end.high'),
          likely: t('end.likely'),
          low: t('end.low'),
        }}
        locale={locale}
      />
    </figure>
  );
}

async function Arithmetic({ cbam: { goods, lines }, locale }: Shown) {
  const t = await getTranslations('cbam');
  return (
    <More title={t('arithmetic')}>
      {goods.map((good, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a code may stand on two lines, and none moves.
        <div key={at} className="grid grid-cols-[minmax(0,1fr)] gap-2">
          {good.good ? (
            <Scrollable label={t('cn', { cn: good.cn })}>
              <GoodYears good={good} locale={locale} />
            </Scrollable>
          ) : null}
          <LineList lines={good.lines} locale={locale} />
        </div>
      ))}
      <LineList lines={lines} locale={locale} />
    </More>
  );
}

async function Costs({ cbam, locale }: Shown) {
  const t = await getTranslations('cbam');
  const isKnown = cbam.total.some(({ euro }) => euro !== null);
  return (
    <>
      <Threshold cbam={cbam} locale={locale} />
      <h3 className="font-semibold">{t('costs')}</h3>
      <p className="measure text-small text-muted">{t('costsIdea')}</p>
      {isKnown ? (
        <>
          <Chart cbam={cbam} locale={locale} />
          <Scrollable label={t('costs')}>
            <CostTable {...cbam} locale={locale} />
          </Scrollable>
        </>
      ) : (
        <p className="text-unknown">{t(cbam.missing.length > 0 ? 'noTotal' : 'withPower')}</p>
      )}
      <ParameterList cbam={cbam} locale={locale} />
    </>
  );
}

async function Exposure({ cbam, locale }: Shown) {
  const t = await getTranslations('cbam');
  const concerned = cbam.goods.some(({ good }) => good !== null);
  return (
    <>
      <p className="measure">{t(`status.${cbam.status}`)}</p>
      <Scrollable label={t('goods')}>
        <GoodsTable goods={cbam.goods} locale={locale} />
      </Scrollable>
      {cbam.missing.length > 0 ? (
        <p className="text-unknown">
          {t('missing', {
            list: cbam.missing
              .map((input) => t(`input.${input}`))
              .join(locale === 'zh' ? '、' : ', '),
          })}
        </p>
      ) : null}
      {concerned ? <Costs cbam={cbam} locale={locale} /> : null}
      <Arithmetic cbam={cbam} locale={locale} />
    </>
  );
}

/** What the carbon border adjustment costs on the firm's exports to the EU, by year and as a range. */
export async function CbamSection({
  loaded,
  token,
  locale,
}: {
  loaded: LoadedAssessment;
  token: string;
  locale: Locale;
}) {
  const t = await getTranslations('cbam');
  const { cbam } = loaded.assessment;
  const content = cbam.missing.includes('euExports') ? (
    <NotAnswered token={token} locale={locale} />
  ) : cbam.goods.length === 0 ? (
    <p>{t('nothingExported')}</p>
  ) : (
    <Exposure cbam={cbam} locale={locale} />
  );
  return (
    <Section id="cbam" title={t('title')}>
      {content}
    </Section>
  );
}
