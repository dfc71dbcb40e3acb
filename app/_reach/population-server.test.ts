import { afterAll, describe, expect, it } from 'vitest';
import { encodePopulation } from '@/lib/matching/reach/population';
import { reachOf } from '@/lib/matching/reach/reach-of';
import { instrumentWith } from '@/lib/matching/testing/sample-catalogue';
import { SAMPLE_SEED, sampleFirm } from '@/lib/population/sample-firm';
import { MOST_WAITING, PopulationThread, PreviewsBusy } from './population-server';
import type { ReachTask } from './reach-task';

const AS_OF = '2026-11-24';
const SIZE = 300;
const OLD = instrumentWith('a');
const TASK: ReachTask = {
  population: { kind: 'sample', size: SIZE },
  before: OLD,
  after: { ...OLD, required: { attribute: 'totalAssets', op: 'atLeast', value: 5e7 } },
  asOf: AS_OF,
  compare: [OLD],
  by: ['stage', 'sizeClass'],
};

const thread = new PopulationThread();
afterAll(() => thread.stop('done'));

const answerTo = async (task: ReachTask) => {
  const answer = await thread.run(task);
  if (answer === 'missing') throw new Error('the firms are missing');
  return answer;
};

describe('the thread of previews', () => {
  it('answers as the domain does, and makes the firms once', async () => {
    const firms = Array.from({ length: SIZE }, (_, at) => sampleFirm(SAMPLE_SEED, at, AS_OF));
    const { cube, ...expected } = reachOf(
      TASK.before,
      TASK.after,
      encodePopulation(firms, AS_OF),
      AS_OF,
    );
    expect(cube.length).toBeGreaterThan(0);
    const first = await answerTo(TASK);
    expect(first.reach).toEqual(expected);
    expect(first.overlaps).toEqual([
      {
        id: 'a',
        both: expected.after?.byStatus.eligible,
        either: expected.before?.byStatus.eligible,
      },
    ]);
    expect(first.cross?.reduce((sum, { total }) => sum + total, 0)).toBe(SIZE);
    const again = await answerTo(TASK);
    expect(again.encodedMs).toBeLessThan(first.encodedMs / 5);
  });

  it('asks for stored firms it does not hold, and leaves out answers nobody understands', async () => {
    const stored = { kind: 'stored', key: 'k' } as const;
    expect(await thread.run({ ...TASK, population: stored })).toBe('missing');
    const firms = [
      { sector: '3110', stage: 'planning', totalAssets: 9e7 },
      { sector: '9999', stage: 'planning', totalAssets: 9e7 },
    ];
    const sent = await answerTo({ ...TASK, population: { ...stored, firms } });
    expect(sent.reach.total).toBe(1);
    expect((await answerTo({ ...TASK, population: stored })).reach.total).toBe(1);
  });

  it('fails what cannot be computed, and nothing else', async () => {
    const broken = { ...OLD, required: { all: [] } };
    await expect(thread.run({ ...TASK, after: broken })).rejects.toThrow('without members');
    expect((await answerTo(TASK)).reach.total).toBe(SIZE);
  });

  it('refuses more at once than it would answer in time', async () => {
    const many = Array.from({ length: MOST_WAITING + 1 }, () => thread.run(TASK));
    const outcomes = await Promise.allSettled(many);
    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(MOST_WAITING);
    expect(outcomes.at(-1)).toMatchObject({ reason: expect.any(PreviewsBusy) });
  });

  it('begins anew after it was ended', async () => {
    const waiting = thread.run(TASK);
    thread.stop('no more');
    await expect(waiting).rejects.toThrow('no more');
    expect((await answerTo(TASK)).reach.total).toBe(SIZE);
  });
});
