import type { Base } from '@/lib/finance/benefit/base';
import type { Limit } from '@/lib/finance/benefit/limit';
import { decimal } from '@/lib/finance/estimate';
import { formatValue } from '@/lib/finance/format-amount';
import type { Bilingual } from '@/lib/taxonomy/bilingual';
import { BASE_WORDS } from './base-words';

export const text = (zh: string, en: string): Bilingual => ({ zh, en });

/** A share as a percentage, the same in both languages. */
export const percent = (share: number) => formatValue(decimal(share), 'share', 'zh');

/** A share as a number of percentage points. */
export const points = (share: number) => decimal(share).times(100).toFixed();

export const money = (cny: number): Bilingual =>
  text(formatValue(decimal(cny), 'cny', 'zh'), formatValue(decimal(cny), 'cny', 'en'));

/** Words for a number that a rule may have; nothing where it has none. */
export function given<T>(
  value: T | undefined,
  words: (value: T) => Bilingual,
): Bilingual | undefined {
  return value === undefined ? undefined : words(value);
}

/** Where only a ceiling is published. */
export const most = (upTo: true | undefined) => (upTo ? text('最高', 'up to ') : text('', ''));

export function shareOf(share: number, base: Base, upTo?: true): Bilingual {
  const { zh, en } = BASE_WORDS[base];
  return text(
    `${upTo ? '最高为' : ''}${zh}的${percent(share)}`,
    `${most(upTo).en}${percent(share)} of: ${en}`,
  );
}

const LIMIT_WORDS = {
  project: text('单个项目最高', 'per project at most '),
  firm: text('单个企业最高', 'per firm at most '),
  loan: text('单笔贷款最高', 'per loan at most '),
  project_year: text('单个项目每年最高', 'per project and year at most '),
  firm_year: text('单个企业每年最高', 'per firm and year at most '),
} as const;

export function limitWords(limit: Limit): Bilingual {
  if ('share' in limit) {
    const { zh, en } = shareOf(limit.share, limit.base);
    return text(`不超过${zh}`, `no more than ${en}`);
  }
  const [cap, scope] = [money(limit.cny), LIMIT_WORDS[limit.per]];
  return text(`${scope.zh}${cap.zh}`, `${scope.en}${cap.en}`);
}

/** A loan counts only up to a sum. */
export const capped = (cny: number | undefined) =>
  given(cny, (most) =>
    text(`贷款最高计到${money(most).zh}`, `loan counted up to ${money(most).en}`),
  );

export const atMostYears = (count: number | undefined) =>
  given(count, (years) =>
    text(`最长${years}年`, years === 1 ? 'for one year at most' : `for at most ${years} years`),
  );
