import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { faultLines } from '@/db/fault-lines';
import { type Instrument, instrumentSchema } from '@/lib/catalogue/instrument';
import { instrumentFaults } from '@/lib/catalogue/instrument-faults';
import { compileInstrument } from '@/lib/matching/compiled-instrument';
import { caseFault } from '@/lib/matching/run-case';
import { relationFaults } from '@/lib/packaging/relation-faults';
import { catalogueCounts } from './catalogue-counts';

const folder = fileURLToPath(new URL('../db/catalogue', import.meta.url));
const only = process.argv.slice(2);

interface Reading {
  readonly instrument?: Instrument;
  readonly faults: readonly string[];
}

function parsed(file: string): unknown {
  const text = readFileSync(path.join(folder, file), 'utf8');
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function readingOf(file: string): Reading {
  const raw = parsed(file);
  if (raw === undefined) return { faults: ['is not JSON'] };
  const result = instrumentSchema.safeParse(raw);
  if (!result.success) return { faults: faultLines(result.error) };
  const instrument = result.data;
  const compiled = compileInstrument(instrument);
  const faults = [
    ...(`${instrument.id}.json` === file ? [] : ['id: differs from the file name']),
    ...instrumentFaults(instrument),
    ...instrument.cases.flatMap((sample) => {
      const fault = caseFault(compiled, sample);
      return fault ? [`case "${sample.title.en}": ${fault}`] : [];
    }),
  ];
  return { instrument, faults };
}

function faultLinesOf(name: string, faults: readonly string[]): readonly string[] {
  return faults.length === 0 ? [] : [name, ...faults.map((fault) => `  - ${fault}`)];
}

const files = readdirSync(folder)
  .filter((name) => name.endsWith('.json'))
  .sort();
const readings = files
  .filter((file) => only.length === 0 || only.includes(path.basename(file, '.json')))
  .map((file) => ({ file, ...readingOf(file) }));
const instruments = readings.flatMap(({ instrument }) => instrument ?? []);
// Of a part of the catalogue nobody can say whether the others it names exist.
const related = instruments.length === files.length ? relationFaults(instruments) : [];
const faulty = readings.filter(({ faults }) => faults.length > 0).length;

// A reader such as `head` may have seen enough before the end.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
});
process.exitCode = faulty + related.length > 0 || instruments.length === 0 ? 1 : 0;
console.log(
  [
    ...readings.flatMap(({ file, faults }) => faultLinesOf(file, faults)),
    ...faultLinesOf('relations', related),
    `${instruments.length} instruments read, ${faulty} with faults`,
    ...catalogueCounts(instruments),
  ].join('\n'),
);
