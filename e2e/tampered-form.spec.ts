import { createIntake, createResult, IRONWORKS, sendForm } from './create-result';
import { expect, test } from './test';
import { wordsOf } from './words';

const JUNK = ['zzz', '__proto__', '../..', '<script>', '长'.repeat(5_000)];

const BUTTONS = [
  'pick:sector:zzz',
  'pick:region:3110',
  'pick:__proto__:3110',
  'rows:sector',
  'rows:constructor',
  'to:nowhere',
  'to:__proto__',
  '',
];

test('no value of a hidden field or button makes the server fail', async ({ request }) => {
  const cases: Record<string, string>[] = [
    ...[...JUNK, ...BUTTONS].map((go) => ({ go })),
    ...JUNK.map((page) => ({ page })),
    ...JUNK.map((token) => ({ token })),
    ...JUNK.map((locale) => ({ locale })),
    ...JUNK.map((stage) => ({ stage })),
    ...JUNK.map((unit) => ({ 'totalAssets.unit': unit })),
    ...['1e9', '-1', 'NaN', '3.5'].map((rows) => ({ 'fuelUse.rows': rows, page: 'energy' })),
    { 'fuelUse.0.carrier': '__proto__', 'fuelUse.0.amount': '1', page: 'energy' },
    { 'sector.__proto__': 'x', 'sector.constructor': 'x', toString: 'x' },
    { sector: '31\u000010' },
  ];
  for (const tampered of cases) {
    const fields = { page: 'start', go: 'results', ...IRONWORKS, ...tampered };
    const status = (await sendForm(request, '/zh', fields)).status();
    expect(status, JSON.stringify(tampered).slice(0, 80)).toBeLessThan(500);
  }
});

test('a form sent for an entry that is not there gets the not-found page, not a new entry', async ({
  request,
}) => {
  for (const locale of ['zh', 'en'] as const) {
    const fields = { page: 'start', go: 'results', token: 'nobody', ...IRONWORKS };
    const answer = await sendForm(request, `/${locale}`, fields);
    expect(answer.status()).toBe(404);
    expect(await answer.text()).toContain(wordsOf(locale)('notFound.title'));
  }
});

test("one entry's form sent with another's token changes only that other one", async ({
  request,
}) => {
  const mine = await createIntake(request, 'zh', IRONWORKS);
  const other = await createIntake(request, 'zh', { sector: '2231' });
  const token = other.split('/').at(-1) ?? '';
  const fields = { page: 'size', go: 'next', token, employees: '77' };
  expect((await sendForm(request, `${mine}/size`, fields)).status()).toBe(303);
  expect(await (await request.get(`${mine}/summary`)).text()).not.toContain('77人');
  expect(await (await request.get(`${other}/size`)).text()).toContain('value="77"');
});

test("a result's forms sent with junk never fail, and never touch the result", async ({
  request,
}) => {
  const result = await createResult(request, 'zh');
  const before = await (await request.get(result)).text();
  for (const tampered of [
    { token: 'nobody' },
    { asked: 'zzz,__proto__', go: 'answer' },
    { asked: 'sector', sector: '<script>', go: 'answer' },
    { asked: '', go: 'pick:sector:zzz' },
  ]) {
    for (let form = 0; form < 2; form++) {
      const status = (await sendForm(request, result, tampered, form)).status();
      expect(status, JSON.stringify(tampered)).toBeLessThan(500);
    }
  }
  const headline = /<h1[^>]*>([^<]*)/;
  expect(headline.exec(await (await request.get(result)).text())).toEqual(headline.exec(before));
});

test('a form without its action, or with an unknown one, is refused', async ({ request }) => {
  for (const action of ['', `$ACTION_ID_${'0'.repeat(42)}`]) {
    const multipart = { ...(action ? { [action]: '' } : {}), ...IRONWORKS };
    const status = (await request.post('/zh', { multipart })).status();
    expect(status).toBeGreaterThanOrEqual(400);
    expect(status).toBeLessThan(500);
  }
});

test('a form of two megabytes is refused with 413', async ({ request }) => {
  const fields = { page: 'start', go: 'results', sector: 'x'.repeat(2_000_000) };
  expect((await sendForm(request, '/zh', fields)).status()).toBe(413);
  expect((await request.get('/zh')).status()).toBe(200);
});

test('the live count refuses what is no page of the form, and changes nothing', async ({
  request,
}) => {
  const intake = await createIntake(request, 'zh', IRONWORKS);
  const count = (multipart: Record<string, string>, path = intake) =>
    request.post(`${path}/count`, { multipart });
  expect((await count({ page: 'nowhere' })).status()).toBe(422);
  expect((await count({ page: 'size' }, '/zh/intake/nobody')).status()).toBe(404);
  expect((await count({ page: 'size', employees: 'x'.repeat(300_000) })).status()).toBe(413);
  expect((await request.post(`${intake}/count`, { data: 'no form' })).status()).toBe(400);
  expect((await request.get(`${intake}/count`)).status()).toBe(405);
  expect((await count({ page: 'size', employees: '77' })).status()).toBe(200);
  expect(await (await request.get(`${intake}/size`)).text()).not.toContain('value="77"');
});
