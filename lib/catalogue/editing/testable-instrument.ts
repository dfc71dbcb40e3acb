import { conditionSchema } from '@/lib/criteria/condition';
import { type Instrument, instrumentSchema } from '../instrument';
import { isJsonObject, type JsonObject } from './json-path';

/** What a verdict rests on; where one of these is not in order, there is none. */
const VERDICT_FIELDS = [
  'required',
  'effectiveFrom',
  'effectiveTo',
  'applyUntil',
  'standing',
] as const;

export type VerdictField = (typeof VERDICT_FIELDS)[number];

export type Testable =
  | {
      readonly ok: true;
      readonly instrument: Instrument;
      /** Whether the benefit is complete: half a benefit would give a wrong amount. */
      readonly hasWorth: boolean;
    }
  | { readonly ok: false; readonly fields: readonly VerdictField[] };

const EMPTY = { zh: '—', en: '—' };

/** Stands in for what no verdict and no amount depends on. */
const STAND_IN = {
  id: 'draft',
  kind: 'loan',
  effect: 'support',
  level: 'national',
  name: EMPTY,
  provider: EMPTY,
  summary: EMPTY,
  standing: 'active',
  effectiveFrom: null,
  effectiveTo: null,
  applyUntil: null,
  legalBasis: [],
  sources: [{ key: 's1', title: '—', address: null, verified: 'knowledge' }],
  confidence: 'low',
  note: null,
  preferred: [],
  benefit: {
    type: 'loan',
    alsoTypes: [],
    parts: [],
    formula: EMPTY,
    unquantified: EMPTY,
    programme: null,
    observed: null,
  },
  classes: [],
  relations: [],
  stacking: { exclusions: null, combinations: null },
  application: { how: EMPTY, authority: EMPTY, documents: [] },
  cases: [],
} as const;

const { shape } = instrumentSchema;

const isSound = (key: keyof typeof shape, value: unknown) => shape[key].safeParse(value).success;

/** Preferred criteria only rank: those that are complete count. */
function soundPreferred(preferred: unknown): readonly unknown[] {
  return Array.isArray(preferred)
    ? preferred.filter(
        (entry) => isJsonObject(entry) && conditionSchema.safeParse(entry.condition).success,
      )
    : [];
}

/**
 * An unfinished draft as an instrument that can be matched. Texts that are still missing are stood
 * in for; rule and dates never are, and no amount is given before the benefit is complete.
 * @param asOf the day of the match (ISO), for the day of verification where there is none yet
 */
export function testableInstrument(content: JsonObject, asOf: string): Testable {
  const own = { ...content, preferred: soundPreferred(content.preferred), cases: [] };
  const given: JsonObject = Object.fromEntries(
    Object.entries(own).filter(([key, value]) => Object.hasOwn(shape, key) && value !== undefined),
  );
  const fields = VERDICT_FIELDS.filter(
    (key) => (key === 'required' || Object.hasOwn(given, key)) && !isSound(key, given[key]),
  );
  if (fields.length > 0) return { ok: false, fields };
  const sound = Object.fromEntries(
    Object.entries(given).filter(([key, value]) => isSound(key as keyof typeof shape, value)),
  );
  const made = instrumentSchema.safeParse({ ...STAND_IN, verifiedOn: asOf, ...sound });
  if (!made.success) return { ok: false, fields: ['required'] };
  return { ok: true, instrument: made.data, hasWorth: isSound('benefit', content.benefit) };
}
