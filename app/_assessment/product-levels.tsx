import { getTranslations } from 'next-intl/server';
import { formatDay } from '@/lib/profile/format-known';
import { groupDigits } from '@/lib/profile/format-number';
import {
  BENCHMARK_VERIFIED,
  type Benchmark,
  type BenchmarkConfidence,
  type BenchmarkVerified,
  NATIONAL_LIST,
  nationalLevels,
} from '@/lib/taxonomy/benchmark';
import { BENCHMARK_UNITS } from '@/lib/taxonomy/benchmark-unit';
import type { Locale } from '@/lib/taxonomy/bilingual';
import { codeLabel } from '@/lib/taxonomy/code-list';

/** The unit of a product's record, its levels, and how surely they are known. */
export async function ProductLevels({ record, locale }: { record: Benchmark; locale: Locale }) {
  const t = await getTranslations('assessment');
  const { limits, unit } = record;
  const national = nationalLevels(record);
  const shown = (value: number | null) => (value === null ? t('notKnown') : groupDigits(value));
  const trust = (row: { verified: BenchmarkVerified; confidence: BenchmarkConfidence }) => {
    const verified = BENCHMARK_VERIFIED[row.verified][locale];
    if (row.confidence === 'low') return ` ${t('levelsLow', { verified })}`;
    return row.verified === 'seen' ? '' : ` ${t('levelsNote', { verified })}`;
  };
  return (
    <ul className="grid text-small text-muted">
      <li>{t('ownUnit', { unit: codeLabel(BENCHMARK_UNITS, unit)[locale] })}</li>
      {national ? (
        <li>
          {t('nationalLevels', {
            list: NATIONAL_LIST[locale],
            benchmark: shown(national.benchmark),
            baseline: shown(national.baseline),
          })}
          {trust(national)}
        </li>
      ) : null}
      {limits ? (
        <li>
          {t('limitLevels', {
            standard: limits.standard,
            from: formatDay(limits.effectiveFrom, locale),
            level1: shown(limits.level1),
            level2: shown(limits.level2),
            level3: shown(limits.level3),
          })}
          {trust(limits)}
        </li>
      ) : null}
      {national || limits ? null : <li>{t('noLevels')}</li>}
    </ul>
  );
}
