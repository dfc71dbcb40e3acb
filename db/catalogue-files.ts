import { readdir, readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { AppError } from '@/lib/access/app-error';
import { type Instrument, instrumentSchema } from '@/lib/catalogue/instrument';
import { faultLines } from './fault-lines';

const SHIPPED = fileURLToPath(new URL('./catalogue/', import.meta.url));

type Reading = { instrument: Instrument; faults: [] } | { instrument: null; faults: string[] };

function parseFile(name: string, text: string): Reading {
  const failed = (faults: string[]): Reading => ({
    instrument: null,
    faults: faults.map((fault) => `${name}: ${fault}`),
  });
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch (error) {
    return failed([`is not JSON (${error instanceof Error ? error.message : error})`]);
  }
  const parsed = instrumentSchema.safeParse(json);
  if (!parsed.success) return failed(faultLines(parsed.error));
  if (`${parsed.data.id}.json` !== name)
    return failed([`id: ${parsed.data.id} is not the file's name`]);
  return { instrument: parsed.data, faults: [] };
}

/** The names of the `.json` files in a folder, in order; none where there is no folder. */
async function catalogueFileNames(folder: string): Promise<string[]> {
  const names = await readdir(folder).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return [];
    throw error;
  });
  return names.filter((name) => name.endsWith('.json')).sort();
}

/**
 * Reads the shipped catalogue, one instrument per file, ordered by file name.
 * @throws AppError `invalid` with a line `file: path: fault` for every fault in every file
 */
export async function readCatalogueFiles(folder = SHIPPED): Promise<Instrument[]> {
  const names = await catalogueFileNames(folder);
  const readings = await Promise.all(
    names.map(async (name) => parseFile(name, await readFile(`${folder}/${name}`, 'utf8'))),
  );
  const faults = readings.flatMap((reading) => reading.faults);
  if (faults.length > 0) throw new AppError('invalid', faults.join('\n'));
  return readings.flatMap(({ instrument }) => (instrument ? [instrument] : []));
}
