import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const APP = join(process.cwd(), 'app');

function filesUnder(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' }).sort();
}

/** Every page and route of app, by its path there. */
export function placesOnDisk(): string[] {
  return filesUnder(APP).filter((file) => /(^|\/)(page\.tsx|route\.ts)$/.test(file));
}

/** Every file of app whose exported functions a browser can call. */
export function actionFilesOnDisk(): string[] {
  return filesUnder(APP).filter(
    (file) =>
      /\.tsx?$/.test(file) && /^\s*['"]use server['"]/m.test(readFileSync(join(APP, file), 'utf8')),
  );
}

export const importFromApp = (file: string): Promise<Record<string, unknown>> =>
  import(join(APP, file));
