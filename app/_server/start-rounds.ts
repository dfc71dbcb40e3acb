interface Rounds {
  readonly everyMs: number;
  readonly round: () => Promise<void>;
  /** What a round is called where it failed. */
  readonly what: string;
  /** What is told of an error; its name alone unless said otherwise. */
  readonly reason?: (error: unknown) => unknown;
}

const nameOf = (error: unknown) => (error instanceof Error ? error.name : error);

/**
 * Makes rounds as long as the process runs, one at a time. A failed round is told and waits for the
 * next.
 */
export function startRounds({ everyMs, round, what, reason = nameOf }: Rounds): void {
  let isBusy = false;
  const next = async () => {
    if (isBusy) return;
    isBusy = true;
    try {
      await round();
    } catch (error) {
      console.error(`${what} failed:`, reason(error));
    } finally {
      isBusy = false;
    }
  };
  setInterval(next, everyMs).unref();
}
