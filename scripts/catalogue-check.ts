import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { faultLines } from '@/db/fault-lines';
import { type Instrument, instrumentSchema } from '@/lib/catalogue/instrument';
import { instrumentFaults } from '@/lib/catalogue/instrument-faults';
import { compileInstrument } from '@/lib/matching/compiled-instrument';
import { caseFault } from '@/lib/matching/run-case';

const folder = fileURLToPath(new URL('../db/catalogue', import.meta.url));
const only = process.argv.slice(2);

function faultsOf(file: string, raw: unknown): { instrument?: Instrument; faults: string[] } {
  const parsed = instrumentSchema.safeParse(raw);
  if (!parsed.success) {
    const faults = [...faultLines(parsed.error)];
    return { faults };
  }
  const instrument = parsed.data;
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

function printCounts(title: string, values: readonly string[]): void {
  const counts = new Map<string, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  console.log(`${title}: ${[...counts].map(([name, n]) => `${name} ${n}`).join(', ')}`);
}

const instruments: Instrument[] = [];
let faulty = 0;
for (const file of readdirSync(folder)
  .filter((name) => name.endsWith('.json'))
  .sort()) {
  if (only.length > 0 && !only.includes(file.replace('.json', ''))) continue;
  const { instrument, faults } = faultsOf(
    file,
    JSON.parse(readFileSync(path.join(folder, file), 'utf8')),
  );
  if (instrument) instruments.push(instrument);
  if (faults.length === 0) continue;
  faulty += 1;
  console.log(`${file}\n${faults.map((fault) => `  - ${fault}`).join('\n')}`);
}
console.log(`${instruments.length} instruments read, ${faulty} with faults`);
printCounts(
  'kind',
  instruments.map(({ kind }) => kind),
);
printCounts(
  'level',
  instruments.map(({ level }) => level),
);
printCounts(
  'confidence',
  instruments.map(({ confidence }) => confidence),
);
printCounts(
  'effect',
  instruments.map(({ effect }) => effect),
);
printCounts(
  'worth',
  instruments.map(({ benefit }) => (benefit.unquantified ? 'described only' : 'with numbers')),
);
console.log(`cases: ${instruments.reduce((sum, { cases }) => sum + cases.length, 0)}`);
process.exitCode = faulty > 0 || instruments.length === 0 ? 1 : 0;
