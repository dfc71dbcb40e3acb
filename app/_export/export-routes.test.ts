import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { keepResult } from '@/app/_result/keep-result';
import { landingOf, NOT_FOUND } from '@/app/_server/testing/next-navigation';
import { openCatalogue } from '@/app/_server/testing/open-catalogue';
import { GET as getPdf } from '@/app/[locale]/results/[token]/export/pdf/route';
import { GET as getXlsx } from '@/app/[locale]/results/[token]/export/xlsx/route';
import type { Database } from '@/db/connection/database';
import { SAMPLE_CATALOGUE } from '@/lib/matching/testing/sample-catalogue';
import { exportWords } from './export-words';

const handle = vi.hoisted(() => ({ db: undefined as unknown as Database }));
vi.mock('@/app/_server/database', () => ({ database: () => handle.db }));
vi.mock('next/server', () => ({ connection: () => Promise.resolve() }));
vi.mock('next/navigation', () => import('@/app/_server/testing/next-navigation'));

const FIRM = { sector: '3110', totalAssets: { min: 4e8 }, stage: 'retrofitting' };
const ROUTES = { xlsx: getXlsx, pdf: getPdf } as const;
const KINDS = ['xlsx', 'pdf'] as const;
const FIRST_BYTES = { xlsx: 'PK', pdf: '%P' } as const;

let token: string;
beforeAll(async () => {
  handle.db = await openCatalogue(SAMPLE_CATALOGUE);
});
beforeEach(async () => {
  vi.stubEnv('GREENBRIDGE_TODAY', '2026-11-24');
  token = await keepResult(FIRM);
});
afterAll(() => handle.db.close());

const ask = (kind: (typeof KINDS)[number], locale: string, result: string, query = '') =>
  ROUTES[kind](new Request(`http://localhost/${locale}/results/${result}/export/${kind}${query}`), {
    params: Promise.resolve({ locale, token: result }),
  });

describe.each(KINDS)('the %s of a result', (kind) => {
  it.each(['zh', 'en'] as const)(
    'is a private download named after its day (%s)',
    async (locale) => {
      const response = await ask(kind, locale, token);
      const name = `${exportWords(locale)('export.fileName', { day: '2026-11-24' })}.${kind}`;
      expect(response.status).toBe(200);
      expect(response.headers.get('content-disposition')).toBe(
        `attachment; filename="greenbridge-result-2026-11-24.${kind}"; filename*=UTF-8''${encodeURIComponent(name)}`,
      );
      expect(response.headers.get('cache-control')).toBe('no-store');
      expect(response.headers.get('x-robots-tag')).toContain('noindex');
      const bytes = new Uint8Array(await response.arrayBuffer());
      expect(response.headers.get('content-length')).toBe(String(bytes.byteLength));
      expect(new TextDecoder().decode(bytes.subarray(0, 2))).toBe(FIRST_BYTES[kind]);
    },
  );

  it.each(['nobody', '', '../zh'])('is not there for the token %j', async (other) => {
    expect(await landingOf(ask(kind, 'zh', other))).toBe(NOT_FOUND);
  });

  it('is not there in a language that the site does not have', async () => {
    expect(await landingOf(ask(kind, 'fr', token))).toBe(NOT_FOUND);
  });

  it('takes toggles of nothing that is known as if they were not there', async () => {
    const response = await ask(kind, 'zh', token, '?out=nothing&in=,,&in=x&out=%00');
    expect(response.status).toBe(200);
  });
});
