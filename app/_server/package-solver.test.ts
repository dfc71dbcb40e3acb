import { afterEach, describe, expect, it } from 'vitest';
import { createSolver, type PackageSolver } from './package-solver';

const QUIET = { output_flag: false };
const EASY = 'Maximize\n obj: 3 x + 2 y\nSubject To\n r: x + y <= 1\nBinary\n x\n y\nEnd\n';
const NEVER = 'Maximize\n obj: x\nSubject To\n r: x >= 2\nBinary\n x\nEnd\n';

/** A market split problem: few rows, hopeless for branch and bound. */
function hardModel(): string {
  const columns = Array.from({ length: 50 }, (_, at) => `x${at}`);
  const rows = Array.from({ length: 6 }, (_, row) => {
    const weights = columns.map((_, at) => (((at + 7) * (row + 3) * 7919) % 97) + 1);
    const sum = weights.reduce((total, weight) => total + weight, 0);
    const terms = columns.map((column, at) => `${weights[at]} ${column}`).join(' + ');
    return ` r${row}: ${terms} + s${row} - t${row} = ${Math.floor(sum / 2)}`;
  });
  const slacks = rows.flatMap((_, row) => [`s${row}`, `t${row}`]);
  const objective = slacks.map((slack) => `- ${slack}`).join(' ');
  const binaries = columns.map((column) => ` ${column}`);
  return [
    'Maximize',
    ` obj: ${objective}`,
    'Subject To',
    ...rows,
    'Binary',
    ...binaries,
    'End',
    '',
  ].join('\n');
}

let solver: PackageSolver | undefined;
const withLimit = (limitMs: number) => {
  solver = createSolver(limitMs);
  return solver;
};
afterEach(() => solver?.close());

describe('the solver in its own thread', () => {
  it('gives the optimum and says what is infeasible', async () => {
    const solve = withLimit(20_000).forPackage();
    expect(await solve(EASY, QUIET)).toEqual({
      kind: 'optimal',
      objective: 3,
      columns: { x: 1, y: 0 },
    });
    expect(await solve(NEVER, QUIET)).toEqual({ kind: 'infeasible' });
  });

  it('leaves the event loop free while a hard model runs, and ends it at its limit', async () => {
    const hard = withLimit(1_500);
    await hard.forPackage()(EASY, QUIET);
    let ticks = 0;
    const timer = setInterval(() => {
      ticks += 1;
    }, 25);
    const startedAt = performance.now();
    const solution = await hard.forPackage()(hardModel(), QUIET);
    clearInterval(timer);
    expect(solution).toEqual({ kind: 'timed_out' });
    expect(performance.now() - startedAt).toBeLessThan(10_000);
    expect(ticks).toBeGreaterThan(10);
  });

  it('solves the next package after a time-out in a fresh thread', async () => {
    const both = withLimit(800);
    const [slow, next] = await Promise.all([
      both.forPackage()(hardModel(), QUIET),
      both.forPackage()(EASY, QUIET),
    ]);
    expect(slow).toEqual({ kind: 'timed_out' });
    expect(next).toMatchObject({ kind: 'optimal', objective: 3 });
  });

  it('gives all models of a package one limit together', async () => {
    const solve = withLimit(500).forPackage();
    expect(await solve(hardModel(), QUIET)).toEqual({ kind: 'timed_out' });
    expect(await solve(EASY, QUIET)).toEqual({ kind: 'timed_out' });
  });

  it('says that it failed where the solver refuses a model, and solves the next', async () => {
    const solve = withLimit(20_000).forPackage();
    expect(await solve(EASY, { no_such_option: 1 })).toEqual({ kind: 'failed' });
    expect(await solve('not a model', QUIET)).toEqual({ kind: 'failed' });
    expect(await solve(EASY, QUIET)).toMatchObject({ kind: 'optimal' });
  });

  it('answers all that wait when it is closed', async () => {
    const closing = withLimit(20_000);
    const waiting = [hardModel(), EASY, EASY].map((model) => closing.forPackage()(model, QUIET));
    closing.close();
    expect(await Promise.all(waiting)).toEqual(waiting.map(() => ({ kind: 'failed' })));
  });
});
