import { setTimeout as pause } from 'node:timers/promises';
import { sealSessionToken, sessionCookieName } from '@/app/_server/session-cookie';
import { readCatalogueFiles } from '@/db/catalogue-files';
import { createDraft } from '@/db/commands/create-draft';
import { personActor } from '@/db/person-actor';
import { openSession } from '@/db/sessions';
import { addSampleProviders, addSampleUser } from '@/db/testing/sample-accounts';
import { startOwnServer } from '@/e2e/own-server';
import { writeXlsx } from '@/lib/catalogue/exchange/write-xlsx';
import type { Instrument } from '@/lib/catalogue/instrument';
import { freePort } from './port.mjs';
import { prepare } from './prepare.mjs';

const INSTRUMENTS = 5_000;
const FIRMS = 100_000;
const RUNS = 11;
const ASK_AGAIN_MS = 250;
const SECRET = 'a secret of the benchmark, known to everyone';
const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

const seconds = (ms: number) => `${(ms / 1000).toFixed(1)} s`;

await prepare({ database: false, build: true });
// Set here too: what seals the cookie reads it from this process.
process.env.AUTH_SECRET = SECRET;
const server = await startOwnServer(await freePort(), { AUTH_SECRET: SECRET });

/** A request of the signed-in editor, which must be answered well. */
async function ask(cookie: string, address: string, init: RequestInit = {}): Promise<Response> {
  const response = await fetch(new URL(address, server.baseURL), {
    ...init,
    headers: { ...init.headers, cookie },
  });
  if (!response.ok) throw new Error(`${address}: ${response.status} ${await response.text()}`);
  return response;
}

/** What the form on a page that offers a decision posts, as a browser without scripts sends it. */
function decisionForm(page: string, decision: string): FormData {
  const form = /<form[^>]*>(?:(?!<\/form>).)*name="decision".*?<\/form>/s.exec(page)?.[0] ?? '';
  const data = new FormData();
  for (const [input] of form.matchAll(/<input[^>]*>/g)) {
    const name = /name="([^"]*)"/.exec(input)?.[1];
    const value = /value="([^"]*)"/.exec(input)?.[1] ?? '';
    if (name) data.set(name, value.replaceAll('&quot;', '"').replaceAll('&amp;', '&'));
  }
  data.set('decision', decision);
  return data;
}

async function importThem(cookie: string, shipped: readonly Instrument[]): Promise<void> {
  const many = Array.from({ length: INSTRUMENTS }, (_, at) => {
    const from = shipped[at % shipped.length];
    if (!from) throw new Error('no instrument is shipped');
    return { ...from, id: `bench-${at}`, relations: [] };
  });
  const body = writeXlsx(many);
  const start = performance.now();
  const headers = { 'content-type': XLSX, 'x-file-name': 'bench.xlsx' };
  const uploaded = await ask(cookie, '/api/studio/import', { method: 'POST', headers, body });
  const { importId } = (await uploaded.json()) as { importId: string };
  const checked = performance.now();
  const page = `/zh/studio/exchange/${importId}`;
  const html = await (await ask(cookie, page)).text();
  await ask(cookie, page, { method: 'POST', body: decisionForm(html, 'all') });
  const progress = async () =>
    (await (await ask(cookie, `/api/studio/import/${importId}`)).json()) as {
      state: string;
      faultyRows: number;
      writtenRows: number;
    };
  let seen = await progress();
  while (seen.state !== 'done') {
    await pause(ASK_AGAIN_MS);
    seen = await progress();
  }
  const written = performance.now();
  const megabytes = (body.byteLength / 1e6).toFixed(1);
  console.log(`import of ${seen.writtenRows} instruments, XLSX of ${megabytes} MB, at the server`);
  console.log(`  read and checked in ${seconds(checked - start)}`);
  console.log(`  written in ${seconds(written - checked)}, ${seconds(written - start)} in all`);
}

async function previewReach(cookie: string, draftId: string): Promise<void> {
  const body = JSON.stringify({ draftId, population: 'sample', size: FIRMS });
  const headers = { 'content-type': 'application/json' };
  const times: number[] = [];
  for (let run = 0; run <= RUNS; run += 1) {
    const start = performance.now();
    await ask(cookie, '/api/studio/reach', { method: 'POST', headers, body });
    times.push(performance.now() - start);
  }
  const [first = 0, ...rest] = times;
  const sorted = rest.toSorted((a, b) => a - b);
  const median = sorted[Math.floor(sorted.length / 2)] ?? 0;
  console.log(`reach preview over ${FIRMS} sample firms, at the server`);
  console.log(`  the first, which makes the firms: ${seconds(first)}`);
  console.log(
    `  then, median of ${RUNS}: ${median.toFixed(0)} ms (${sorted.at(-1)?.toFixed(0)} at most)`,
  );
}

try {
  const { db } = server;
  const now = new Date();
  const shipped = await readCatalogueFiles();
  await addSampleProviders(db);
  await addSampleUser(db, 'editor', 'editor');
  const token = await db.write((tx) => openSession(tx, { userId: 'editor', device: 'Bench', now }));
  const cookie = `${sessionCookieName(false)}=${await sealSessionToken(token)}`;
  await importThem(cookie, shipped);
  const [instrument] = shipped;
  if (!instrument) throw new Error('no instrument is shipped');
  const actor = personActor({ id: 'editor', role: 'editor', providerId: 'p1' }, false);
  const content = { ...instrument, id: 'bench-reach', relations: [] };
  const draft = await createDraft(db, actor, {
    instrumentId: content.id,
    kind: 'change',
    content: JSON.parse(JSON.stringify(content)),
    reason: 'bench',
    now,
  });
  if (!draft.ok) throw new Error(`no draft: ${JSON.stringify(draft)}`);
  await previewReach(cookie, draft.draftId);
} finally {
  await server.stop();
}
