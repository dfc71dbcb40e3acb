import { getTranslations } from 'next-intl/server';
import { isAssessmentPart } from '@/app/_assessment/parts';
import { isIntakePage } from './step-fields';
import type { Walk } from './walk';

export interface PageWords {
  /** What the rail calls the page. */
  readonly name: string;
  readonly title: string;
  /** One sentence under the title. */
  readonly idea: string;
}

export interface WalkWords {
  readonly label: string;
  /** On the button that leads to what comes of the form. */
  readonly results: string;
  /** On the button that leads to the summary of everything, where the walk has none of its own. */
  readonly checkAll?: string;
  readonly of: (page: string) => PageWords;
}

const NO_WORDS: PageWords = { name: '', title: '', idea: '' };

async function intakeWords(): Promise<WalkWords> {
  const t = await getTranslations('intake');
  const of = (page: string) =>
    isIntakePage(page)
      ? {
          name: t(`steps.${page}.name`),
          title: t(`steps.${page}.title`),
          idea: t(`steps.${page}.idea`),
        }
      : NO_WORDS;
  return { label: t('steps.label'), results: t('results'), of };
}

async function assessmentWords(): Promise<WalkWords> {
  const t = await getTranslations('assessment');
  const of = (page: string) =>
    isAssessmentPart(page)
      ? {
          name: t(`parts.${page}.name`),
          title: t(`parts.${page}.title`),
          idea: t(`parts.${page}.idea`),
        }
      : NO_WORDS;
  return { label: t('parts.label'), results: t('see'), checkAll: t('checkAll'), of };
}

/** What a walk calls its pages and its last button. */
export function walkWords(walk: Walk): Promise<WalkWords> {
  return walk.id === 'assessment' ? assessmentWords() : intakeWords();
}
