import { getTranslations } from 'next-intl/server';
import { OriginLine } from '@/app/_energy/origin-line';
import type { CbamResult } from '@/lib/assessment/cbam/exposure';
import type { ExchangeRate, Parameter } from '@/lib/assessment/cbam/parameters';
import { formatDay } from '@/lib/profile/format-known';
import type { Locale } from '@/lib/taxonomy/bilingual';
import { formatPlain, rangeWords } from './cbam-amount';

async function Figure({ parameter, locale }: { parameter: Parameter; locale: Locale }) {
  const t = await getTranslations('cbam');
  const { name, unit, likely, asOf, origin, note } = parameter;
  const range = rangeWords(parameter, locale, formatPlain);
  const isRange = !parameter.min.eq(parameter.max);
  return (
    <li className="border-b border-rule py-2">
      <p className="flex flex-wrap justify-between gap-x-6">
        <span>{name[locale]}</span>
        <span className="ml-auto text-right">
          {t('figure', { range, unit: unit[locale] })}
          {isRange ? (
            <span className="block text-small text-muted">
              {t('likelyAmount', { amount: formatPlain(likely, locale) })}
            </span>
          ) : null}
        </span>
      </p>
      <p className="measure text-small">{note[locale]}</p>
      <p className="text-small text-muted">{t('asOf', { day: formatDay(asOf, locale) })}</p>
      <OriginLine origin={origin} locale={locale} />
    </li>
  );
}

async function Rate({ rate, locale }: { rate: ExchangeRate; locale: Locale }) {
  const t = await getTranslations('cbam');
  return (
    <li className="border-b border-rule py-2">
      <p className="flex flex-wrap justify-between gap-x-6">
        <span>{t('rate')}</span>
        <span className="ml-auto text-right">
          {t('rateFigure', { rate: String(rate.cnyPerEuro) })}
        </span>
      </p>
      <p className="text-small text-muted">{t('asOf', { day: formatDay(rate.asOf, locale) })}</p>
      <p className="text-small text-muted">{t('rateSource', { source: rate.source[locale] })}</p>
    </li>
  );
}

/** Every figure that the result rests on and that is not the firm's, with its day and source. */
export async function ParameterList({
  cbam: { parameters, exchangeRate },
  locale,
}: {
  cbam: CbamResult;
  locale: Locale;
}) {
  const t = await getTranslations('cbam');
  return (
    <div>
      <h3 className="font-semibold">{t('parameters')}</h3>
      <ul className="border-t border-rule">
        {parameters.map((parameter) => (
          <Figure key={parameter.name.en} parameter={parameter} locale={locale} />
        ))}
        {exchangeRate ? <Rate rate={exchangeRate} locale={locale} /> : null}
      </ul>
    </div>
  );
}
