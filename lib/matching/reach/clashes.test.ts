import { describe, expect, it } from 'vitest';
import type { Relation } from '@/lib/packaging/relation';
import { instrumentWith } from '../testing/sample-catalogue';
import { overlapOf, reachClashes, recordClashes, worthComparing } from './clashes';

const text = (zh: string, en: string) => ({ zh, en });
const said = { reason: text('不得重复享受', 'Only one of them'), source: { document: 'b1' } };
const excludes = (ids: readonly string[]): Relation => ({
  kind: 'excludes',
  with: { ids: [...ids] },
  ...said,
});
const combines = (ids: readonly string[]): Relation => ({
  kind: 'combines',
  with: { ids: [...ids] },
  ...said,
});
const DRAFT = instrumentWith('draft');
const kinds = (clashes: readonly { readonly kind: string }[]) => clashes.map(({ kind }) => kind);

describe('clashes of the record', () => {
  it('are none for an instrument that minds its own business', () => {
    expect(recordClashes(DRAFT, [instrumentWith('other')])).toEqual([]);
  });

  it('are an id or a name that is taken, however it is spaced', () => {
    const [clash] = recordClashes(DRAFT, [
      instrumentWith('draft', { name: text('别的', 'Other') }),
    ]);
    expect(clash).toMatchObject({
      kind: 'same_id',
      message: { zh: expect.stringContaining('别的') },
    });
    const named = instrumentWith('other', { name: text(' 示例 draft', 'Quite another') });
    expect(kinds(recordClashes(DRAFT, [named]))).toEqual(['same_name']);
  });

  it('are relations that cannot all be meant, and none that were there before', () => {
    const other = instrumentWith('other', { relations: [combines(['draft'])] });
    const draft = instrumentWith('draft', { relations: [excludes(['other'])] });
    const found = recordClashes(draft, [other]);
    expect(kinds(found)).toEqual(['relations']);
    const broken = instrumentWith('third', { relations: [excludes(['nobody'])] });
    expect(recordClashes(DRAFT, [broken])).toEqual([]);
  });
});

describe('clashes of reach', () => {
  const statuses = (matched: number) =>
    Uint8Array.from({ length: 100 }, (_, at) => (at < matched ? at % 2 : 2));

  it('count those who match, a possible match not among them', () => {
    expect(overlapOf('b', statuses(40), statuses(50))).toEqual({ id: 'b', both: 40, either: 50 });
  });

  const apart = instrumentWith('apart', {
    provider: text('另一家', 'Another'),
    relations: [excludes(['draft'])],
  });
  const alike = instrumentWith('alike');
  const strange = instrumentWith('strange', { kind: 'grant', provider: text('另一家', 'Another') });
  const others = [apart, alike, strange];

  it('are looked for among what is excluded, either way, and what is of one kind and provider', () => {
    expect(worthComparing(DRAFT, others).map(({ id }) => id)).toEqual(['apart', 'alike']);
  });

  it('are almost the same firms, told by what the two are to each other', () => {
    const close = { both: 95, either: 100 };
    const found = reachClashes(DRAFT, others, [
      { id: 'apart', ...close },
      { id: 'alike', ...close },
    ]);
    expect(kinds(found)).toEqual(['excludes_same_firms', 'alike']);
    for (const [both, either] of [
      [89, 100],
      [10, 10],
    ]) {
      expect(
        reachClashes(DRAFT, others, [{ id: 'alike', both: both ?? 0, either: either ?? 0 }]),
      ).toEqual([]);
    }
  });
});
