import { sector } from '@/lib/taxonomy/sector';
import type { ExportSource } from './export-source';
import type { ExportWords } from './export-words';

/** The result in one sentence, as the page has it. */
export function resultHeading(
  { saved, match: { counts }, locale }: ExportSource,
  t: ExportWords,
): string {
  const code = saved.answers.sector;
  return t('result.heading', {
    sector: typeof code === 'string' ? sector(code).name[locale] : '',
    fit: counts.eligible + counts.eligible_subject_to_judgement,
    possible: counts.possible,
    near: counts.near_miss,
  });
}
