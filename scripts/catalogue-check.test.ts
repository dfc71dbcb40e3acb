import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { catalogueCounts } from './catalogue-counts';
import { SHIPPED } from './testing/shipped-firms';

const script = fileURLToPath(new URL('./catalogue-check.ts', import.meta.url));

interface Run {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

/** @param reads whether anybody reads what is printed, or the pipe is closed at once */
function run(args: readonly string[] = [], reads = true): Promise<Run> {
  const child = spawn(process.execPath, ['--import', 'tsx', script, ...args]);
  let [out, err] = ['', ''];
  child.stderr.on('data', (chunk) => {
    err += chunk;
  });
  if (reads)
    child.stdout.on('data', (chunk) => {
      out += chunk;
    });
  else child.stdout.destroy();
  return new Promise((resolve) => child.on('close', (code) => resolve({ code, out, err })));
}

describe('npm run catalogue:check', () => {
  it('says how many instruments are quantified, say why not, and go together how', async () => {
    const { code, out, err } = await run();
    expect([code, err]).toEqual([0, '']);
    expect(out).toMatch(/^110 instruments read, 0 with faults\n/);
    expect(out.trimEnd().split('\n').slice(1)).toEqual(catalogueCounts(SHIPPED));
    expect(out).toContain('quantified: 43 (support 43)\n');
    expect(out).toContain('neither: none\n');
  });

  it('reads only the instruments named, and finds fault with none at all', async () => {
    expect((await run(['cit-special-equipment-10pct-credit'])).out).toMatch(/^1 instruments read/);
    expect(await run(['no-such-instrument'])).toMatchObject({ code: 1, err: '' });
  });

  it('ends quietly where nobody reads on', async () => {
    expect(await run([], false)).toEqual({ code: 0, out: '', err: '' });
  });
});

describe('catalogueCounts', () => {
  it('counts what has neither numbers nor a reason', () => {
    const [first] = SHIPPED;
    if (!first) throw new Error('no catalogue');
    const silent = { ...first, benefit: { ...first.benefit, parts: [], unquantified: null } };
    const why = { zh: '未写明', en: 'Not stated' };
    const told = { ...silent, benefit: { ...silent.benefit, unquantified: why } };
    const counts = catalogueCounts([silent, told]);
    expect(counts).toContain('neither: 1 (support 1)');
    expect(counts).toContain('say why not: 1 (support 1)');
    expect(counts).toContain('quantified: none');
    expect(counts).toContain('parts: none');
  });
});
