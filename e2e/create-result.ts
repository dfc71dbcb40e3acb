import { type APIRequestContext, type APIResponse, expect } from '@playwright/test';
import type { Locale } from './words';

/** What is typed into a form; several values where a box may be ticked more than once. */
export type Fields = Readonly<Record<string, string | readonly string[]>>;

const ACTION = /name="(\$ACTION_ID_\w+)"/g;

/** Posts one of a page's forms as a browser without scripts does, whatever its fields hold. */
export async function sendForm(
  request: APIRequestContext,
  path: string,
  fields: Fields,
  form = 0,
): Promise<APIResponse> {
  const page = await request.get(path);
  const actions = [...(await page.text()).matchAll(ACTION)].map(([, action]) => action);
  const [, locale = '', , token = ''] = path.split('/');
  const multipart = new FormData();
  const typed: Fields = {
    [actions[form] ?? '']: '',
    locale,
    ...(token ? { token } : {}),
    ...fields,
  };
  for (const [name, value] of Object.entries(typed))
    for (const each of [value].flat()) multipart.append(name, each);
  const headers = { origin: new URL(page.url()).origin };
  return request.post(path, { headers, multipart, maxRedirects: 0 });
}

/** Saves a page of the intake; gives where that leads. */
export async function savePage(
  request: APIRequestContext,
  path: string,
  fields: Fields,
): Promise<string> {
  const answer = await sendForm(request, path, fields);
  expect(answer.status(), `POST ${path}`).toBe(303);
  return answer.headers().location ?? '';
}

/** An ironworks with 4 亿元 that is being retrofitted. */
export const IRONWORKS = {
  sector: '3110',
  totalAssets: '4',
  'totalAssets.unit': 'yi',
  stage: 'retrofitting',
} as const;

/** What makes the ironworks' result show every verdict: a western region, no title, one tax fact. */
export const EVERY_VERDICT = {
  factory: { sector: '3110', region: '500112' },
  credentials: { 'certifications.none': 'on' },
  tax: { encouragedRevenueShare: '75' },
};

/** Keeps a form with the start's answers and those of further pages; gives its path. */
export async function createIntake(
  request: APIRequestContext,
  locale: Locale,
  start: Fields,
  pages: Readonly<Record<string, Fields>> = {},
): Promise<string> {
  const first = await savePage(request, `/${locale}`, { page: 'start', go: 'next', ...start });
  const intake = first.slice(0, first.lastIndexOf('/'));
  for (const [page, fields] of Object.entries(pages))
    await savePage(request, `${intake}/${page}`, { page, go: 'to:summary', ...fields });
  return intake;
}

/** Keeps a result of the start's answers and those of further pages; gives its path. */
export async function createResult(
  request: APIRequestContext,
  locale: Locale,
  start: Fields = IRONWORKS,
  pages: Readonly<Record<string, Fields>> = {},
): Promise<string> {
  const intake = await createIntake(request, locale, start, pages);
  const path = await savePage(request, `${intake}/summary`, { page: 'summary', go: 'results' });
  expect(path).toContain(`/${locale}/results/`);
  return path;
}
