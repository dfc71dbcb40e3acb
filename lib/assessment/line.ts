import type { Bilingual } from '@/lib/taxonomy/bilingual';

export type Confidence = 'high' | 'medium' | 'low';

/** Where a figure that is not the firm's comes from. */
export interface Origin {
  readonly title: Bilingual;
  /** The year the figure is of; undefined for a rule that has no year. */
  readonly year?: number;
  readonly confidence: Confidence;
}

/** One line of arithmetic or of evidence, with its numbers filled in. */
export interface Line {
  readonly text: Bilingual;
  readonly origin?: Origin;
}
