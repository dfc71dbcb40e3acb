import type { PreparedProblem } from './prepared-problem';

export const FREE = 0;
export const IN = 1;
export const OUT = -1;

/** What is decided about each candidate, by its place in the sorted ids. */
export type Decisions = Int8Array;

interface NeedsOne {
  readonly id: number;
  readonly anyOf: readonly number[];
}

/** Decisions that can be taken and taken back, each with all that follows from it by the rules. */
export class SearchState {
  readonly decided: Decisions;
  private readonly excluded: readonly (readonly number[])[];
  private readonly needs: readonly NeedsOne[];
  private readonly trail: number[] = [];

  constructor({ ids, excluded, problem }: PreparedProblem) {
    const places = new Map(ids.map((id, place) => [id, place]));
    const placesOf = (names: Iterable<string>) =>
      [...names].flatMap((name) => places.get(name) ?? []);
    this.decided = new Int8Array(ids.length);
    this.excluded = ids.map((id) => placesOf(excluded.get(id) ?? []));
    this.needs = problem.requirements.map(({ id, anyOf }) => ({
      id: places.get(id) ?? 0,
      anyOf: placesOf(anyOf),
    }));
  }

  get mark(): number {
    return this.trail.length;
  }

  undoTo(mark: number): void {
    while (this.trail.length > mark) this.decided[this.trail.pop() ?? 0] = FREE;
  }

  /** False where the decision, or what follows from it, contradicts what is decided. */
  decide(place: number, how: typeof IN | typeof OUT): boolean {
    if (!this.set(place, how)) return false;
    let before: number;
    do {
      before = this.trail.length;
      for (const need of this.needs) if (!this.follow(need)) return false;
    } while (this.trail.length > before);
    return true;
  }

  private set(place: number, how: typeof IN | typeof OUT): boolean {
    if (this.decided[place] === how) return true;
    if (this.decided[place] !== FREE) return false;
    this.decided[place] = how;
    this.trail.push(place);
    if (how === OUT) return true;
    return (this.excluded[place] ?? []).every((other) => this.set(other, OUT));
  }

  private follow({ id, anyOf }: NeedsOne): boolean {
    if (this.decided[id] === OUT) return true;
    const left = anyOf.filter((other) => this.decided[other] !== OUT);
    const [only] = left;
    if (only === undefined) return this.set(id, OUT);
    if (this.decided[id] !== IN || left.length > 1) return true;
    return this.set(only, IN);
  }
}
