import { resumeImports } from '@/db/commands/resume-imports';
import { writeImport } from '@/db/commands/write-import';
import { type Actor, systemActor } from '@/lib/access/actor';
import { database } from './database';

const AGAIN_MS = 60_000;

const RUNNING: unique symbol = Symbol.for('greenbridge.running-imports');
const holder = globalThis as typeof globalThis & { [RUNNING]?: Set<string> };

/** The imports this process is writing, across the copies of this module. */
function running(): Set<string> {
  holder[RUNNING] ??= new Set();
  return holder[RUNNING];
}

function report(error: unknown): void {
  console.error('import stopped:', error instanceof Error ? error.message : 'unknown fault');
}

/** Writes a taken import while others are answered; what stops it is taken up again later. */
export function writeInBackground(actor: Actor, importId: string): void {
  if (running().has(importId)) return;
  running().add(importId);
  writeImport(database(), actor, { importId, now: new Date() })
    .catch(report)
    .finally(() => running().delete(importId));
}

/** Takes up imports that were cut off: at the start of the process, and those of others that died. */
export function startImportRounds(): void {
  const round = () =>
    resumeImports(database(), systemActor('imports'), {
      now: new Date(),
      except: [...running()],
    }).catch(report);
  void round();
  setInterval(round, AGAIN_MS).unref();
}
