import { beforeAll, describe, expect, it } from 'vitest';
import { Decimal } from '@/lib/finance/decimal';
import type { LeftOut } from '@/lib/packaging/left-out';
import { NO_TOGGLES } from '@/lib/packaging/problem-of';
import { LEFT_OUT_GROUPS, type LeftOutLines, leftOutGroups } from './left-out-groups';
import { type ShippedPackage, shippedPackage } from './testing/shipped-package';

let shipped: ShippedPackage;
const NO_PRICES = new Map<string, Decimal>();

beforeAll(async () => {
  shipped = await shippedPackage();
});

const groupsOf = (leftOut: readonly LeftOut[] = shipped.plan.leftOut, toggles = NO_TOGGLES) =>
  leftOutGroups(leftOut, { ...shipped, toggles, prices: NO_PRICES });
const idsIn = (groups: readonly LeftOutLines[], group: LeftOutLines['group']) =>
  groups.find((each) => each.group === group)?.lines.map(({ item }) => item.id) ?? [];
const kindOf = (id: string) => shipped.items.find((item) => item.id === id)?.worth.kind;

describe('what is not in a package', () => {
  it('is told once each, and nothing of it is in the package', () => {
    const told = groupsOf().flatMap(({ lines }) => lines.map(({ item }) => item.id));
    const chosen = shipped.plan.lines.map(({ item }) => item.id);
    expect(new Set(told).size).toBe(told.length);
    expect([...told, ...chosen].sort()).toEqual(shipped.items.map(({ id }) => id).sort());
  });

  it('stands in groups of one order, none of them empty', () => {
    const groups = groupsOf();
    const order = groups.map(({ group }) => LEFT_OUT_GROUPS.indexOf(group));
    expect(order).toEqual([...order].sort((a, b) => a - b));
    expect(groups.filter(({ lines }) => lines.length === 0)).toEqual([]);
  });

  it('lacks inputs where it is incomplete, whatever else stands against it', () => {
    const groups = groupsOf();
    const missing = groups.find(({ group }) => group === 'missing')?.lines ?? [];
    expect(missing.length).toBeGreaterThan(0);
    for (const line of missing) {
      expect(line.missing.length, line.item.id).toBeGreaterThan(0);
      expect(line.canBeAdded, line.item.id).toBe(false);
    }
    const incomplete = shipped.items.filter(({ worth }) => worth.kind === 'incomplete');
    expect(idsIn(groups, 'missing').sort()).toEqual(incomplete.map(({ id }) => id).sort());
  });

  it('conflicts with what is chosen, for a reason with its source', () => {
    const conflicts = groupsOf().find(({ group }) => group === 'conflict')?.lines ?? [];
    expect(conflicts.length).toBeGreaterThan(0);
    for (const { item, reason, source } of conflicts)
      expect([item.id, reason && source !== undefined]).toEqual([item.id, true]);
  });

  it('has no amount for the reason that its record gives', () => {
    const without = groupsOf().find(({ group }) => group === 'no_amount')?.lines ?? [];
    expect(without.length).toBeGreaterThan(0);
    for (const { item, reason, canBeAdded } of without) {
      expect(item.worth.kind).toBe('unquantified');
      expect(reason).toBe(item.worth.kind === 'unquantified' ? item.worth.why : '');
      expect(canBeAdded).toBe(false);
    }
  });

  it('can be put in only where it has a number, with what that costs where it is known', () => {
    const [id = ''] = shipped.plan.leftOut
      .filter((each) => shipped.weighed.has(each.id))
      .map((each) => each.id);
    const prices = new Map([[id, new Decimal(12.5)]]);
    const lines = leftOutGroups(shipped.plan.leftOut, {
      ...shipped,
      toggles: NO_TOGGLES,
      prices,
    }).flatMap((each) => each.lines);
    for (const { item, canBeAdded } of lines)
      if (canBeAdded) expect(kindOf(item.id)).toBe('computed');
    expect(lines.filter(({ price }) => price).map(({ item }) => item.id)).toEqual([id]);
  });

  it('was taken out by the reader before anything else is said of it', () => {
    const [leftOut] = shipped.plan.leftOut;
    const toggles = { in: [], out: [leftOut?.id ?? ''] };
    const groups = groupsOf(shipped.plan.leftOut, toggles);
    expect(idsIn(groups, 'taken_out')).toEqual(toggles.out);
    expect(groups[0]?.lines[0]?.reason).toBeUndefined();
  });

  it('needs another instrument, or adds nothing, where no rule stands against it', () => {
    const reason = { zh: '须一起申请', en: 'only together' };
    const id = [...shipped.weighed][0] ?? '';
    const source = { cited: { document: 'platform' }, saidBy: id };
    const needs: LeftOut = { id, conflictsWith: [], reason, source };
    expect(idsIn(groupsOf([needs]), 'needs_another')).toEqual([id]);
    expect(idsIn(groupsOf([{ id, conflictsWith: [], reason }]), 'adds_nothing')).toEqual([id]);
  });
});
