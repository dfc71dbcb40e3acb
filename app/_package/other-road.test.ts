import { beforeAll, expect, it } from 'vitest';
import type { PackagePlan } from '@/lib/packaging/plan-package';
import { otherRoad } from './other-road';
import { type ShippedPackage, shippedPackage } from './testing/shipped-package';

let shipped: ShippedPackage;
beforeAll(async () => {
  shipped = await shippedPackage();
});

const outsider = () => {
  const chosen = shipped.plan.lines.map(({ item }) => item.id);
  return [...shipped.weighed].find((id) => !chosen.includes(id)) ?? '';
};

function planWith(runnerUp: readonly string[]): PackagePlan {
  return { ...shipped.plan, runnerUp: { chosen: runnerUp, value: 0 } };
}

it('tells another road by what it takes and leaves, and by its own worth', () => {
  const { plan, items } = shipped;
  const [first, ...rest] = plan.lines.map(({ item }) => item.id);
  const id = outsider();
  const road = otherRoad(planWith([...rest, id]), items, plan.worth.likely.minus(1234.5));
  expect(road?.takes.map((item) => item.id)).toEqual([id]);
  expect(road?.leaves.map((item) => item.id)).toEqual([first]);
  expect(road?.difference.toNumber()).toBe(-1234.5);
});

it('leaves nothing where it only adds', () => {
  const { plan, items } = shipped;
  const all = plan.lines.map(({ item }) => item.id);
  const road = otherRoad(planWith([...all, outsider()]), items, plan.worth.likely);
  expect([road?.leaves, road?.difference.isZero()]).toEqual([[], true]);
});

it('says nothing without another road, or without its worth', () => {
  const { plan, items } = shipped;
  expect(otherRoad({ ...plan, runnerUp: null }, items, plan.worth.likely)).toBeUndefined();
  expect(otherRoad(planWith([outsider()]), items, undefined)).toBeUndefined();
});
