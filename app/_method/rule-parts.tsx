import { getTranslations } from 'next-intl/server';
import { LineList } from '@/app/_energy/line-list';
import { OriginLine } from '@/app/_energy/origin-line';
import { Section } from '@/app/_package/section';
import { today } from '@/app/_server/today';
import { GAINS_OVERLAP } from '@/lib/assessment/bottleneck/overlap';
import { DE_MINIMIS, DE_MINIMIS_TONNES } from '@/lib/assessment/cbam/de-minimis';
import { MARK_UP } from '@/lib/assessment/cbam/default-emissions';
import { generalLines } from '@/lib/assessment/cbam/exposure-lines';
import { CORRECTION_FACTOR } from '@/lib/assessment/cbam/parameters';
import { NATIONAL_LIST } from '@/lib/taxonomy/benchmark';
import type { Locale } from '@/lib/taxonomy/bilingual';
import { STAGES } from '@/lib/taxonomy/stage';
import { METHOD_FIGURES } from './assessment-figures';
import { BENCHMARK_COUNTS } from './benchmark-counts';
import { BenchmarkTable } from './benchmark-table';
import { PriceTable } from './price-table';
import { StageRules } from './stage-rules';

interface Props {
  readonly locale: Locale;
}

export async function Account() {
  const t = await getTranslations('assessmentMethod.account');
  return (
    <Section id="account" title={t('title')}>
      <ul className="measure grid list-disc gap-1 pl-5">
        <li>{t('energy', METHOD_FIGURES.energy)}</li>
        <li>{t('scope1')}</li>
        <li>{t('scope2', METHOD_FIGURES.grid)}</li>
        <li>{t('green')}</li>
        <li>{t('own')}</li>
        <li>{t('plausibility')}</li>
      </ul>
    </Section>
  );
}

export async function Products({ locale }: Props) {
  const t = await getTranslations('assessmentMethod.products');
  const { rows, open, standards, limits } = BENCHMARK_COUNTS;
  return (
    <Section id="products" title={t('title')}>
      <p className="measure">
        {t('text', { list: NATIONAL_LIST[locale], rows, open, standards, limits })}
      </p>
      <p className="measure">{t('mainProduct')}</p>
      <p className="measure">{t('confidence')}</p>
      <BenchmarkTable locale={locale} />
    </Section>
  );
}

export async function Stages({ locale }: Props) {
  const t = await getTranslations('assessmentMethod.stage');
  return (
    <Section id="stage" title={t('title')}>
      <p className="measure">{t('text', { cap: STAGES.labels.planning[locale] })}</p>
      <StageRules locale={locale} />
    </Section>
  );
}

export async function Gains({ locale }: Props) {
  const t = await getTranslations('assessmentMethod.bottlenecks');
  return (
    <Section id="bottlenecks" title={t('title')}>
      <p className="measure">{t('text')}</p>
      <p className="measure">{GAINS_OVERLAP.text[locale]}</p>
      <p className="measure">{t('projects')}</p>
      <PriceTable
        title={t('prices')}
        keys={['electricityPrice', 'naturalGasPrice', 'coalPrice', 'otherEnergyPrice']}
        asOf={today()}
        locale={locale}
      />
    </Section>
  );
}

export async function Cbam({ locale }: Props) {
  const t = await getTranslations('assessmentMethod.cbam');
  return (
    <Section id="cbam" title={t('title')}>
      <p className="measure">{t('idea')}</p>
      <LineList lines={generalLines(null, false)} locale={locale} />
      <ul className="measure grid gap-2 text-small">
        <li>
          {CORRECTION_FACTOR.note[locale]}
          <OriginLine origin={CORRECTION_FACTOR.origin} locale={locale} />
        </li>
        <li>
          {t('own')}
          <OriginLine origin={MARK_UP} locale={locale} />
        </li>
        <li>
          {t('threshold', { tonnes: DE_MINIMIS_TONNES.toString() })}
          <OriginLine origin={DE_MINIMIS} locale={locale} />
        </li>
        <li>{t('home')}</li>
      </ul>
      <PriceTable
        title={t('rates')}
        keys={['cbamCertificatePrice', 'cnyPerEuro']}
        asOf={today()}
        locale={locale}
      />
    </Section>
  );
}

export async function Ledger() {
  const t = await getTranslations('assessmentMethod.ledger');
  return (
    <Section id="ledger" title={t('title')}>
      <p className="measure">{t('text')}</p>
    </Section>
  );
}

export async function Limits() {
  const t = await getTranslations('assessmentMethod.limits');
  return (
    <Section id="limits" title={t('title')}>
      <ul className="measure grid list-disc gap-1 pl-5">
        <li>{t('proof')}</li>
        <li>{t('scope3')}</li>
        <li>{t('product')}</li>
        <li>{t('score')}</li>
      </ul>
    </Section>
  );
}
