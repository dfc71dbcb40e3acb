import { STATUSES, type Status } from '@/lib/catalogue/instrument-case';
import { validityOn } from '@/lib/catalogue/validity';
import { OUTCOMES } from '@/lib/criteria/outcome';
import type { Facts } from '@/lib/profile/known';
import type { CompiledInstrument } from '../compiled-instrument';
import { outcomeIndex, STATUS_OF_BYTE } from '../reach/verdict-byte';
import { FIT, NO_PREFERENCE, TRUST, totalScore } from '../score';
import { AtomTable } from './atom-table';
import { type Growing, growingInts } from './growing';
import { compileRule, depthOf, Judge } from './program';

const INELIGIBLE = STATUSES.indexOf('ineligible');
const FITTING = Float64Array.from(OUTCOMES, (outcome) => FIT[outcome]);

/** Where the rules of one instrument lie in the code of all. */
interface Entry {
  readonly compiled: CompiledInstrument;
  readonly from: number;
  readonly to: number;
  readonly preferred: readonly {
    readonly from: number;
    readonly to: number;
    readonly weight: number;
  }[];
  readonly weights: number;
  readonly trust: number;
  readonly isSupport: boolean;
}

/** What every revision of a catalogue shares: it only grows. */
interface Store {
  readonly atoms: AtomTable;
  readonly code: Growing<Int32Array>;
  readonly judge: Judge;
  /** Numbers of the code that the entries of the newest revision point to. */
  live: number;
}

/** The statuses of a whole catalogue for one firm, by the index's own order of instruments. */
export interface IndexedMatch {
  /** Index in STATUSES. */
  readonly statuses: Uint8Array;
  /** The total of scoreOf, 0 to 100. */
  readonly scores: Uint8Array;
  readonly counts: Readonly<Record<Status, number>>;
}

const sizeOf = ({ from, to, preferred }: Entry) =>
  preferred.reduce((sum, rule) => sum + rule.to - rule.from, to - from);

function entryOf(compiled: CompiledInstrument, { atoms, code, judge }: Store): Entry {
  const rule = (form: CompiledInstrument['required']) => {
    judge.makeRoom(depthOf(form));
    const from = code.length;
    compileRule(form, atoms, code);
    return { from, to: code.length };
  };
  const preferred = compiled.preferred.map(({ form, weight }) => ({ ...rule(form), weight }));
  return {
    compiled,
    ...rule(compiled.required),
    preferred,
    weights: preferred.reduce((sum, { weight }) => sum + weight, 0),
    trust: TRUST[compiled.instrument.confidence],
    isSupport: compiled.instrument.effect === 'support',
  };
}

const byId = (a: Entry, b: Entry) =>
  a.compiled.instrument.id.localeCompare(b.compiled.instrument.id);

/** Dead code may be as much as the living before all is laid out anew. */
const MOST_DEAD_SHARE = 0.5;
const LEAST_CODE = 4096;

/**
 * A catalogue made ready for one firm after another: every different criterion is put to the firm
 * once, then one pass over a row of numbers gives status and score of every instrument, as
 * matchInstrument does. An index never changes; `with` gives the next one, which shares all that
 * stays the same.
 */
export class CatalogueIndex {
  /** Whether an entry is in force on a day, for the day asked for last. */
  private day: { readonly asOf: string; readonly inForce: Uint8Array } | undefined;

  private constructor(
    private readonly store: Store,
    private readonly entries: readonly Entry[],
  ) {}

  static of(compiled: readonly CompiledInstrument[]): CatalogueIndex {
    const store = { atoms: new AtomTable(), code: growingInts(), judge: new Judge(), live: 0 };
    const entries = compiled.map((each) => entryOf(each, store)).sort(byId);
    store.live = store.code.length;
    return new CatalogueIndex(store, entries);
  }

  /** The index after a publication: what is put takes the place of its id, what is named goes. */
  with(put: readonly CompiledInstrument[], gone: readonly string[] = []): CatalogueIndex {
    const touched = new Set([...gone, ...put.map(({ instrument }) => instrument.id)]);
    const kept = this.entries.filter(({ compiled }) => !touched.has(compiled.instrument.id));
    const { store } = this;
    const dead = store.code.length - store.live;
    if (store.code.length > LEAST_CODE && dead > MOST_DEAD_SHARE * store.code.length)
      return CatalogueIndex.of([...kept.map(({ compiled }) => compiled), ...put]);
    const added = put.map((each) => entryOf(each, store));
    const entries = [...kept, ...added].sort(byId);
    store.live = entries.reduce((sum, entry) => sum + sizeOf(entry), 0);
    return new CatalogueIndex(store, entries);
  }

  private inForce(asOf: string): Uint8Array {
    if (this.day?.asOf === asOf) return this.day.inForce;
    const inForce = Uint8Array.from(this.entries, ({ compiled }) =>
      validityOn(compiled.instrument, asOf) === 'in_force' ? 1 : 0,
    );
    this.day = { asOf, inForce };
    return inForce;
  }

  private fitOf({ preferred, weights }: Entry, verdicts: Uint8Array): number {
    if (weights === 0) return NO_PREFERENCE;
    const { code, judge } = this.store;
    let sum = 0;
    for (const { from, to, weight } of preferred) {
      const byte = judge.judge(code.data, from, to, verdicts);
      sum += weight * (FITTING[outcomeIndex(byte)] as number);
    }
    return sum / weights;
  }

  /** @param asOf the day of the match (ISO) */
  match(facts: Facts, asOf: string): IndexedMatch {
    const { atoms, code, judge } = this.store;
    const verdicts = atoms.verdicts(facts);
    const inForce = this.inForce(asOf);
    const statuses = new Uint8Array(this.entries.length);
    const scores = new Uint8Array(this.entries.length);
    const counted = new Uint32Array(STATUSES.length);
    for (let at = 0; at < this.entries.length; at += 1) {
      const entry = this.entries[at] as Entry;
      const byte = judge.judge(code.data, entry.from, entry.to, verdicts);
      const { certainty } = judge;
      const status = inForce[at] === 1 ? (STATUS_OF_BYTE[byte] as number) : INELIGIBLE;
      statuses[at] = status;
      scores[at] = totalScore(certainty, this.fitOf(entry, verdicts), entry.trust);
      if (entry.isSupport) counted[status] = (counted[status] as number) + 1;
    }
    const counts = Object.fromEntries(STATUSES.map((status, at) => [status, counted[at]]));
    return { statuses, scores, counts: counts as Record<Status, number> };
  }

  /** The places of support instruments, best first, as compareMatches orders them. */
  ranked({ statuses, scores }: IndexedMatch): Int32Array {
    const BEST = 100;
    const keyAt = (at: number) =>
      (statuses[at] as number) * (BEST + 1) + BEST - (scores[at] as number);
    const starts = new Int32Array(STATUSES.length * (BEST + 1) + 1);
    let size = 0;
    this.entries.forEach(({ isSupport }, at) => {
      if (!isSupport) return;
      const next = keyAt(at) + 1;
      starts[next] = (starts[next] as number) + 1;
      size += 1;
    });
    for (let key = 1; key < starts.length; key += 1)
      starts[key] = (starts[key] as number) + (starts[key - 1] as number);
    const ranked = new Int32Array(size);
    this.entries.forEach(({ isSupport }, at) => {
      if (!isSupport) return;
      const key = keyAt(at);
      ranked[starts[key] as number] = at;
      starts[key] = (starts[key] as number) + 1;
    });
    return ranked;
  }

  /** The instrument at a place of a match. @throws RangeError for none */
  at(place: number): CompiledInstrument {
    const entry = this.entries[place];
    if (!entry) throw new RangeError(`no instrument at ${place}`);
    return entry.compiled;
  }
}
