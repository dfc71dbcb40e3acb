import { beforeAll, describe, expect, it } from 'vitest';
import { Decimal, toFen, ZERO } from '@/lib/finance/decimal';
import { likelyValue } from '@/lib/packaging/package-item';
import type { PackagePlan } from '@/lib/packaging/plan-package';
import { NO_TOGGLES } from '@/lib/packaging/problem-of';
import { type PackageLedger, packageLedger } from './package-ledger';
import { IRONWORKS, type ShippedPackage, shippedPackage } from './testing/shipped-package';

const sum = (amounts: readonly Decimal[]) =>
  amounts.reduce((all, amount) => all.plus(amount), ZERO);

const sumOf = ({ lines, adjustments }: PackageLedger) =>
  sum([...lines.map(({ amount }) => amount), ...adjustments.map(({ amount }) => amount)]);

const WEAVER = { ...IRONWORKS, sector: '1713', region: '330600', taxableIncome: 987654.32 };
const FIRMS: Readonly<Record<string, object>> = {
  'an ironworks that pays much tax': IRONWORKS,
  'an ironworks that pays little tax': { ...IRONWORKS, taxableIncome: 333333.33 },
  'an ironworks without a loan': {
    ...IRONWORKS,
    project: { types: ['energy_efficiency'], investment: 4e7, energySaving: 2600 },
  },
  'a weaver in Shaoxing with uneven numbers': {
    ...WEAVER,
    project: {
      ...IRONWORKS.project,
      investment: 12345678.9,
      equipmentInvestment: 7654321.01,
      financingNeed: 6543210.98,
      contractRate: 0.0367,
    },
  },
  'a firm that has said little': { sector: '3110', stage: 'retrofitting' },
};

describe.each(Object.entries(FIRMS))('the package of %s', (_, profile) => {
  let shipped: ShippedPackage;
  beforeAll(async () => {
    shipped = await shippedPackage(profile);
  });

  it('has lines and adjustments that add up to its worth, to the fen', () => {
    const ledger = packageLedger(shipped.plan, NO_TOGGLES);
    expect(ledger.total.toFixed(2)).toBe(shipped.plan.worth.likely.toFixed(2));
    expect(sumOf(ledger).toFixed()).toBe(ledger.total.toFixed());
  });

  it('has the largest amount first, each to the fen', () => {
    const { lines } = packageLedger(shipped.plan, NO_TOGGLES);
    const amounts = lines.map(({ amount }) => amount.toNumber());
    expect(amounts).toEqual([...amounts].sort((a, b) => b - a));
    for (const { amount } of lines) expect(amount.toFixed()).toBe(toFen(amount).toFixed());
  });

  it('still adds up with any line taken out', async () => {
    for (const { item } of shipped.plan.lines) {
      const toggles = { in: [], out: [item.id] };
      const ledger = packageLedger((await shippedPackage(profile, toggles)).plan, toggles);
      expect(ledger.lines.map((line) => line.item.id)).not.toContain(item.id);
      expect(sumOf(ledger).toFixed()).toBe(ledger.total.toFixed());
    }
  });
});

describe('a line', () => {
  it('that a shared limit cuts says which share of which whole is left', async () => {
    const { plan } = await shippedPackage();
    const [first] = plan.lines;
    if (!first) throw new Error('no line');
    const taken = new Decimal('0.62');
    const cut: PackagePlan = {
      ...plan,
      lines: [{ ...first, taken, alone: toFen(first.alone.times(taken)) }],
    };
    const [line] = packageLedger(cut, NO_TOGGLES).lines;
    expect(line?.cut?.share.toNumber()).toBe(0.62);
    expect(line?.cut?.whole).toBe(likelyValue(first.item));
    expect(packageLedger(plan, NO_TOGGLES).lines.filter(({ cut: by }) => by)).toEqual([]);
  });

  it('says whether the reader has put it in', async () => {
    const { plan } = await shippedPackage();
    const id = plan.lines[0]?.item.id ?? '';
    const forced = packageLedger(plan, { in: [id], out: [] }).lines.filter((line) => line.isForced);
    expect(forced.map(({ item }) => item.id)).toEqual([id]);
  });
});
