import type { Bilingual } from '@/lib/taxonomy/bilingual';
import type { FinanceUnit } from './finance-unit';

export interface Assumption {
  readonly label: Bilingual;
  readonly unit: FinanceUnit;
  readonly min: number;
  readonly max: number;
  readonly integer?: boolean;
  /** Where the default comes from, for the day of the match. */
  readonly source: (asOf: string) => Bilingual;
  readonly byDefault: (asOf: string) => number;
  /** Where the likely value is only a point within known ends. */
  readonly ends?: readonly [number, number];
}

/** The source of a figure of our own. */
export const platform = (zh: string, en: string) => () => ({
  zh: `本平台的约定：${zh}`,
  en: `This platform’s convention: ${en}`,
});
