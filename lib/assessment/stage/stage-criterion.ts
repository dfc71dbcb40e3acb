import type { Bilingual } from '@/lib/taxonomy/bilingual';
import type { Stage } from '@/lib/taxonomy/stage';
import type { Check } from './check';

export interface StageCriterion {
  readonly id: string;
  readonly text: Bilingual;
  /** What a reviewer would want to see. */
  readonly evidence: Bilingual;
  readonly mandatory: boolean;
  /** What makes it count as met here. */
  readonly metBy: Bilingual;
  readonly check: Check;
}

export interface StageEntry {
  readonly stage: Stage;
  readonly criteria: readonly StageCriterion[];
  /** Beside the mandatory criteria, so many of the others; 0 for the stage that needs nothing. */
  readonly plus: number;
  readonly nextStep: Bilingual;
  readonly typicalFinance: Bilingual;
}
