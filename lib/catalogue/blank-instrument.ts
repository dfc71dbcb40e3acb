import type { Bilingual } from '@/lib/taxonomy/bilingual';

const blank = () => ({ zh: '', en: '' });

/**
 * The content a new instrument starts with. What its writer must choose (kind, level, type of
 * benefit, confidence, day of the check) is left out, so that nothing is chosen by default.
 */
export function blankInstrument(id: string, provider: Bilingual): Record<string, unknown> {
  return {
    id,
    effect: 'support',
    name: blank(),
    provider: { ...provider },
    summary: blank(),
    standing: 'active',
    effectiveFrom: null,
    effectiveTo: null,
    applyUntil: null,
    legalBasis: [],
    sources: [],
    note: null,
    required: { all: [] },
    preferred: [],
    benefit: {
      alsoTypes: [],
      parts: [],
      formula: blank(),
      unquantified: null,
      programme: null,
      observed: null,
    },
    classes: [],
    relations: [],
    stacking: { exclusions: null, combinations: null },
    application: { how: blank(), authority: { ...provider }, documents: [] },
    cases: [],
  };
}
