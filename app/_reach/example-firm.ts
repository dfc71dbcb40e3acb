import { SAMPLE_SEED, sampleFirm } from '@/lib/population/sample-firm';
import { formatKnown } from '@/lib/profile/format-known';
import { knownOf } from '@/lib/profile/known-of';
import { type AttributeKey, attribute } from '@/lib/profile/registry';
import type { Locale } from '@/lib/taxonomy/bilingual';

/** A firm of the sample in a few words. */
export interface ExampleFirm {
  readonly index: number;
  readonly words: readonly string[];
}

const SHOWN = ['sector', 'region', 'employees', 'totalAssets', 'stage'] as const;

export function exampleFirm(index: number, asOf: string, locale: Locale): ExampleFirm {
  const answers = sampleFirm(SAMPLE_SEED, index, asOf);
  const words = SHOWN.flatMap((key: AttributeKey) => {
    const answer = answers[key];
    if (answer === undefined) return [];
    return [formatKnown(attribute(key), knownOf(attribute(key), answer), locale)];
  });
  return { index, words };
}
