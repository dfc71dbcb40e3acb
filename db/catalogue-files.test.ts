import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Condition } from '@/lib/criteria/condition';
import { readCatalogueFiles } from './catalogue-files';
import { sampleInstrument } from './testing/sample-instrument';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'greenbridge-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

const put = (name: string, content: unknown) =>
  writeFileSync(
    join(folder, name),
    typeof content === 'string' ? content : JSON.stringify(content),
  );
const faults = async () => {
  const error: unknown = await readCatalogueFiles(folder).catch((thrown) => thrown);
  expect(error).toMatchObject({ code: 'invalid' });
  return (error as Error).message.split('\n');
};

describe('readCatalogueFiles', () => {
  it('reads every JSON file, ordered by name, and passes over others', async () => {
    const [a, b] = [sampleInstrument('a'), sampleInstrument('b')];
    put('b.json', b);
    put('a.json', a);
    put('README.md', '# not an instrument');
    expect(await readCatalogueFiles(folder)).toEqual([a, b]);
  });

  it('gives an empty list for an empty and for a missing folder', async () => {
    expect(await readCatalogueFiles(folder)).toEqual([]);
    expect(await readCatalogueFiles(join(folder, 'missing'))).toEqual([]);
  });

  it('names file and path of every fault in every file', async () => {
    put('a.json', { ...sampleInstrument('a'), kind: 'lottery', verifiedOn: '2025-13-01' });
    put('b.json', '{ "id": ');
    put('c.json', sampleInstrument('d'));
    put('e.json', { ...sampleInstrument('e'), extra: 1 });
    expect(await faults()).toEqual([
      expect.stringMatching(/^a\.json: kind: /),
      expect.stringMatching(/^a\.json: verifiedOn: /),
      expect.stringMatching(/^b\.json: is not JSON \(/),
      expect.stringMatching(/^c\.json: id: d is not the file's name/),
      expect.stringMatching(/^e\.json: the whole: .*extra/),
    ]);
  });

  it('names the path inside a condition, in the branch that was meant', async () => {
    const required = {
      all: [
        { attribute: 'totalAssets', op: 'atLeast', value: 1 },
        { any: [{ not: { attribute: 'totalAssets', op: 'within', value: '31' } }] },
        { attribute: 'totalAssets', op: 'atLeast', value: 1, sorce: {} },
      ],
    } as unknown as Condition;
    put('a.json', sampleInstrument('a', { required }));
    expect(await faults()).toEqual([
      expect.stringMatching(/^a\.json: required\.all\.1\.any\.0\.not: .*within/),
      expect.stringMatching(/^a\.json: required\.all\.2: .*sorce/),
    ]);
  });
});
