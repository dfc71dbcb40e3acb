import { describe, expect, it } from 'vitest';
import type { PackageProblem } from './package-problem';
import type { ProblemFault } from './problem-fault';
import { problemFaults } from './problem-faults';
import { problemWith } from './testing/problem-with';

type Parts = Partial<Omit<PackageProblem, 'candidates'>>;
const worth = () => 0;
const share = (id: string, amount = 1) => ({ id, amount });

const CASES: readonly (readonly [string, Parts, readonly ProblemFault[]])[] = [
  [
    'an unknown id in an exclusion',
    { exclusions: [{ a: 'a', b: 'x' }] },
    [{ kind: 'unknown_id', part: 'exclusions', id: 'x' }],
  ],
  [
    'an unknown id in a requirement, on either side',
    { requirements: [{ id: 'x', anyOf: ['a', 'y'] }] },
    [
      { kind: 'unknown_id', part: 'requirements', id: 'y' },
      { kind: 'unknown_id', part: 'requirements', id: 'x' },
    ],
  ],
  [
    'an unknown id in a pool and in what it hangs on',
    { pools: [{ key: 'p', limit: 1, members: [share('x')], onlyWith: 'y' }] },
    [
      { kind: 'unknown_id', part: 'pools', id: 'x' },
      { kind: 'unknown_id', part: 'pools', id: 'y' },
    ],
  ],
  [
    'an unknown id in a group, a loss and what is forced',
    {
      groups: [{ key: 'g', members: ['x'], worth }],
      losses: [{ id: 'y', perYuan: 1, most: 1, by: [share('z')] }],
      forced: { in: ['v'], out: ['w'] },
    },
    [
      { kind: 'unknown_id', part: 'groups', id: 'x' },
      { kind: 'unknown_id', part: 'losses', id: 'z' },
      { kind: 'unknown_id', part: 'losses', id: 'y' },
      { kind: 'unknown_id', part: 'forced', id: 'v' },
      { kind: 'unknown_id', part: 'forced', id: 'w' },
    ],
  ],
  [
    'a member that stands twice in a pool',
    { pools: [{ key: 'p', limit: 1, members: [share('a'), share('a')] }] },
    [{ kind: 'repeated_id', part: 'pools', id: 'a' }],
  ],
  [
    'a key that stands twice',
    {
      pools: [
        { key: 'p', limit: 1, members: [] },
        { key: 'p', limit: 2, members: [] },
      ],
    },
    [{ kind: 'duplicate_key', part: 'pools', key: 'p' }],
  ],
  [
    'a member of two groups',
    {
      groups: [
        { key: 'g', members: ['a', 'b'], worth },
        { key: 'h', members: ['b', 'c'], worth },
      ],
    },
    [{ kind: 'in_two_groups', id: 'b' }],
  ],
  [
    'a member of a group in a pool',
    {
      groups: [{ key: 'g', members: ['a'], worth }],
      pools: [{ key: 'p', limit: 1, members: [share('a'), share('b')] }],
    },
    [{ kind: 'group_member_in_pool', id: 'a', pool: 'p' }],
  ],
  [
    'numbers below zero, not finite or too large',
    {
      pools: [
        { key: 'p', limit: -1, members: [share('a', Number.NaN)] },
        { key: 'q', limit: Number.POSITIVE_INFINITY, members: [share('b', 1e12)] },
      ],
      losses: [{ id: 'a', perYuan: -0.1, most: Number.NaN, by: [share('b', -1)] }],
    },
    [
      { kind: 'bad_number', field: 'pool_limit', of: 'p' },
      { kind: 'bad_number', field: 'pool_amount', of: 'a' },
      { kind: 'bad_number', field: 'pool_limit', of: 'q' },
      { kind: 'bad_number', field: 'pool_amount', of: 'b' },
      { kind: 'bad_number', field: 'loss_per_yuan', of: 'a' },
      { kind: 'bad_number', field: 'loss_most', of: 'a' },
      { kind: 'bad_number', field: 'loss_amount', of: 'b' },
    ],
  ],
  [
    'what excludes itself',
    { exclusions: [{ a: 'a', b: 'a' }] },
    [{ kind: 'excludes_itself', id: 'a' }],
  ],
  [
    'what loses by itself',
    { losses: [{ id: 'a', perYuan: 1, most: 1, by: [share('a')] }] },
    [{ kind: 'loses_by_itself', id: 'a' }],
  ],
  [
    'a requirement that nothing can meet',
    { requirements: [{ id: 'a', anyOf: [] }] },
    [{ kind: 'requires_nothing', id: 'a' }],
  ],
  [
    'requirements in a circle',
    {
      requirements: [
        { id: 'a', anyOf: ['b'] },
        { id: 'b', anyOf: ['a'] },
      ],
    },
    [{ kind: 'circular_requirement', ids: ['a', 'b'] }],
  ],
  [
    'an instrument that requires only what it excludes',
    {
      exclusions: [
        { a: 'a', b: 'b' },
        { a: 'c', b: 'a' },
      ],
      requirements: [{ id: 'a', anyOf: ['b', 'c'] }],
    },
    [{ kind: 'requires_what_it_excludes', id: 'a', anyOf: ['b', 'c'] }],
  ],
  [
    'choices made beforehand that contradict each other',
    { exclusions: [{ a: 'a', b: 'b' }], forced: { in: ['a', 'b', 'c'], out: ['c'] } },
    [
      { kind: 'forced_in_and_out', id: 'c' },
      { kind: 'forced_apart', a: 'a', b: 'b' },
    ],
  ],
];

describe('problemFaults', () => {
  it.each(CASES)('finds %s', (_, parts, faults) => {
    expect(problemFaults(problemWith({ a: 1, b: 2, c: 3 }, parts))).toEqual(faults);
  });

  it('finds candidates that stand twice or bear no sound value', () => {
    const candidates = [
      { id: 'a', value: 1 },
      { id: 'a', value: 2 },
      { id: 'b', value: -0.01 },
      { id: 'c', value: Number.POSITIVE_INFINITY },
    ];
    expect(problemFaults({ ...problemWith({}), candidates })).toEqual([
      { kind: 'duplicate_id', id: 'a' },
      { kind: 'bad_number', field: 'value', of: 'b' },
      { kind: 'bad_number', field: 'value', of: 'c' },
    ]);
  });

  it('finds nothing wrong with relations that can all be kept', () => {
    const problem = problemWith(
      { a: 1, b: 2, c: 3 },
      {
        exclusions: [{ a: 'a', b: 'b' }],
        requirements: [
          { id: 'a', anyOf: ['b', 'c'] },
          { id: 'b', anyOf: ['a', 'c'] },
        ],
        pools: [{ key: 'p', limit: 0, members: [share('a', 0)], onlyWith: 'b' }],
        forced: { in: ['a'], out: ['b'] },
      },
    );
    expect(problemFaults(problem)).toEqual([]);
  });
});
