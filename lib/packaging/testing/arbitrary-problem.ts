import fc from 'fast-check';
import type { Exclusion, Group, Loss, PackageProblem, Pool, Requirement } from '../package-problem';

export interface ProblemShape {
  readonly most?: number;
  /** Whether an instrument may share more than one limit. */
  readonly overlapping?: boolean;
}

const worthInFen = fc.oneof(
  fc.constantFrom(0, 100, 100, 200, 500),
  fc.integer({ min: 0, max: 100_000 }),
  fc.integer({ min: 0, max: 10_000_000_000 }),
);
const amount = fc.oneof(
  fc.constantFrom(0, 100, 100, 200),
  fc.integer({ min: 1, max: 1000 }),
  fc.integer({ min: 1, max: 50_000_000 }),
);

function exclusionsOf(ids: readonly string[]): fc.Arbitrary<Exclusion[]> {
  const id = fc.constantFrom(...ids);
  return fc
    .array(fc.record({ a: id, b: id }), { maxLength: ids.length })
    .map((pairs) => pairs.filter(({ a, b }) => a !== b));
}

function requirementsOf(
  ids: readonly string[],
  exclusions: readonly Exclusion[],
): fc.Arbitrary<Requirement[]> {
  if (ids.length < 2) return fc.constant([]);
  const apart = (x: string, y: string) =>
    exclusions.some(({ a, b }) => (a === x && b === y) || (a === y && b === x));
  const one = fc.integer({ min: 1, max: ids.length - 1 }).chain((at) =>
    fc.record({
      id: fc.constant(ids[at] ?? ''),
      anyOf: fc.subarray(ids.slice(0, at), { minLength: 1, maxLength: Math.min(at, 3) }),
    }),
  );
  return fc
    .array(one, { maxLength: 3 })
    .map((all) => all.filter(({ id, anyOf }) => !anyOf.every((other) => apart(id, other))));
}

/** Disjoint groups whose worth is any function of the subset, not even a monotone one. */
function groupsOf(ids: readonly string[]): fc.Arbitrary<Group[]> {
  return fc
    .tuple(fc.nat({ max: 2 }), fc.nat({ max: 4 }), fc.nat({ max: 3 }))
    .chain(([count, first, second]) => {
      const parts = [ids.slice(0, first), ids.slice(first, first + second)]
        .slice(0, count)
        .filter((part) => part.length > 0);
      return fc.tuple(
        ...parts.map((members, index) =>
          fc
            .array(fc.integer({ min: -20_000, max: 1_000_000 }), {
              minLength: 2 ** members.length,
              maxLength: 2 ** members.length,
            })
            .map((table) => ({
              key: `group ${index}`,
              members,
              worth: (chosen: readonly string[]) => {
                const bits = chosen.reduce((sum, id) => sum + 2 ** members.indexOf(id), 0);
                return bits === 0 ? 0 : (table[bits] ?? 0) / 100;
              },
            })),
        ),
      );
    });
}

const sharesOf = (ids: readonly string[], maxLength: number) =>
  fc
    .subarray([...ids], { minLength: 1, maxLength: Math.min(ids.length, maxLength) })
    .chain((some) => fc.tuple(...some.map((id) => fc.record({ id: fc.constant(id), amount }))));

/** Limits on some of `ids`; a few hold only with one of `all`. */
function poolsOf(
  ids: readonly string[],
  all: readonly string[],
  overlapping: boolean,
): fc.Arbitrary<Pool[]> {
  if (ids.length === 0) return fc.constant([]);
  const pool = (key: string, from: readonly string[], most: number): fc.Arbitrary<Pool> =>
    fc
      .record({
        limit: amount.map((yuan) => yuan * 2),
        members: sharesOf(from, most),
        onlyWith: fc.option(fc.constantFrom(...all), { freq: 3, nil: undefined }),
        always: fc.boolean(),
      })
      .map(({ onlyWith, always, ...rest }) => ({
        key,
        ...rest,
        ...(onlyWith === undefined || always ? {} : { onlyWith }),
      }));
  if (overlapping) {
    const few = ids.slice(0, 4);
    return fc.tuple(pool('pool 0', few, 4), pool('pool 1', few, 4));
  }
  const half = Math.ceil(ids.length / 2);
  const parts = [ids.slice(0, half), ids.slice(half)].filter((part) => part.length > 0);
  return fc
    .tuple(fc.nat({ max: 2 }), ...parts.map((part, index) => pool(`pool ${index}`, part, 5)))
    .map(([count, ...pools]) => pools.slice(0, count));
}

function lossesOf(ids: readonly string[]): fc.Arbitrary<Loss[]> {
  if (ids.length < 2) return fc.constant([]);
  const one = fc.constantFrom(...ids).chain((id) =>
    fc.record({
      id: fc.constant(id),
      perYuan: fc.constantFrom(0.1, 0.15, 0.5, 1, 2),
      most: fc.oneof(fc.constantFrom(0, 50, 1e8), amount),
      by: sharesOf(
        ids.filter((other) => other !== id),
        3,
      ),
    }),
  );
  return fc.array(one, { maxLength: 3 });
}

function forcedOf(
  ids: readonly string[],
  exclusions: readonly Exclusion[],
): fc.Arbitrary<PackageProblem['forced']> {
  const some = fc.subarray([...ids], { maxLength: Math.min(2, ids.length) });
  return fc
    .record({ often: fc.nat({ max: 3 }), in: some, out: some })
    .map(({ often, in: given, out }) => {
      if (often > 0) return { in: [], out: [] };
      const inside = given.filter(
        (id, at) =>
          !exclusions.some(({ a, b }) =>
            given.slice(0, at).some((o) => (a === id && b === o) || (b === id && a === o)),
          ),
      );
      return { in: inside, out: out.filter((id) => !inside.includes(id)) };
    });
}

/** Any problem without faults, its parts in any order: ties, zeros and large sums among them. */
export function arbitraryProblem({
  most = 14,
  overlapping = false,
}: ProblemShape = {}): fc.Arbitrary<PackageProblem> {
  const names = [...'gchmbkaneldifj'].map((letter) => `instrument-${letter}`);
  return fc
    .tuple(fc.integer({ min: 1, max: most }), exclusionsOf(names))
    .chain(([count, pairs]) => {
      const ids = names.slice(0, count);
      const exclusions = pairs.filter(({ a, b }) => ids.includes(a) && ids.includes(b));
      return groupsOf(ids).chain((groups) => {
        const free = ids.filter((id) => !groups.some(({ members }) => members.includes(id)));
        return fc.record({
          candidates: fc.tuple(
            ...ids.map((id) =>
              fc.record({ id: fc.constant(id), value: worthInFen.map((fen) => fen / 100) }),
            ),
          ),
          exclusions: fc.constant(exclusions),
          requirements: requirementsOf(ids, exclusions),
          pools: poolsOf(free, ids, overlapping),
          groups: fc.constant(groups),
          losses: lossesOf(ids),
          forced: forcedOf(ids, exclusions),
        });
      });
    });
}
