import { getTranslations } from 'next-intl/server';
import type { ReactNode } from 'react';
import type { ProductPlacement } from '@/lib/assessment/products/product-placements';
import { formatInterval } from '@/lib/profile/format-interval';
import { formatDay } from '@/lib/profile/format-known';
import { groupDigits } from '@/lib/profile/format-number';
import {
  BENCHMARK_VERIFIED,
  type BenchmarkConfidence,
  type BenchmarkVerified,
  NATIONAL_LIST,
} from '@/lib/taxonomy/benchmark';
import { BENCHMARK_UNITS } from '@/lib/taxonomy/benchmark-unit';
import type { Locale } from '@/lib/taxonomy/bilingual';
import { codeLabel } from '@/lib/taxonomy/code-list';
import { CONFIDENCES } from '@/lib/taxonomy/instrument-codes';
import { MARKS, type Mark, markValues } from './product-bar';

interface Props {
  readonly placement: ProductPlacement;
  readonly locale: Locale;
}

function Row({ head, children }: { head: string; children: ReactNode }) {
  return (
    <tr className="border-b border-rule">
      <th scope="row" className="py-1 pr-4 text-left font-normal">
        {head}
      </th>
      <td className="py-1 text-right">{children}</td>
    </tr>
  );
}

const isLimit = (mark: Mark) => mark.startsWith('level');

async function Levels({ placement }: Pick<Props, 'placement'>) {
  const t = await getTranslations('standing');
  const { limit, national } = placement;
  const values = markValues(placement);
  const shown = MARKS.filter((mark) => (isLimit(mark) ? limit : national));
  return shown.map((mark) => {
    const value = values[mark];
    return (
      <Row key={mark} head={t(`mark.${mark}`)}>
        {value === null ? t('levelUnknown') : groupDigits(value)}
      </Row>
    );
  });
}

async function sourceWords(
  row: { readonly verified: BenchmarkVerified; readonly confidence: BenchmarkConfidence },
  title: string,
  locale: Locale,
): Promise<string> {
  const t = await getTranslations('standing');
  return t('levelSource', {
    title,
    verified: BENCHMARK_VERIFIED[row.verified][locale],
    confidence: CONFIDENCES.labels[row.confidence][locale],
  });
}

/** Where the levels come from, how they came to us and since when they hold. */
export async function LevelSources({ placement, locale }: Props) {
  const t = await getTranslations('standing');
  const { limit, national } = placement;
  const standard =
    limit &&
    t('standardSince', {
      standard: limit.levels.standard,
      title: limit.levels.title[locale],
      day: formatDay(limit.levels.effectiveFrom, locale),
    });
  const list =
    national &&
    t('listField', { list: NATIONAL_LIST[locale], field: national.levels.field[locale] });
  return (
    <ul className="grid gap-1 text-small text-muted">
      {limit && standard ? <li>{await sourceWords(limit.levels, standard, locale)}</li> : null}
      {national && list ? (
        <li>
          {await sourceWords(national.levels, list, locale)}
          {national.ofWiderClass ? ` ${t('widerClass')}` : null}
        </li>
      ) : null}
    </ul>
  );
}

/** The firm's consumption and every level it is held against, in the product's own unit. */
export async function LevelTable({ placement, locale }: Props) {
  const t = await getTranslations('standing');
  const { record, consumption } = placement;
  return (
    <table className="w-full max-w-sm border-collapse text-small">
      <caption className="pb-1 text-left text-muted">
        {t('levelUnit', { unit: codeLabel(BENCHMARK_UNITS, record.unit)[locale] })}
      </caption>
      <tbody>
        <tr className="border-b border-rule font-semibold">
          <th scope="row" className="py-1 pr-4 text-left">
            {t('firm')}
          </th>
          <td className="py-1 text-right">
            {consumption ? formatInterval(consumption, null, locale) : t('levelUnstated')}
          </td>
        </tr>
        <Levels placement={placement} />
      </tbody>
    </table>
  );
}
