import { gzipSync } from 'node:zlib';
import type { Browser, Request } from '@playwright/test';
import { PlainError } from './plain-error.mjs';

export interface LoadedScript {
  readonly url: string;
  /** Bytes of the body as sent, gzip. */
  readonly gzipBytes: number;
  readonly source: string;
}

async function loadedScript(request: Request): Promise<LoadedScript | null> {
  const response = await request.response();
  const headers = (await response?.allHeaders()) ?? {};
  if (!response || !/javascript/.test(headers['content-type'] ?? '')) return null;
  const body = await response.body();
  const sent = headers['content-encoding'] === 'gzip';
  const gzipBytes = sent ? (await request.sizes()).responseBodySize : gzipSync(body).length;
  return { url: request.url(), gzipBytes, source: body.toString('utf8') };
}

/** The scripts that a first visit to the page fetches until the network is idle. */
export async function loadedScripts(browser: Browser, url: string): Promise<LoadedScript[]> {
  const context = await browser.newContext();
  const page = await context.newPage();
  const finished: Request[] = [];
  page.on('requestfinished', (request) => finished.push(request));
  const response = await page.goto(url, { waitUntil: 'networkidle' });
  if (!response?.ok()) throw new PlainError(`${url} answered ${response?.status()}`);
  const scripts = await Promise.all(finished.map(loadedScript));
  await context.close();
  return scripts.filter((script) => script !== null);
}
