import type { Interval } from '@/lib/profile/interval';
import type { Bilingual } from '@/lib/taxonomy/bilingual';
import { figure as figureOf } from '../figure';

/** As many digits as a reader needs to follow the sum. */
const DIGITS = 7;

/** A figure of the account in both languages, without its unit. */
export function figure(interval: Interval): Bilingual {
  return figureOf(interval, '', DIGITS);
}
