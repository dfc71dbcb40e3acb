import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { keepResult } from '@/app/_result/keep-result';
import { type LoadedResult, loadResult } from '@/app/_result/load-result';
import { openCatalogue } from '@/app/_server/testing/open-catalogue';
import type { Database } from '@/db/connection/database';
import type { Instrument } from '@/lib/catalogue/instrument';
import { instrumentWith } from '@/lib/matching/testing/sample-catalogue';
import type { Solve } from '@/lib/packaging/solve';
import { solveHere } from '@/lib/packaging/testing/solve-here';
import { loadPackagePage } from './load-package-page';

const handle = vi.hoisted(() => ({
  db: undefined as unknown as Database,
  solve: undefined as unknown as Solve,
}));
vi.mock('@/app/_server/database', () => ({ database: () => handle.db }));
vi.mock('@/app/_server/package-solver', () => ({ packageSolver: () => handle.solve }));
vi.mock('next/server', () => ({ connection: () => Promise.resolve() }));

/** An award of so many yuan at once, for any firm. */
function award(id: string, cny: number): Instrument {
  const plain = instrumentWith(id);
  return instrumentWith(id, {
    kind: 'grant',
    effectiveTo: null,
    benefit: {
      ...plain.benefit,
      type: 'grant',
      unquantified: null,
      parts: [
        {
          type: 'grant',
          base: 'total_investment',
          share: cny / 1e6,
          limits: [],
          source: { document: 'b1', clause: '2' },
        },
      ],
    },
  });
}

let result: LoadedResult;
beforeAll(async () => {
  // Two grants for one project: the general rule lets one of them be had.
  handle.db = await openCatalogue([
    award('grant-large', 3e5),
    award('grant-small', 1e5),
    instrumentWith('loan'),
  ]);
  const answers = {
    sector: '3110',
    totalAssets: 4e8,
    'project.investment': 1e6,
    'project.completedOn': '2026-05-01',
  };
  result = await loadResult(await keepResult(answers, { awardDelayYears: 0 }));
});
beforeEach(() => {
  handle.solve = solveHere;
});
afterAll(() => handle.db.close());

const load = (search: Record<string, string> = {}) => loadPackagePage(result, search);
const planOf = ({ answer }: Awaited<ReturnType<typeof load>>) => {
  if (answer.kind !== 'planned') throw new Error(answer.kind);
  return answer.plan;
};
const chosenIn = async (search: Record<string, string>) =>
  planOf(await load(search)).lines.map(({ item }) => item.id);

describe('the package that an address asks for', () => {
  it('is the best one where nothing is switched, compared with the runner-up and no other', async () => {
    const page = await load();
    const plan = planOf(page);
    expect(plan.lines.map(({ item }) => item.id)).toEqual(['grant-large']);
    expect([...page.weighed].sort()).toEqual(['grant-large', 'grant-small']);
    expect(page.untouched).toBeUndefined();
    expect(plan.worth.likely.minus(page.runnerUpWorth ?? 0).toNumber()).toBe(2e5);
    expect(page.prices.get('grant-small')?.toNumber()).toBe(2e5);
  });

  it('holds what is switched in, and knows what it would be worth untouched', async () => {
    const page = await load({ in: 'grant-small' });
    expect(planOf(page).lines.map(({ item }) => item.id)).toEqual(['grant-small']);
    expect(planOf(page).worth.likely.toNumber()).toBe(1e5);
    expect(page.untouched?.worth.likely.toNumber()).toBe(3e5);
  });

  it('leaves out what is switched out', async () => {
    expect(await chosenIn({ out: 'grant-large' })).toEqual(['grant-small']);
    expect(await chosenIn({ out: 'grant-large,grant-small' })).toEqual([]);
  });

  it('is the best one where ids are unknown or have no number', async () => {
    const page = await load({ in: 'loan,nothing', out: '__proto__' });
    expect(page.toggles).toEqual({ in: [], out: [] });
    expect(planOf(page).lines.map(({ item }) => item.id)).toEqual(['grant-large']);
  });

  it('is none where what is switched in cannot stand together', async () => {
    const page = await load({ in: 'grant-large,grant-small' });
    expect(page.answer).toMatchObject({
      kind: 'infeasible',
      because: { kind: 'excluded', a: 'grant-large', b: 'grant-small' },
    });
  });

  it('is none, and nothing is compared with it, where the search runs out of time', async () => {
    handle.solve = async () => ({ kind: 'timed_out' });
    const page = await load({ out: 'grant-small' });
    expect(page).toMatchObject({
      answer: { kind: 'timed_out' },
      untouched: undefined,
      runnerUpWorth: undefined,
      prices: new Map(),
    });
  });
});
