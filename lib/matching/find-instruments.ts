import type { Instrument } from '@/lib/catalogue/instrument';
import { evaluate } from '@/lib/criteria/evaluate';
import type { Facts } from '@/lib/profile/known';
import { INSTRUMENT_KINDS, INSTRUMENT_LEVELS } from '@/lib/taxonomy/instrument-codes';
import type { CompiledInstrument } from './compiled-instrument';

/** What to look for; a list that is left out lets everything pass. */
export interface InstrumentFilter {
  /** Words, all of which occur in the names, provider, summary or document numbers. */
  readonly q?: string | undefined;
  readonly kind?: readonly string[] | undefined;
  readonly level?: readonly string[] | undefined;
  readonly effect?: readonly string[] | undefined;
  readonly standing?: readonly string[] | undefined;
  readonly confidence?: readonly string[] | undefined;
  /** Codes of one place and one sector, as a firm gives them. */
  readonly region?: string | undefined;
  readonly sector?: string | undefined;
}

const LISTS = ['kind', 'level', 'effect', 'standing', 'confidence'] as const;

/** Width, case and the many brackets of document numbers make no difference: 〔2026〕 is (2026). */
const folded = (text: string) =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[〔【[]/g, '(')
    .replace(/[〕】\]]/g, ')');

const haystacks = new WeakMap<Instrument, string>();

function haystackOf(instrument: Instrument): string {
  const found = haystacks.get(instrument);
  if (found !== undefined) return found;
  const { id, name, provider, summary, legalBasis } = instrument;
  const texts = [name, provider, summary, ...legalBasis.map(({ title }) => title)];
  const haystack = folded(
    [
      id,
      ...texts.flatMap(({ zh, en }) => [zh, en]),
      ...legalBasis.map(({ number }) => number),
    ].join('\n'),
  );
  haystacks.set(instrument, haystack);
  return haystack;
}

function placeFacts({ region, sector }: InstrumentFilter): Facts {
  return new Map([
    ...(region === undefined ? [] : [['region', { kind: 'region', code: region }] as const]),
    ...(sector === undefined ? [] : [['sector', { kind: 'sector', code: sector }] as const]),
  ]);
}

const KINDS: readonly string[] = INSTRUMENT_KINDS.codes;
const LEVELS: readonly string[] = INSTRUMENT_LEVELS.codes;

function inOrder({ instrument: a }: CompiledInstrument, { instrument: b }: CompiledInstrument) {
  return (
    KINDS.indexOf(a.kind) - KINDS.indexOf(b.kind) ||
    LEVELS.indexOf(a.level) - LEVELS.indexOf(b.level) ||
    (a.id < b.id ? -1 : 1)
  );
}

/**
 * Searches a catalogue: by words, by codes, and by what does not shut out a firm of a region and
 * sector. Ordered by kind, level and id.
 */
export function findInstruments(
  catalogue: readonly CompiledInstrument[],
  filter: InstrumentFilter,
): readonly CompiledInstrument[] {
  const words = folded(filter.q ?? '')
    .split(/\s+/u)
    .filter(Boolean);
  const facts = placeFacts(filter);
  return catalogue
    .filter(({ instrument, required }) => {
      const listed = LISTS.every((key) => filter[key]?.includes(instrument[key]) ?? true);
      if (!listed || !words.every((word) => haystackOf(instrument).includes(word))) return false;
      return facts.size === 0 || evaluate(required, facts).outcome !== 'unmet';
    })
    .sort(inOrder);
}
