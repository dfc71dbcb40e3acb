import type { Instrument } from '@/lib/catalogue/instrument';

const text = (en: string) => ({ zh: `示例：${en}`, en });

/** A whole, valid instrument for tests of the store; what it says does not matter there. */
export function sampleInstrument(id: string, changes: Partial<Instrument> = {}): Instrument {
  return {
    id,
    kind: 'loan',
    effect: 'support',
    level: 'national',
    name: text(id),
    provider: text('a bank'),
    summary: text('a loan'),
    standing: 'active',
    effectiveFrom: '2024-01',
    effectiveTo: null,
    applyUntil: null,
    legalBasis: [],
    sources: [{ key: 's1', title: 'A page', address: null, verified: 'knowledge' }],
    confidence: 'high',
    verifiedOn: '2025-01-31',
    note: null,
    required: { attribute: 'totalAssets', op: 'atLeast', value: 1_000_000 },
    preferred: [],
    benefit: {
      type: 'loan',
      alsoTypes: [],
      parts: [],
      formula: text('the rate'),
      unquantified: text('not stated'),
      programme: null,
      observed: null,
    },
    classes: [],
    relations: [],
    stacking: { exclusions: null, combinations: null },
    application: { how: text('ask'), authority: text('the bank'), documents: [] },
    cases: [],
    ...changes,
  };
}
