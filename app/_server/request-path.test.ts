import { NextRequest, NextResponse } from 'next/server';
import { expect, it, vi } from 'vitest';
import { proxy } from '@/proxy';
import { PATH_HEADER } from './request-path';

vi.mock('./leads-nowhere', () => ({ leadsNowhere: async () => false }));
vi.mock('next-intl/middleware', () => ({
  default: () => (request: NextRequest) =>
    NextResponse.next({ request: { headers: new Headers(request.headers) } }),
}));

/** What a page is told, in the framework's own way of passing headers on. */
async function toldTo(path: string, headers: Record<string, string> = {}) {
  const response = await proxy(new NextRequest(`http://bridge.example${path}`, { headers }));
  return response.headers.get(`x-middleware-request-${PATH_HEADER}`);
}

it('tells every page its own address, with what is asked but not what the framework adds', async () => {
  expect(await toldTo('/zh/studio/drafts/d1?tab=review&_rsc=abc')).toBe(
    '/zh/studio/drafts/d1?tab=review',
  );
  expect(await toldTo('/en/account?_rsc=abc')).toBe('/en/account');
});

it('takes no address from the browser', async () => {
  expect(await toldTo('/zh/account', { [PATH_HEADER]: '/zh/elsewhere' })).toBe('/zh/account');
});
