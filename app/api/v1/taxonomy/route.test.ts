import { describe, expect, it } from 'vitest';
import { componentSchema } from '@/app/_server/testing/component-schema';
import { ATTRIBUTE_KEYS } from '@/lib/profile/registry';
import { GET } from './[list]/route';
import { TAXONOMY_LISTS } from './taxonomy-lists';

const ask = (list: string, query = '', headers: Record<string, string> = {}) =>
  GET(new Request(`http://localhost/api/v1/taxonomy/${list}${query}`, { headers }), {
    params: Promise.resolve({ list }),
  });
const itemsOf = async (list: string, query = '') => (await (await ask(list, query)).json()).items;
const codesOf = async (list: string, query = '') =>
  (await itemsOf(list, query)).map(({ code }: { code: string }) => code);

const taxonomySchema = componentSchema('Taxonomy');

describe('GET /api/v1/taxonomy/{list}', () => {
  it.each([...TAXONOMY_LISTS.keys()])('gives %s in the published shape', async (list) => {
    const response = await ask(list);
    expect(response.status).toBe(200);
    const body = await response.json();
    expect(taxonomySchema.safeParse(body).error).toBeUndefined();
    expect(body.items.length).toBeGreaterThan(1);
  });

  it('finds sectors by code, Chinese, pinyin and English', async () => {
    for (const words of ['3110', '炼铁', 'liantie', 'iron%20making']) {
      expect(await codesOf('sectors', `?limit=3&q=${words}`)).toContain('3110');
    }
  });

  it('gives what lies directly below a parent, and with words what lies anywhere below', async () => {
    expect(await codesOf('sectors', '?parent=C')).toHaveLength(31);
    expect(await codesOf('sectors', '?parent=311')).toEqual(['3110']);
    expect(await codesOf('regions', '?parent=320000')).toContain('320500');
    expect(await codesOf('regions', '?q=suzhou')).toEqual(
      expect.arrayContaining(['320500', '341300']),
    );
    expect(await codesOf('regions', '?q=suzhou&parent=340000')).toEqual(['341300']);
  });

  it('says what a sector or region belongs to', async () => {
    expect((await itemsOf('regions', '?q=320500'))[0]).toEqual({
      code: '320500',
      name: { zh: '苏州市', en: 'Suzhou (Jiangsu)' },
      level: 'prefecture',
      parent: '320000',
      within: { zh: '江苏省', en: 'Jiangsu' },
    });
  });

  it('lists every attribute with type, unit, codes, operators and both labels', async () => {
    const items = await itemsOf('attributes');
    expect(items.map(({ key }: { key: string }) => key)).toEqual(ATTRIBUTE_KEYS);
    const byKey = Object.fromEntries(items.map((item: { key: string }) => [item.key, item]));
    expect(byKey.energyUse).toMatchObject({
      label: { zh: '年综合能耗', en: 'Annual energy use' },
      type: 'number',
      unit: { id: 'tce' },
      min: 0,
      max: 1e9,
      operators: ['atLeast', 'atMost', 'between'],
      derivedFrom: ['fuelUse'],
      requiredForFirstAnswer: false,
    });
    expect(byKey.incomeTaxRate.codes.map(({ code }: { code: number }) => code).sort()).toEqual([
      0.15, 0.2, 0.25,
    ]);
    expect(byKey.sector).toMatchObject({ codeList: 'sectors', requiredForFirstAnswer: true });
    expect(byKey.fuelUse.columns.map(({ key }: { key: string }) => key)).toEqual([
      'carrier',
      'amount',
      'unit',
    ]);
  });

  it.each([
    ['sectors', '?limit=0', 'limit'],
    ['sectors', '?limit=many', 'limit'],
    ['sectors', '?parent=99', 'parent'],
    ['regions', '?parent=C', 'parent'],
    ['regions', `?q=${'x'.repeat(101)}`, 'q'],
    ['stages', '?q=x', 'q'],
  ])('of %s refuses %s and names %s', async (list, query, parameter) => {
    const response = await ask(list, query);
    expect(response.status).toBe(400);
    expect((await response.json()).errors).toMatchObject([{ parameter }]);
  });

  it.each(['colours', '__proto__', ''])('says that there is no list %j', async (list) => {
    expect((await ask(list)).status).toBe(404);
  });

  it('can be kept by a cache, which asks again by ETag', async () => {
    const response = await ask('stages');
    expect(response.headers.get('cache-control')).toBe('public, max-age=3600');
    const tag = response.headers.get('etag') ?? '';
    expect((await ask('stages', '', { 'if-none-match': tag })).status).toBe(304);
  });
});
