import type { Answers } from '@/lib/profile/answers';
import type { Bilingual } from '@/lib/taxonomy/bilingual';

/** A plant that was made up: what it says in the intake, and what the assessment adds. */
export interface Factory {
  readonly name: Bilingual;
  readonly intake: Answers;
  readonly assessment: Answers;
}
