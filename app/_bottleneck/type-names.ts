import type { Locale } from '@/lib/taxonomy/bilingual';
import { PROJECT_TYPES, type ProjectType } from '@/lib/taxonomy/project-type';

export function typeNames(types: readonly ProjectType[], locale: Locale): string {
  const names = types.map((type) => PROJECT_TYPES.labels[type][locale]);
  return names.join(locale === 'zh' ? '、' : '; ');
}
