import type { AttributeCriterion } from '@/lib/criteria/condition';
import type { Known } from '@/lib/profile/known';
import { canBeWithin as regionCanBeWithin, regionWithin } from '@/lib/taxonomy/region';
import { canBeWithin as sectorCanBeWithin, sectorWithin } from '@/lib/taxonomy/sector';
import { AtomGroup, MET, UNKNOWN, UNMET } from './atom-group';
import { growingBytes, growingInts } from './growing';

/** Criteria that name codes: each code is judged once, each criterion by the codes it names. */
export abstract class CodeAtoms extends AtomGroup {
  private readonly numbers = new Map<string, number>();
  protected readonly codes: string[] = [];
  /** Where the codes of an atom end in `named`; those of the next one begin there. */
  private readonly ends = growingInts();
  private readonly named = growingInts();
  private readonly needsAll = growingBytes();

  protected append({ op, value }: AttributeCriterion): void {
    for (const code of new Set(value as readonly string[])) this.named.push(this.numberOf(code));
    this.ends.push(this.named.length);
    this.needsAll.push(op === 'includesAll' ? 1 : 0);
  }

  private numberOf(code: string): number {
    const known = this.numbers.get(code);
    if (known !== undefined) return known;
    this.numbers.set(code, this.codes.length);
    this.codes.push(code);
    return this.codes.length - 1;
  }

  /** What is known, as one small number a code. */
  protected abstract judge(known: Known): Uint8Array;
  /** The outcome from the numbers of the codes an atom names. */
  protected abstract outcome(
    judged: Uint8Array,
    named: Int32Array,
    from: number,
    to: number,
    needsAll: boolean,
    known: Known,
  ): number;

  evaluate(known: Known, verdicts: Uint8Array): void {
    const judged = this.judge(known);
    const named = this.named.data;
    let from = 0;
    for (let at = 0; at < this.ends.length; at += 1) {
      const to = this.ends.data[at] as number;
      const needsAll = this.needsAll.data[at] === 1;
      this.settle(at, this.outcome(judged, named, from, to, needsAll, known), verdicts);
      from = to;
    }
  }
}

const KEPT_PLACES = 512;

/** A sector or a region: the best of the codes named counts. */
export class PlaceAtoms extends CodeAtoms {
  private readonly kept = new Map<string, Uint8Array>();

  constructor(private readonly kind: 'sector' | 'region') {
    super();
  }

  protected judge(known: Known): Uint8Array {
    if (known.kind !== 'sector' && known.kind !== 'region')
      throw new RangeError(`no place: ${known.kind}`);
    const kept = this.kept.get(known.code);
    if (kept?.length === this.codes.length) return kept;
    const [within, canBe] =
      this.kind === 'sector'
        ? [sectorWithin, sectorCanBeWithin]
        : [regionWithin, regionCanBeWithin];
    const judged = Uint8Array.from(this.codes, (code) =>
      within(known.code, code) ? MET : canBe(known.code, code) ? UNKNOWN : UNMET,
    );
    if (this.kept.size >= KEPT_PLACES) this.kept.clear();
    this.kept.set(known.code, judged);
    return judged;
  }

  protected outcome(judged: Uint8Array, named: Int32Array, from: number, to: number): number {
    let best = UNMET;
    for (let at = from; at < to && best !== MET; at += 1)
      best = Math.max(best, judged[named[at] as number] as number);
    return best;
  }
}

/** One of several codes, of which some may still be possible: met where all of these are named. */
export class CandidateAtoms extends CodeAtoms {
  protected judge(known: Known): Uint8Array {
    if (known.kind !== 'enum') throw new RangeError(`no code: ${known.kind}`);
    return Uint8Array.from(this.codes, (code) => (known.candidates.includes(code) ? 1 : 0));
  }

  protected outcome(
    judged: Uint8Array,
    named: Int32Array,
    from: number,
    to: number,
    _needsAll: boolean,
    known: Known,
  ): number {
    const all = known.kind === 'enum' ? known.candidates.length : 0;
    let inside = 0;
    for (let at = from; at < to; at += 1) inside += judged[named[at] as number] as number;
    if (inside === all) return MET;
    return inside === 0 ? UNMET : UNKNOWN;
  }
}

/** Any of the codes named, or all of them, among those that the firm has. */
export class MemberAtoms extends CodeAtoms {
  protected judge(known: Known): Uint8Array {
    if (known.kind !== 'set') throw new RangeError(`no set: ${known.kind}`);
    return Uint8Array.from(this.codes, (code) => (known.members.includes(code) ? 1 : 0));
  }

  protected outcome(
    judged: Uint8Array,
    named: Int32Array,
    from: number,
    to: number,
    needsAll: boolean,
  ): number {
    const stopsAt = needsAll ? 0 : 1;
    for (let at = from; at < to; at += 1)
      if (judged[named[at] as number] === stopsAt) return needsAll ? UNMET : MET;
    return needsAll ? MET : UNMET;
  }
}
