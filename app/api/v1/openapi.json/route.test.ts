import { expect, it } from 'vitest';
import { ATTRIBUTE_KEYS } from '@/lib/profile/registry';
import { GET } from './route';

const read = async () => (await GET(new Request('http://localhost/api/v1/openapi.json'))).json();

function refsIn(value: unknown): string[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) =>
    key === '$ref' ? [String(inner)] : refsIn(inner),
  );
}

it('describes every address of the API in OpenAPI 3.1', async () => {
  const { openapi, paths } = await read();
  expect(openapi).toBe('3.1.0');
  expect(Object.keys(paths)).toEqual([
    '/api/v1/match',
    '/api/v1/assess',
    '/api/v1/instruments',
    '/api/v1/instruments/{id}',
    '/api/v1/taxonomy/{list}',
    '/api/health',
  ]);
});

it('points at nothing that is not there', async () => {
  const document = await read();
  const refs = new Set(refsIn(document));
  expect(refs.size).toBeGreaterThan(5);
  for (const ref of refs) {
    const [, , , name = ''] = ref.split('/');
    expect(document.components.schemas, ref).toHaveProperty([name]);
  }
});

it('holds every attribute of the registry, with its unit’s bounds and both labels', async () => {
  const { Profile } = (await read()).components.schemas;
  const { project, ...firm } = Profile.properties;
  const projectKeys = Object.keys(project.anyOf[0].properties).map((key) => `project.${key}`);
  expect([...Object.keys(firm), ...projectKeys].sort()).toEqual([...ATTRIBUTE_KEYS].sort());
  expect(Profile.additionalProperties).toBe(false);
  expect(firm.totalAssets.description).toBe('Total assets / 资产总额');
});

it('names the query parameters, the repeatable ones as lists', async () => {
  const { parameters } = (await read()).paths['/api/v1/instruments'].get;
  expect(parameters.map(({ name }: { name: string }) => name)).toEqual([
    'q',
    'kind',
    'level',
    'region',
    'sector',
    'effect',
    'standing',
    'confidence',
    'page',
    'pageSize',
  ]);
  expect(parameters[1]).toMatchObject({ explode: true, schema: { type: 'array' } });
  expect(parameters[9]).toMatchObject({ schema: { type: 'integer', maximum: 100, default: 20 } });
});
