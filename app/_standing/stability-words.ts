import { getTranslations } from 'next-intl/server';
import type { Assessment } from '@/lib/assessment/assessment';
import { groupDigits } from '@/lib/profile/format-number';
import { isPoint } from '@/lib/profile/interval';
import { givenGrade } from './standing-summary';

/**
 * In how many draws of the weights the grade stays. Where the grade is certain, a draw counts only
 * if it is certain there too; where it is not, what is told is of the middle of the range.
 */
export async function stabilityWords({
  index,
  stability,
}: Pick<Assessment, 'index' | 'stability'>): Promise<string> {
  const t = await getTranslations('standing');
  const given = givenGrade(index);
  const { draws, grade, kept, whole } = stability;
  if (given.kind === 'not_yet') return t('stabilityNotYet');
  const share = given.kind === 'single' ? whole[given.grade] : kept;
  const said = { draws: groupDigits(draws), times: groupDigits(Math.round(share * draws)), grade };
  if (given.kind === 'single' && isPoint(index.total)) return t('stability', said);
  return t(given.kind === 'single' ? 'stabilityWhole' : 'stabilityMiddle', said);
}
