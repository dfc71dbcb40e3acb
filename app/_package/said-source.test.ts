import { describe, expect, it } from 'vitest';
import type { Catalogue } from '@/app/_server/catalogue';
import { compileInstrument } from '@/lib/matching/compiled-instrument';
import { instrumentWith } from '@/lib/matching/testing/sample-catalogue';
import type { PackageItem } from '@/lib/packaging/package-item';
import { COST_POOL, INTEREST_POOL } from '@/lib/packaging/problem-of';
import type { Relation } from '@/lib/packaging/relation';
import { resolveSaid, sourceOfBinding } from './said-source';
import { basisOf, IRONWORKS } from './testing/shipped-package';

const reason = { zh: '不得叠加', en: 'not together' };
const source = { document: 'b1', clause: '3' };

function itemWith(id: string, relations: readonly Relation[]): PackageItem {
  const why = { zh: '没有', en: 'none' };
  const worth = { kind: 'unquantified', parts: [], missing: [], notes: [], why } as const;
  const valuation = basisOf(IRONWORKS);
  return { id, name: { zh: id, en: id }, classes: [], relations, worth, valuation };
}

const a = itemWith('a', [
  { kind: 'joint_cap', with: ['b'], capCny: 1000, reason, source },
  { kind: 'excludes', with: { ids: ['c'] }, reason, source: { document: 's1' } },
]);
const b = itemWith('b', [{ kind: 'requires', anyOf: ['a'], reason, source: { document: 's2' } }]);
const c = itemWith('c', []);
const items = [a, b, c];

describe('the source of what binds a package', () => {
  it('is the one of the limit, of whoever states it', () => {
    expect(sourceOfBinding({ kind: 'pool', key: 'a/0', perYuan: 1 }, items)).toEqual({
      cited: source,
      saidBy: 'a',
    });
  });

  it('is none for what holds of itself', () => {
    for (const key of [INTEREST_POOL, COST_POOL])
      expect(sourceOfBinding({ kind: 'pool', key, perYuan: 1 }, items)).toBeUndefined();
  });

  it('is the one of the requirement or the exclusion, whichever of the two says it', () => {
    expect(
      sourceOfBinding({ kind: 'requirement', id: 'b', anyOf: ['a'], chosen: false }, items),
    ).toEqual({ cited: { document: 's2' }, saidBy: 'b' });
    for (const [chosen, leftOut] of [
      ['a', 'c'],
      ['c', 'a'],
    ] as const)
      expect(sourceOfBinding({ kind: 'exclusion', chosen, leftOut }, items)).toEqual({
        cited: { document: 's1' },
        saidBy: 'a',
      });
  });
});

describe('a source of a rule on combining', () => {
  const instrument = instrumentWith('a');
  const catalogue: Catalogue = {
    revision: 1,
    compiled: [],
    byId: new Map([['a', compileInstrument(instrument)]]),
  };

  it('is a document of the instrument that says it', () => {
    expect(resolveSaid({ cited: source, saidBy: 'a' }, catalogue, 'zh')).toMatchObject({
      document: { title: '示例通知', number: '示例〔2024〕1号' },
    });
  });

  it('is this platform’s own reading where no instrument says it', () => {
    const platform = { document: 'platform' };
    expect(resolveSaid({ cited: platform }, catalogue, 'zh')).toEqual({ platform: true });
    expect(resolveSaid({ cited: platform, saidBy: 'a' }, catalogue, 'zh')).toEqual({
      platform: true,
    });
  });
});
