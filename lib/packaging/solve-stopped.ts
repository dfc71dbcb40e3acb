/** The solver gave no answer: nothing that was found up to then may be called best. */
export class SolveStopped extends Error {
  constructor(readonly kind: 'timed_out' | 'failed') {
    super(`the solver stopped: ${kind}`);
    this.name = 'SolveStopped';
  }
}
