import { answers, type Place, refusedMethods, route, toEverybody } from './place';

const NOT_READ = ['POST', 'PUT', 'PATCH', 'DELETE'];
const NOT_POSTED = ['GET', 'HEAD', 'PUT', 'PATCH', 'DELETE'];
const forAll = toEverybody(200);

function readOnly(path: string, address: string, asked: object = {}): Place[] {
  return [route(path, address)('GET', forAll, asked), ...refusedMethods(path, address, NOT_READ)];
}

const nowhere = route('api/[...path]', '/api/nowhere/at/all');
const auth = route('api/auth/[...nextauth]', '/api/auth/csrf');
const noAuth = route('api/auth/[...nextauth]', '/api/auth/session');
const start = '/api/auth/start?next=/zh/account';
const match = route('api/v1/match', '/api/v1/match');
const assess = route('api/v1/assess', '/api/v1/assess');

const open: readonly Place[] = [
  ...readOnly('api/health', '/api/health'),
  ...readOnly('api/v1/openapi.json', '/api/v1/openapi.json'),
  ...readOnly('api/v1/instruments', '/api/v1/instruments'),
  ...readOnly('api/v1/instruments/[id]', '/api/v1/instruments/{instrument}'),
  ...readOnly('api/v1/taxonomy/[list]', '/api/v1/taxonomy/stages'),
  match('POST', forAll, {
    body: { profile: { sector: '3110', totalAssets: 4e8, stage: 'retrofitting' } },
    serverOnly: true,
  }),
  ...refusedMethods('api/v1/match', '/api/v1/match', NOT_POSTED),
  assess('POST', forAll, { body: { profile: { sector: '3110', annualRevenue: 4e8 } } }),
  ...refusedMethods('api/v1/assess', '/api/v1/assess', NOT_POSTED),
  ...['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS'].map((method) =>
    nowhere(method, toEverybody(404)),
  ),
  auth('GET', forAll, { serverOnly: true }),
  // Its own session would tell more of a person than a page does.
  ...['POST', 'PUT', 'PATCH', 'DELETE'].map((method) => noAuth(method, toEverybody(404))),
  // Asked by another site it begins nothing, and leads to the page.
  route('api/auth/start', start)('GET', toEverybody('sign-in'), {
    headers: { 'sec-fetch-site': 'cross-site' },
  }),
  ...refusedMethods('api/auth/start', start, NOT_READ),
  route('[locale]/intake/[token]/count', '/zh/intake/{intake}/count')('POST', forAll, {
    form: { page: 'size', employees: '77' },
  }),
  ...readOnly('[locale]/assessment/template/[format]', '/zh/assessment/template/csv'),
  route('[locale]/results/[token]/export/pdf', '/zh/results/{result}/export/pdf')('GET', forAll, {
    serverOnly: true,
  }),
  route('[locale]/results/[token]/export/xlsx', '/zh/results/{result}/export/xlsx')('GET', forAll, {
    serverOnly: true,
  }),
];

const exporting = answers(
  [403, ['visitor', 'owing', 'firm']],
  [200, ['editor', 'approver', 'agency', 'editor2', 'approver2', 'analyst', 'administrator']],
);

const importing = answers(
  [403, ['visitor', 'owing', 'firm', 'approver', 'approver2', 'analyst', 'administrator']],
  [200, ['editor', 'agency', 'editor2']],
);

const ownImport = answers(
  [403, ['visitor', 'owing', 'firm', 'approver', 'approver2', 'analyst', 'administrator']],
  [404, ['editor2']],
  [200, ['editor', 'agency']],
);

const ownDraft = answers(
  [403, ['visitor', 'owing', 'firm', 'analyst', 'administrator']],
  [404, ['editor2', 'approver2']],
  [200, ['editor', 'approver', 'agency']],
);

const AN_IMPORT = 'api/studio/import/[importId]';

const studio: readonly Place[] = [
  route('api/studio/export/[format]', '/api/studio/export/json')('GET', exporting),
  ...refusedMethods('api/studio/export/[format]', '/api/studio/export/json', NOT_READ),
  route('api/studio/template/[format]', '/api/studio/template/csv')('GET', exporting),
  ...refusedMethods('api/studio/template/[format]', '/api/studio/template/csv', NOT_READ),
  // No instrument but a file that can be read: it is kept with its faults.
  route('api/studio/import', '/api/studio/import')('POST', importing, { body: { id: 'none' } }),
  ...refusedMethods('api/studio/import', '/api/studio/import', NOT_POSTED),
  route(AN_IMPORT, '/api/studio/import/{import}')('GET', ownImport),
  ...refusedMethods(AN_IMPORT, '/api/studio/import/{import}', NOT_READ),
  route(`${AN_IMPORT}/faults`, '/api/studio/import/{import}/faults')('GET', ownImport),
  ...refusedMethods(`${AN_IMPORT}/faults`, '/api/studio/import/{import}/faults', NOT_READ),
  route('api/studio/reach', '/api/studio/reach')('POST', ownDraft, {
    body: { draftId: '{draft}' },
    serverOnly: true,
  }),
  ...refusedMethods('api/studio/reach', '/api/studio/reach', NOT_POSTED),
];

export const ROUTES: readonly Place[] = [...open, ...studio];
