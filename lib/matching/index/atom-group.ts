import type { AttributeCriterion } from '@/lib/criteria/condition';
import type { Known } from '@/lib/profile/known';
import { growingBytes, growingInts } from './growing';

/** Outcomes as numbers, in the order of OUTCOMES; `judgement` is no outcome of an attribute. */
export const UNMET = 0;
export const UNKNOWN = 1;
export const MET = 3;

/** An atom: one criterion, negated or not, that many instruments may share. */
export interface Atom {
  readonly criterion: AttributeCriterion;
  readonly negated: boolean;
  /** Its place among the verdicts of all atoms. */
  readonly place: number;
  /** The byte of verdict-byte where it is unmet. */
  readonly failed: number;
}

/** All atoms on one attribute: told what is known of it, it gives the verdict of each. */
export abstract class AtomGroup {
  protected readonly places = growingInts();
  private readonly negated = growingBytes();
  private readonly failed = growingBytes();

  add({ criterion, negated, place, failed }: Atom): void {
    this.places.push(place);
    this.negated.push(negated ? 1 : 0);
    this.failed.push(failed);
    this.append(criterion);
  }

  protected abstract append(criterion: AttributeCriterion): void;

  /** Writes the verdict of every atom of the group into its place. */
  abstract evaluate(known: Known, verdicts: Uint8Array): void;

  protected settle(at: number, outcome: number, verdicts: Uint8Array): void {
    const isFlipped = this.negated.data[at] === 1 && outcome !== UNKNOWN;
    const settled = isFlipped ? MET - outcome : outcome;
    verdicts[this.places.data[at] as number] =
      settled === UNMET ? (this.failed.data[at] as number) : settled;
  }
}
