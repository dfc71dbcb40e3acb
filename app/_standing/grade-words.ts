import { getTranslations } from 'next-intl/server';
import type { GivenGrade } from './standing-summary';

/** A grade, the grades it may be, or that there is none yet, in words. */
export async function gradeWords(grade: GivenGrade): Promise<string> {
  const t = await getTranslations('standing');
  switch (grade.kind) {
    case 'single':
      return t('gradeSingle', { grade: grade.grade });
    case 'range':
      return t('gradeRange', { worst: grade.worst, best: grade.best });
    case 'not_yet':
      return t('gradeNotYet');
  }
}
